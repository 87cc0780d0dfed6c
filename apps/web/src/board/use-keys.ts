import type { EntryId } from '@kraftline/core/ids'
import { minute } from '@kraftline/core/time'
import { useEffect } from 'react'
import type { Hands } from './hands.ts'
import type { ToolName } from './tools/gesture.ts'
import type { History } from './undo.ts'
import type { Viewport } from './viewport.ts'

/** What keys can do, as it is at the moment. */
export type KeyDesk = {
  readonly hands: Hands | null
  readonly viewport: Viewport
  readonly history: History | null
  readonly canWrite: boolean
  readonly canAdd: boolean
  readonly selection: ReadonlySet<EntryId>
  use(tool: ToolName): void
  /** Milliseconds along the line, pixels away from it. */
  nudge(by: { at: number; lane: number }): void
  remove(): void
  open(id: EntryId): void
  /** The arrows along the line lead a walk, unless something is chosen. */
  readonly isSteering: boolean
  /** Leaves what is open or chosen; whether there was anything. */
  leave(): boolean
  hold(isHolding: boolean): void
}

/** Listens to keys for as long as the board is shown. */
export function useKeys(desk: () => KeyDesk): void {
  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return
      if (press(event, desk())) event.preventDefault()
    }
    const up = (event: KeyboardEvent) => {
      if (event.code === 'Space') desk().hold(false)
    }
    // On the document: what a key means beyond the board is for the window's listeners, which come after.
    document.addEventListener('keydown', down, { signal })
    addEventListener('keyup', up, { signal })
    addEventListener('blur', () => desk().hold(false), { signal })
    return () => over.abort()
  }, [desk])
}

/** In a field, a menu or a dialog keys belong to it; on a button those that press and move it do. */
function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target || target === document.body) return false
  if (target.isContentEditable || target.closest('input, textarea, select')) return true
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  const isOnBoard = target.closest('.board') !== null
  const isControl = target.closest('button, a, summary, [role="button"], [tabindex]') !== null
  if (['Enter', ' '].includes(event.key)) return isControl
  return (
    !isOnBoard &&
    (event.key.startsWith('Arrow') || event.key === 'Delete' || event.key === 'Backspace')
  )
}

/** Does what a key stands for; whether it stood for anything. */
function press(event: KeyboardEvent, desk: KeyDesk): boolean {
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) return pressWithControl(event, desk)
  return pressView(event, desk.viewport) || pressTool(event, desk) || pressNote(event, desk)
}

function pressWithControl(event: KeyboardEvent, { history, canWrite }: KeyDesk): boolean {
  if (!history || !canWrite) return false
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return false
  if (key === 'y' || event.shiftKey) history.redo()
  else history.undo()
  return true
}

const zoomStep = 1.4

function pressView(event: KeyboardEvent, viewport: Viewport): boolean {
  // Codes, since Shift turns digits into other signs on every layout.
  if (event.shiftKey && event.code === 'Digit1') viewport.fit()
  else if (event.shiftKey && event.code === 'Digit0') viewport.zoomFull()
  else if (event.key === '+' || event.key === '=') viewport.zoomBy(zoomStep)
  else if (event.key === '-') viewport.zoomBy(1 / zoomStep)
  else return false
  return true
}

const toolKeys: Readonly<Record<string, ToolName>> = { KeyV: 'select', KeyH: 'hand', KeyN: 'note' }

function pressTool(event: KeyboardEvent, desk: KeyDesk): boolean {
  if (event.code === 'Space') {
    desk.hold(true)
    return true
  }
  const tool = event.shiftKey ? undefined : toolKeys[event.code]
  if (!tool || event.repeat || (tool === 'note' && !desk.canAdd)) return false
  desk.use(tool)
  return true
}

function pressNote(event: KeyboardEvent, desk: KeyDesk): boolean {
  const { selection, canWrite } = desk
  const [first, ...others] = selection
  if (event.key === 'Escape') {
    return desk.hands?.cancel() || desk.leave()
  }
  if (event.key === 'Enter') {
    if (!first || others.length > 0) return false
    desk.open(first)
    return true
  }
  if (event.key.startsWith('Arrow')) return pressArrow(event, desk)
  if ((event.key !== 'Delete' && event.key !== 'Backspace') || !first || !canWrite) return false
  desk.remove()
  return true
}

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const laneStep = 8
const panStep = 60

function pressArrow(event: KeyboardEvent, desk: KeyDesk): boolean {
  const way = arrows[event.key]
  if (!way) return false
  if (desk.isSteering && desk.selection.size === 0 && way.y === 0) return false
  const times = event.shiftKey ? 10 : 1
  if (desk.selection.size > 0 && desk.canWrite) {
    desk.nudge({ at: way.x * times * minute, lane: way.y * Math.min(times, 5) * laneStep })
  } else {
    desk.viewport.pan(-way.x * panStep, -way.y * panStep)
  }
  return true
}
