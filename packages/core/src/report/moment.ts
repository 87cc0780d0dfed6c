import type { Locale } from '../play/locale.ts'
import type { Instant } from '../time.ts'

/** Where and how the readers of a report live. */
export type Readers = { readonly locale: Locale; readonly timeZone: string }

/** English with a 24-hour clock and days before months, as on a timeline. */
const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU' }

const styles = {
  long: { dateStyle: 'long', timeStyle: 'short' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { dateStyle: 'long' },
  hours: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making a formatter costs a thousand times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const formattersKept = 1_000

function formatterOf(style: keyof typeof styles, { locale, timeZone }: Readers) {
  const key = `${style} ${locale} ${timeZone}`
  const known = formatters.get(key)
  if (known) return known
  const formatter = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone })
  if (formatters.size >= formattersKept) formatters.clear()
  formatters.set(key, formatter)
  return formatter
}

/** "21 October 2018 at 22:52" */
export function formatMoment(at: Instant, readers: Readers): string {
  return formatterOf('long', readers).format(at)
}

/** "21 Oct, 22:52": for lists, where the year is known. */
export function formatShortMoment(at: Instant, readers: Readers): string {
  return formatterOf('short', readers).format(at)
}

/** "Thursday 12 March 2026, 14:00–15:00" */
export function formatSpan(from: Instant, to: Instant, readers: Readers): string {
  return formatterOf('hours', readers).formatRange(from, to)
}

/** "21 October 2018", as the calendar of the readers' zone has it. */
export function formatMomentsDay(at: Instant, readers: Readers): string {
  return formatterOf('day', readers).format(at)
}

/** A day given as YYYY-MM-DD: "5 November 2018", the same in every zone; null where it is none. */
export function formatDay(day: string, locale: Locale): string | null {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight)) return null
  return formatterOf('day', { locale, timeZone: 'UTC' }).format(midnight)
}

const shares = {
  en: shareFormatter('en'),
  fr: shareFormatter('fr'),
  ru: shareFormatter('ru'),
}

function shareFormatter(locale: Locale): Intl.NumberFormat {
  const whole = { maximumFractionDigits: 0, roundingMode: 'floor' } as const
  return new Intl.NumberFormat(tags[locale], { style: 'percent', ...whole })
}

/** "93 %", cut off rather than rounded: a hundred means all of it. */
export function formatShare(share: number, locale: Locale): string {
  return shares[locale].format(share)
}
