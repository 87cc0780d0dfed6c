import type { Locale } from '../play/locale.ts'
import { hour, type Millis, minute, second } from '../time.ts'

const units: Record<Locale, { readonly h: string; readonly min: string; readonly s: string }> = {
  en: { h: 'h', min: 'min', s: 's' },
  fr: { h: 'h', min: 'min', s: 's' },
  ru: { h: 'ч', min: 'мин', s: 'с' },
}

/**
 * Writes a duration: "2 h 10 min", "17 min", "45 s". From an hour on it is the nearest minute; below,
 * what has not fully passed is cut off, as on a clock, so that nothing reads as longer than a
 * threshold that it kept. With `seconds`, those under an hour keep them: just over one reads as over.
 */
export function formatDuration(
  duration: Millis,
  locale: Locale,
  { seconds = false }: { readonly seconds?: boolean } = {},
): string {
  const { h, min, s } = units[locale]
  const sign = duration <= -second ? '\u2212' : ''
  const length = rounded(Math.abs(duration))
  const hours = Math.floor(length / hour)
  const minutes = Math.floor((length % hour) / minute)
  const rest = Math.floor((length % minute) / second)
  const parts: string[] = []
  if (hours > 0) parts.push(`${hours} ${h}`)
  if (minutes > 0) parts.push(`${minutes} ${min}`)
  if (length < minute || (seconds && hours === 0 && rest > 0)) parts.push(`${rest} ${s}`)
  return sign + parts.join(' ')
}

function rounded(length: Millis): Millis {
  return length < hour ? length : Math.round(length / minute) * minute
}
