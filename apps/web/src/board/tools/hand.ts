import type { Point } from '../camera.ts'
import { type Edit, isDrag, type Target, type Tool } from './gesture.ts'

export type HandState =
  | { readonly type: 'idle' }
  | { readonly type: 'pressed'; readonly from: Point; readonly target: Target }
  | { readonly type: 'panning'; readonly last: Point }

const idle: HandState = { type: 'idle' }

/** Moves the paper; a press that does not move opens the messages under it. */
export const handTool: Tool<HandState> = {
  idle,
  handle(state, gesture) {
    if (gesture.type === 'down') {
      return [{ type: 'pressed', from: gesture.point, target: gesture.target }, []]
    }
    if (gesture.type === 'cancel') return [idle, []]
    if (gesture.type === 'up') {
      return [idle, state.type === 'pressed' ? click(state.target) : []]
    }
    const { point } = gesture
    if (state.type === 'panning')
      return [{ type: 'panning', last: point }, [drag(state.last, point)]]
    if (state.type === 'pressed' && isDrag(state.from, point)) {
      return [{ type: 'panning', last: point }, [drag(state.from, point)]]
    }
    return [state, []]
  },
}

function drag(from: Point, to: Point): Edit {
  return { type: 'pan', dx: to.x - from.x, dy: to.y - from.y }
}

function click(target: Target): readonly Edit[] {
  if (target.kind === 'dots') return [{ type: 'show-messages', id: target.id }]
  return [{ type: 'hide-messages' }]
}
