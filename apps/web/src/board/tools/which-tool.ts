import type { Target, ToolName } from './gesture.ts'

export const leftButton = 0
export const middleButton = 1
/** The other end of a pen. */
export const penEraser = 5

export type Press = {
  readonly button: number
  readonly pointerType: string
  /** The tool that was chosen. */
  readonly chosen: ToolName
  /** Space is held: the paper moves, whatever the tool. */
  readonly isHolding: boolean
  readonly target: Target
  /** What is pressed is chosen already. */
  readonly isChosen: boolean
  readonly canDraw: boolean
}

/** Which tool a press is for, and whether it is but a click where it is lifted as it was put down. */
export type Taken = { readonly tool: ToolName; readonly orClick: boolean }

/** A pen draws and a finger pans while nothing else was chosen; each still presses what it touches. */
export function whichTool(press: Press): Taken {
  const { button, pointerType, chosen, isHolding, target, isChosen, canDraw } = press
  if (isHolding || button === middleButton) return { tool: 'hand', orClick: false }
  if (button === penEraser) return { tool: canDraw ? 'eraser' : 'hand', orClick: false }
  if (chosen !== 'select') return { tool: chosen, orClick: false }
  if (pointerType === 'pen' && canDraw && target.kind === 'paper') {
    return { tool: 'marker', orClick: true }
  }
  if (pointerType === 'touch' && !isChosen) return { tool: 'hand', orClick: true }
  return { tool: 'select', orClick: false }
}
