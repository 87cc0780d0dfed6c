import { Source } from '../../connect/observable.ts'

const kept = 'kraftline-single-keys'

/** Whether keys that write a sign do something by themselves, in this browser (WCAG 2.1.4). */
export const singleKeys = new Source(read())

export function setSingleKeys(areOn: boolean): void {
  singleKeys.set(areOn)
  try {
    if (areOn) localStorage.removeItem(kept)
    else localStorage.setItem(kept, 'off')
  } catch {
    // A browser that keeps nothing does as told until the tab is closed.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}
