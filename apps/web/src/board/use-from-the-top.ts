import { type RefObject, useEffect, useRef } from 'react'

/** A panel that comes with a new phase is read from its top, however far the one before was scrolled. */
export function useFromTheTop(): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.closest('.board-page__right, .board-page__panel')?.scrollTo({ top: 0 })
  }, [])
  return panel
}
