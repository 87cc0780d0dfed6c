import type { Instant } from '@kraftline/core/time'
import { useMemo } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { PaperWords } from './items/pen.ts'
import { paperWords } from './paper-words.ts'

/** What is written on the paper, in the language of the interface. */
export function usePaperWords(): PaperWords {
  const { t, locale } = useWords()
  return useMemo(() => paperWords(t, locale), [t, locale])
}

/** Writes an instant as a time of day in the incident's zone. */
export function useTimeWriter(timeZone: string): (at: Instant) => string {
  const { locale } = useWords()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return (at) => format.format(at)
  }, [timeZone, locale])
}
