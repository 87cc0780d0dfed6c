import { useSyncExternalStore } from 'react'

/** A mouse or a pen, and room beside what one writes: no keyboard comes up over the paper. */
const wide = matchMedia('(pointer: fine) and (min-width: 900px)')

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether notes are written where they lie; else they open as a form. */
export function useWritesInPlace(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
