import { formatDuration } from '@kraftline/core/report/duration'
import type { Instant, Millis } from '@kraftline/core/time'
import { useMemo } from 'react'
import { useRoom } from '../connect/room.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { useWords } from '../words/use-words.tsx'

export type GapChoice = {
  readonly id: string
  readonly from: Instant
  readonly to: Instant
  readonly ms: Millis
  readonly isLongest: boolean
  readonly label: string
}

/** The silences over the threshold, in the words of a list. */
export function useGapChoices(): readonly GapChoice[] {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const metrics = useMeasured()
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    const gaps = metrics?.gaps ?? []
    return gaps.flatMap((gap, index) => {
      if (gap.class !== 'gap') return []
      const { id, from, to, ms } = gap
      const label = t('place.gapOption', {
        from: time.format(from),
        to: time.format(to),
        duration: formatDuration(ms, locale),
      })
      return [{ id, from, to, ms, label, isLongest: index === metrics?.longestGapIndex }]
    })
  }, [metrics, t, locale, timeZone])
}
