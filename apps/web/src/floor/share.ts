import type { Locale } from '@kraftline/core/play/locale'
import { formatDuration } from '@kraftline/core/report/duration'
import { type Millis, minute, second } from '@kraftline/core/time'

/** A share of time as one says it: whole minutes, or tens of seconds where it is little. */
export function sayShare(share: Millis, locale: Locale): string {
  const step = share < 1.5 * minute ? 10 * second : minute
  return formatDuration(Math.round(share / step) * step, locale, { seconds: true })
}
