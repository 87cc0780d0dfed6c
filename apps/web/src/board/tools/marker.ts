import type { DrawingAct } from '../drawing/drawing-act.ts'
import type { Edit, Tool } from './gesture.ts'

export type MarkerState = 'idle' | 'drawing'

const draw = (act: DrawingAct): Edit => ({ type: 'draw', act })

/** Draws for as long as it is pressed; where it was lifted the line is kept, by Esc it is dropped. */
export const markerTool: Tool<MarkerState> = {
  idle: 'idle',
  handle(state, gesture, { canDraw }) {
    if (gesture.type === 'down') {
      if (!canDraw) return ['idle', []]
      return ['drawing', [draw({ type: 'ink', dots: gesture.trail ?? [gesture.point] })]]
    }
    if (state === 'idle') return [state, []]
    if (gesture.type === 'cancel') return ['idle', [draw({ type: 'drop-ink' })]]
    if (gesture.type === 'up') return ['idle', [draw({ type: 'keep-ink', point: gesture.point })]]
    return [state, [draw({ type: 'ink', dots: gesture.trail ?? [gesture.point] })]]
  },
}
