import { type RefObject, useEffect, useRef } from 'react'
import { useWalk } from './walk-context.ts'

type WalkedEntry = {
  readonly isHere: boolean
  readonly ref: RefObject<HTMLLIElement | null>
}

/** A message's entry in a list: brought into view, for those who came along, when everybody walks to it. */
export function useWalkedEntry(id: string): WalkedEntry {
  const isHere = useWalk().shownId === id
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isHere) return
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    ref.current?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
  }, [isHere])
  return { isHere, ref }
}
