import type { Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import { formatShare } from '@kraftline/core/report/moment'
import type { Say } from '../words/speaker.ts'
import type { Locale } from '../words/words.ts'

type Readers = { readonly t: Say; readonly locale: Locale; readonly gapMinutes: number }

/** The four figures to lead with, as name and value; the first update only once somebody confirmed the first alert. */
export function leadingFigures(
  metrics: Metrics,
  { t, locale, gapMinutes }: Readers,
): readonly (readonly [name: string, value: string])[] {
  const duration = (ms: number | null) => (ms === null ? '–' : formatDuration(ms, locale))
  const { timeWithinCadence, longestGapMs, timeToFirstUpdateMs, gapsOver, startConfirmed } = metrics
  return [
    [t('after.cadence'), timeWithinCadence === null ? '–' : formatShare(timeWithinCadence, locale)],
    [t('after.longest'), duration(longestGapMs)],
    [t('after.first'), startConfirmed ? duration(timeToFirstUpdateMs) : t('after.firstUnknown')],
    [t('after.over', { gap: gapMinutes }), String(gapsOver)],
  ]
}
