import type { ToolName } from './gesture.ts'

/** What decides which tools there are. */
export type Rights = {
  readonly canWrite: boolean
  /** Whether a new note may go straight onto the paper. */
  readonly canAdd: boolean
  /** Whether this is a time to draw: not while everybody writes for themselves. */
  readonly canDraw: boolean
}

/** Whether a tool is of any use to somebody at the moment. */
export function isOffered(tool: ToolName, { canWrite, canAdd, canDraw }: Rights): boolean {
  switch (tool) {
    case 'select':
    case 'hand':
      return true
    case 'note':
      return canAdd
    case 'marker':
    case 'eraser':
      return canDraw
    case 'laser':
      return canWrite
  }
}
