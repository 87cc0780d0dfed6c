import type { Point } from '../camera.ts'
import { isDrag, type Tool } from './gesture.ts'

export type NoteState =
  | { readonly type: 'idle' }
  | { readonly type: 'pressed'; readonly from: Point }

const idle: NoteState = { type: 'idle' }

/** Sticks one note where it is pressed, opens it and gives the hand back; Esc gives it back without. */
export const noteTool: Tool<NoteState> = {
  idle,
  handle(state, gesture, { canAdd }) {
    if (gesture.type === 'cancel') return [idle, [{ type: 'use', tool: 'select' }]]
    if (gesture.type === 'down') return [{ type: 'pressed', from: gesture.point }, []]
    if (state.type !== 'pressed') return [state, []]
    if (gesture.type === 'move') return [isDrag(state.from, gesture.point) ? idle : state, []]
    const back = { type: 'use', tool: 'select' } as const
    return [idle, canAdd ? [{ type: 'add', point: state.from }, back] : [back]]
  },
}
