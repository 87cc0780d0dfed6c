import { type Observable, Source, useObservable } from '../../connect/observable.ts'

const remembered = 'kraftline-cursors'
const areShown = new Source(localStorage.getItem(remembered) !== 'off')

/** Whether this browser shows where the others point; it remembers. */
export function useCursorsShown(): boolean {
  return useObservable(areShown as Observable<boolean>)
}

export function showCursors(shown: boolean): void {
  if (shown) localStorage.removeItem(remembered)
  else localStorage.setItem(remembered, 'off')
  areShown.set(shown)
}
