import type { Instant } from '@kraftline/core/time'
import { useMemo } from 'react'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'

/** How a replay writes its two times: the session's on the reader's own clock, the incident's in its zone. */
export function useClockFaces(): {
  session(at: Instant): string
  incident(at: Instant): string
} {
  const { locale } = useWords()
  const { timeZone } = useRoom()
  return useMemo(() => {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const session = new Intl.DateTimeFormat(locale, { ...clock, second: '2-digit' })
    const day = { day: 'numeric', month: 'short' } as const
    const incident = new Intl.DateTimeFormat(locale, { ...day, ...clock, timeZone })
    return { session: (at) => session.format(at), incident: (at) => incident.format(at) }
  }, [locale, timeZone])
}
