import type { EntryId } from '@kraftline/core/ids'
import type { Point } from '../camera.ts'
import type { DrawingAct } from '../drawing/drawing-act.ts'
import type { Dot } from '../drawing/ink.ts'

export type ToolName = 'select' | 'hand' | 'note' | 'marker' | 'eraser' | 'laser'

/** What lies under the pointer. A group of dots is known by its first. */
export type Target =
  | { readonly kind: 'paper' }
  | { readonly kind: 'note'; readonly id: EntryId }
  | { readonly kind: 'dots'; readonly id: EntryId }
  | { readonly kind: 'cause'; readonly id: EntryId }
  | { readonly kind: 'picture'; readonly id: EntryId }

/** What a hand does, in pixels of the screen. */
export type Gesture =
  | {
      readonly type: 'down'
      readonly point: Point
      readonly target: Target
      /** Shift is held: what is pressed joins the selection or leaves it. */
      readonly isAdding: boolean
      /** Alt is held: a copy is carried away, and what is pressed stays. */
      readonly isCopying: boolean
      /** The second press within a moment at the same place. */
      readonly isDouble: boolean
      readonly trail?: readonly Dot[]
    }
  /** `trail` is where the hand was on its way since the last, as finely as the browser knows. */
  | { readonly type: 'move'; readonly point: Point; readonly trail?: readonly Dot[] }
  | { readonly type: 'up'; readonly point: Point }
  | { readonly type: 'cancel' }

/** What a tool may know about the board. */
export type Scene = {
  readonly selection: ReadonlySet<EntryId>
  readonly canWrite: boolean
  /** Whether a new note may go straight onto the paper. */
  readonly canAdd: boolean
  /** Whether the marker and the eraser may be used. */
  readonly canDraw: boolean
  notesBetween(a: Point, b: Point): readonly EntryId[]
}

/** How far something was carried, and where the hand is. */
export type Carried = { readonly dx: number; readonly dy: number; readonly point: Point }

/** What a tool wants done; one drop is one edit of the board. */
export type Edit =
  | { readonly type: 'select'; readonly ids: ReadonlySet<EntryId> }
  | { readonly type: 'open'; readonly id: EntryId }
  | { readonly type: 'open-cause'; readonly id: EntryId }
  | { readonly type: 'open-picture'; readonly id: EntryId }
  | { readonly type: 'show-messages'; readonly id: EntryId }
  | { readonly type: 'hide-messages' }
  | { readonly type: 'lift' | 'lift-copies'; readonly ids: ReadonlySet<EntryId> }
  | ({ readonly type: 'carry' } & Carried)
  | ({ readonly type: 'drop' } & Carried)
  | { readonly type: 'put-back' }
  | { readonly type: 'frame'; readonly from: Point; readonly to: Point }
  | { readonly type: 'unframe' }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly type: 'add'; readonly point: Point }
  | { readonly type: 'use'; readonly tool: ToolName }
  | { readonly type: 'draw'; readonly act: DrawingAct }

/** A tool: given what it was doing and what the hand does next, what it does now and what follows. */
export type Tool<State> = {
  readonly idle: State
  handle(state: State, gesture: Gesture, scene: Scene): readonly [State, readonly Edit[]]
}

const threshold = 3

/** Whether a press has become a drag. */
export function isDrag(from: Point, to: Point): boolean {
  return Math.abs(to.x - from.x) > threshold || Math.abs(to.y - from.y) > threshold
}
