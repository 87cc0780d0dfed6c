// Reached by the browser's keys while the board is shown; hands on what they stand for to the desk.
import { useEffect } from 'react'
import { type KeyAct, meaningOf, type Standing } from './meaning.ts'
import { isInField, isOnPaper } from './where.ts'

/** What keys work on, as it is at the moment. */
export type KeyDesk = {
  readonly standing: Omit<Standing, 'isOnPaper'>
  /** Does it; whether there was anything to do. */
  act(act: KeyAct): boolean
  hold(isHolding: boolean): void
}

/** Listens to keys for as long as the board is shown. */
export function useKeys(desk: () => KeyDesk): void {
  useEffect(() => {
    const over = new AbortController()
    const { signal } = over
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return
      const { standing, act } = desk()
      const meant = meaningOf(event, { ...standing, isOnPaper: isOnPaper(event.target) })
      if (meant && act(meant)) event.preventDefault()
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

/** In a field, a menu or a dialog keys belong to it; on a button those that press it do. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (isInField(target)) return true
  const element = target instanceof HTMLElement ? target : null
  if (element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  const isControl = element?.closest('button, a, summary, [role="button"], [tabindex]') != null
  return isControl && ['Enter', ' '].includes(key)
}
