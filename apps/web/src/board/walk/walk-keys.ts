import { useEffect } from 'react'
import type { Walk } from './walk-context.ts'

const elsewhere =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]'

/**
 * Arrows lead the walk and Escape ends or leaves it, wherever one is but in a field, a menu or a
 * dialog. The board's keys come first: a drag that is cancelled leaves no walk.
 */
export function useWalkKeys(walk: Walk): void {
  useEffect(() => {
    if (walk.standing !== 'leading' && walk.standing !== 'along') return
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return
      if (doPressed(event.key, walk)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [walk])
}

/** Whether a key belongs to a field, a menu or a dialog, or was taken by the board. */
export function isTaken(event: KeyboardEvent): boolean {
  const { target } = event
  const isOurs = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (event.defaultPrevented || event.isComposing || !isOurs) return true
  return target instanceof HTMLElement && target.closest(elsewhere) !== null
}

function doPressed(key: string, walk: Walk): boolean {
  if (key === 'Escape') {
    if (walk.standing === 'leading') walk.end()
    else walk.leave()
    return true
  }
  if (!walk.canLead || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false
  walk.step(key === 'ArrowRight' ? 1 : -1)
  return true
}
