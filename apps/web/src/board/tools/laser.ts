import type { DrawingAct } from '../drawing/drawing-act.ts'
import type { Edit, Tool } from './gesture.ts'

export type LaserState = 'idle' | 'shining'

const draw = (act: DrawingAct): Edit => ({ type: 'draw', act })

/** Points for as long as it is pressed; nothing of it stays. */
export const laserTool: Tool<LaserState> = {
  idle: 'idle',
  handle(state, gesture, { canWrite }) {
    if (gesture.type === 'down') {
      if (!canWrite) return ['idle', []]
      return ['shining', [draw({ type: 'shine', dots: [gesture.point] })]]
    }
    if (state === 'idle') return [state, []]
    if (gesture.type === 'move') {
      return [state, [draw({ type: 'shine', dots: gesture.trail ?? [gesture.point] })]]
    }
    return ['idle', [draw({ type: 'dim' })]]
  },
}
