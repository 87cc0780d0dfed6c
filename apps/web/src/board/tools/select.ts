import type { EntryId } from '@kraftline/core/ids'
import type { Point } from '../camera.ts'
import {
  type Carried,
  type Edit,
  type Gesture,
  isDrag,
  type Scene,
  type Target,
  type Tool,
} from './gesture.ts'

export type SelectState =
  | { readonly type: 'idle' }
  | {
      readonly type: 'pressed'
      readonly from: Point
      readonly target: Target
      readonly isAdding: boolean
      readonly isCopying: boolean
    }
  | { readonly type: 'dragging'; readonly from: Point }
  | { readonly type: 'framing'; readonly from: Point; readonly kept: ReadonlySet<EntryId> }

type Step = readonly [SelectState, readonly Edit[]]
type Down = Extract<Gesture, { type: 'down' }>

const idle: SelectState = { type: 'idle' }
const nothing: ReadonlySet<EntryId> = new Set()

/** Clicks choose, drags on a note move what is chosen, drags on paper frame. */
export const selectTool: Tool<SelectState> = {
  idle,
  handle(state, gesture, scene) {
    if (gesture.type === 'down') return press(gesture, scene)
    if (gesture.type === 'cancel') return [idle, undo(state)]
    if (gesture.type === 'move') return move(state, gesture.point, scene)
    return release(state, gesture.point, scene)
  },
}

function press({ point, target, isDouble, ...keys }: Down, { canAdd }: Scene): Step {
  const { isAdding, isCopying } = keys
  if (isDouble && target.kind === 'note') return [idle, [{ type: 'open', id: target.id }]]
  if (isDouble && target.kind === 'paper' && canAdd) return [idle, [{ type: 'add', point }]]
  return [{ type: 'pressed', from: point, target, isAdding, isCopying }, []]
}

function undo(state: SelectState): readonly Edit[] {
  if (state.type === 'dragging') return [{ type: 'put-back' }]
  if (state.type === 'framing') return [{ type: 'unframe' }, { type: 'select', ids: state.kept }]
  return []
}

function move(state: SelectState, point: Point, scene: Scene): Step {
  if (state.type === 'dragging') {
    return [state, [{ type: 'carry', ...carried(state.from, point) }]]
  }
  if (state.type === 'framing') return [state, frame(state, point, scene)]
  if (state.type !== 'pressed' || !isDrag(state.from, point)) return [state, []]
  return startDrag(state, point, scene)
}

type Pressed = Extract<SelectState, { type: 'pressed' }>

function startDrag(
  { from, target, isAdding, isCopying }: Pressed,
  point: Point,
  scene: Scene,
): Step {
  const isMovable = target.kind === 'note' || target.kind === 'picture'
  if (isMovable && !scene.canWrite) return [idle, []]
  if (isMovable) {
    const isChosen = scene.selection.has(target.id)
    const ids = isChosen ? scene.selection : new Set([target.id])
    const makesCopies = isCopying && scene.canAdd && target.kind === 'note'
    const choose: Edit[] = isChosen ? [] : [{ type: 'select', ids }]
    const carry: Edit = { type: 'carry', ...carried(from, point) }
    const lift: Edit = { type: makesCopies ? 'lift-copies' : 'lift', ids }
    return [{ type: 'dragging', from }, [...choose, lift, carry]]
  }
  const framing = { type: 'framing', from, kept: isAdding ? scene.selection : nothing } as const
  return [framing, frame(framing, point, scene)]
}

function frame(
  { from, kept }: Extract<SelectState, { type: 'framing' }>,
  point: Point,
  scene: Scene,
): readonly Edit[] {
  const ids = new Set([...kept, ...scene.notesBetween(from, point)])
  return [
    { type: 'frame', from, to: point },
    { type: 'select', ids },
  ]
}

function carried(from: Point, point: Point): Carried {
  return { dx: point.x - from.x, dy: point.y - from.y, point }
}

function release(state: SelectState, point: Point, scene: Scene): Step {
  if (state.type === 'dragging') {
    return [idle, [{ type: 'drop', ...carried(state.from, point) }]]
  }
  if (state.type === 'framing') return [idle, [{ type: 'unframe' }]]
  if (state.type === 'pressed') return [idle, click(state, scene)]
  return [idle, []]
}

function click({ target, isAdding }: Pressed, { selection }: Scene): readonly Edit[] {
  if (target.kind === 'cause') return [{ type: 'open-cause', id: target.id }]
  if (target.kind === 'dots') return [{ type: 'show-messages', id: target.id }]
  if (target.kind === 'paper') {
    return isAdding ? [] : [{ type: 'hide-messages' }, { type: 'select', ids: nothing }]
  }
  if (!isAdding) {
    const choose: Edit = { type: 'select', ids: new Set([target.id]) }
    return target.kind === 'picture' ? [choose, { type: 'open-picture', id: target.id }] : [choose]
  }
  const ids = new Set(selection)
  if (!ids.delete(target.id)) ids.add(target.id)
  return [{ type: 'select', ids }]
}
