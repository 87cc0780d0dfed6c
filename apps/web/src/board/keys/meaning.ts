import { type Millis, minute } from '@kraftline/core/time'
import type { ToolName } from '../tools/gesture.ts'
import { isOffered } from '../tools/offered.ts'
import { letterOf } from './letter-of.ts'

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'
>

/** What there is for keys to work on. */
export type Standing = {
  readonly canWrite: boolean
  readonly canAdd: boolean
  readonly canDraw: boolean
  readonly hasHistory: boolean
  /** How much is chosen, and how many notes of that. */
  readonly chosen: number
  readonly chosenNotes: number
  /** The arrows along the line lead a walk, unless something is chosen. */
  readonly isSteering: boolean
  /** Keys that write a sign may mean something too: a person can turn that off. */
  readonly hasSingleKeys: boolean
  /** The keyboard is on the paper, not on a control beside it. */
  readonly isOnPaper: boolean
}

/** What a key asks for. */
export type KeyAct =
  | { readonly type: 'undo' | 'redo' | 'select-all' | 'duplicate' | 'remove' | 'leave' | 'help' }
  | { readonly type: 'fit' | 'fit-chosen' | 'zoom-full' | 'hold' | 'edit' }
  /** A letter, which is to go on in the chosen note. */
  | { readonly type: 'type' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'use'; readonly tool: ToolName }
  /** Milliseconds along the line, pixels away from it. */
  | { readonly type: 'nudge'; readonly at: Millis; readonly lane: number }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }

/** What a key stands for; null where it stands for nothing. */
export function meaningOf(press: KeyPress, standing: Standing): KeyAct | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl(press, standing)
  if (press.key.length > 1 || press.code === 'Space') return named(press, standing)
  return standing.hasSingleKeys ? sign(press, standing) : null
}

function withControl(press: KeyPress, standing: Standing): KeyAct | null {
  const { canWrite, hasHistory, chosenNotes, isOnPaper } = standing
  const letter = letterOf(press)
  if (letter === 'z' || letter === 'y') {
    if (!hasHistory || !canWrite) return null
    return { type: letter === 'y' || press.shiftKey ? 'redo' : 'undo' }
  }
  if (!isOnPaper || press.shiftKey) return null
  if (letter === 'a') return { type: 'select-all' }
  if (letter === 'd' && chosenNotes > 0 && canWrite) return { type: 'duplicate' }
  return null
}

function named(press: KeyPress, standing: Standing): KeyAct | null {
  const { chosen, canWrite, isOnPaper } = standing
  if (press.code === 'Space') return { type: 'hold' }
  if (press.key === 'Escape') return { type: 'leave' }
  if (press.key === 'Enter') return chosen === 1 ? { type: 'edit' } : null
  if (!isOnPaper) return null
  if (press.key.startsWith('Arrow')) return arrow(press, standing)
  const removes = press.key === 'Delete' || press.key === 'Backspace'
  return removes && chosen > 0 && canWrite ? { type: 'remove' } : null
}

const zoomStep = 1.4

export const toolKeys: Readonly<Record<string, ToolName>> = {
  v: 'select',
  h: 'hand',
  n: 'note',
  m: 'marker',
  e: 'eraser',
  k: 'laser',
}

function sign(press: KeyPress, standing: Standing): KeyAct | null {
  const look = lookingKey(press, standing)
  if (look) return look
  const { chosen, chosenNotes, canWrite, isOnPaper } = standing
  const hasOneNote = chosen === 1 && chosenNotes === 1
  // Who has chosen a note and types means its words: tools come back with Escape.
  const writes = /^[\p{L}\p{N}]$/u.test(press.key)
  if (writes && hasOneNote && canWrite && isOnPaper) return { type: 'type' }
  const tool = press.shiftKey ? undefined : toolKeys[letterOf(press) ?? '']
  if (!tool || press.repeat || !isOffered(tool, standing)) return null
  return { type: 'use', tool }
}

function lookingKey({ key, code, shiftKey }: KeyPress, { chosen }: Standing): KeyAct | null {
  // Codes, since Shift turns digits into other signs on every layout.
  if (shiftKey && code === 'Digit1') return { type: 'fit' }
  if (shiftKey && code === 'Digit2' && chosen > 0) return { type: 'fit-chosen' }
  if (shiftKey && code === 'Digit0') return { type: 'zoom-full' }
  if (key === '+' || key === '=') return { type: 'zoom', factor: zoomStep }
  if (key === '-') return { type: 'zoom', factor: 1 / zoomStep }
  return key === '?' ? { type: 'help' } : null
}

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const laneStep = 8
const panStep = 60

function arrow({ key, shiftKey }: KeyPress, { chosen, canWrite, isSteering }: Standing) {
  const way = arrows[key]
  if (!way || (isSteering && chosen === 0 && way.y === 0)) return null
  const times = shiftKey ? 10 : 1
  if (chosen > 0 && canWrite) {
    const lane = way.y * Math.min(times, 5) * laneStep
    return { type: 'nudge', at: way.x * times * minute, lane } as const
  }
  return { type: 'pan', dx: -way.x * panStep, dy: -way.y * panStep } as const
}
