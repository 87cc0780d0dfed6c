import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 899px)')

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the page has room for one thing at a time: a phone, or a narrow window. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}
