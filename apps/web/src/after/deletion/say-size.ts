import type { Locale } from '../../words/words.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "812 byte", "34 kB", "1.2 MB": to two digits, in the reader's language. */
export function saySize(bytes: number, locale: Locale): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** power
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    ...(amount < 10 ? { maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
  })
  return format.format(amount)
}
