import type { Point } from '../camera.ts'
import type { DrawingAct } from '../drawing/drawing-act.ts'
import type { Edit, Tool } from './gesture.ts'

export type EraserState =
  | { readonly type: 'idle' }
  | { readonly type: 'rubbing'; readonly last: Point }

const idle: EraserState = { type: 'idle' }
const draw = (act: DrawingAct): Edit => ({ type: 'draw', act })

/** Collects what it passes over for as long as it is pressed, and wipes it off at once; Esc spares it. */
export const eraserTool: Tool<EraserState> = {
  idle,
  handle(state, gesture, { canDraw }) {
    if (gesture.type === 'down') {
      if (!canDraw) return [idle, []]
      return [{ type: 'rubbing', last: gesture.point }, rub(gesture.point, [gesture.point])]
    }
    if (state.type === 'idle') return [state, []]
    if (gesture.type === 'cancel') return [idle, [draw({ type: 'spare' })]]
    if (gesture.type === 'up') return [idle, [draw({ type: 'wipe' })]]
    const { point, trail } = gesture
    return [{ type: 'rubbing', last: point }, rub(state.last, trail ?? [point])]
  },
}

function rub(from: Point, way: readonly Point[]): Edit[] {
  let last = from
  return way.map((to) => {
    const edit = draw({ type: 'rub', from: last, to })
    last = to
    return edit
  })
}
