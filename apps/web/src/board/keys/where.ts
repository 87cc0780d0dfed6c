/** Somewhere that a person types: keys, the clipboard and the browser's own menu belong to it. */
export function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select') !== null
}

/** The keyboard is on the paper or on nothing at all, not in a panel beside it. */
export function isOnPaper(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return true
  return target.closest('.board') !== null
}
