import type { PersonId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useEffect, useMemo, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { browserClock, monotonicNow } from '../connect/server-time.ts'
import { Telling } from './company/tell.ts'
import { Pointers } from './cursors.ts'

type Place = { readonly at: Instant; readonly lane: number }

type PointersInUse = {
  readonly others: Pointers | null
  /** Tells the others where one points; null when the hand has left. */
  point(place: Place | null): void
}

const nobody: PointersInUse = { others: null, point: () => {} }

/** The others' cursors, and one's own on its way to them. */
export function usePointers(awareness: Awareness | null, me: PersonId | null): PointersInUse {
  const [others, setOthers] = useState<Pointers | null>(null)
  const own = useMemo(
    () => awareness && new Telling(awareness, 'cursor', browserClock),
    [awareness],
  )
  useEffect(() => () => own?.close(), [own])
  useEffect(() => {
    if (!awareness) return
    const pointers = new Pointers(awareness, me, monotonicNow)
    setOthers(pointers)
    return () => {
      pointers.close()
      setOthers(null)
    }
  }, [awareness, me])
  return useMemo(
    () => (own ? { others, point: (place) => own.tell(place && rounded(place)) } : nobody),
    [own, others],
  )
}

function rounded({ at, lane }: Place): Place {
  return { at: Math.round(at), lane: Math.round(lane) }
}
