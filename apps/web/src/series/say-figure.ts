import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import type { Locale } from '@kraftline/core/play/locale'
import { formatDuration } from '@kraftline/core/report/duration'
import { formatShare } from '@kraftline/core/report/moment'

const shares: readonly ComparedMetric[] = ['timeWithinCadence', 'gapsWithinCadence']

/** They grow with an incident's length, and say nothing without it. */
export const growingMetrics: readonly ComparedMetric[] = ['gapsOver', 'overdueMs', 'missedUpdates']

/** A figure as it is read: "81 %", "1 h 21 min", "3"; a dash where there is none. */
export function sayFigure(metric: ComparedMetric, value: number | null, locale: Locale): string {
  if (value === null) return '–'
  if (shares.includes(metric)) return formatShare(value, locale)
  if (metric.endsWith('Ms')) return formatDuration(value, locale)
  return new Intl.NumberFormat(locale).format(value)
}
