import type { Instant } from '@kraftline/core/time'
import { useMemo } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useWords } from '../../words/use-words.tsx'

/** Writes a moment with its day, as clocks in the incident's zone have it. */
export function useMoment(): (at: Instant) => string {
  const { locale } = useWords()
  const { timeZone } = useRoom()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return (at) => format.format(at)
  }, [locale, timeZone])
}
