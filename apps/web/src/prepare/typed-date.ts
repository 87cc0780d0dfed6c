/** A day as typed; the year may be left for its surroundings to say. */
export type TypedDate = {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** How the months begin in English, French and Russian. */
const months = [
  /^(jan|янв)/,
  /^(feb|f[ée]v|фев)/,
  /^(mar|мар)/,
  /^(apr|avr|апр)/,
  /^(may|mai|ма[йя])/,
  /^(jun|juin|июн)/,
  /^(jul|juil|июл)/,
  /^(aug|ao[uû]|авг)/,
  /^(sep|сен)/,
  /^(oct|окт)/,
  /^(nov|ноя)/,
  /^(dec|d[ée]c|дек)/,
]
const silent = new Set(['st', 'nd', 'rd', 'th', 'er', 'of', 'le', 'г', 'года', 't'])

/**
 * Reads a day in lower case: "2018-10-21", "21.10.2018", "21/10", "21 oct", "oct 21, 2018", "21 октября".
 * Numbers alone are day before month, unless only the other way round makes a date.
 */
export function readTypedDate(text: string): TypedDate | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})t?$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numbers = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?$/.exec(text)
  if (!numbers) return readNamedMonth(text)
  const [first, second] = [Number(numbers[1]), Number(numbers[2])]
  const year = readYear(numbers[3])
  if (second > 12 && first <= 12) return { year, month: first, day: second }
  return { year, month: second, day: first }
}

function readNamedMonth(text: string): TypedDate | null {
  const tokens = (text.match(/\p{L}+|\d+/gu) ?? []).filter((token) => !silent.has(token))
  const words = tokens.filter((token) => /^\p{L}/u.test(token))
  const days = tokens.filter((token) => /^\d{1,2}$/.test(token))
  const years = tokens.filter((token) => /^\d{4}$/.test(token))
  const [word = ''] = words
  const month = monthOf(word)
  // Anything more is something we would rather not guess about, such as a time zone's name.
  const isPlain = words.length === 1 && days.length === 1 && years.length <= 1
  if (!isPlain || month === null || tokens.length > 2 + years.length) return null
  return { year: years.length === 1 ? Number(years[0]) : null, month, day: Number(days[0]) }
}

function monthOf(word: string): number | null {
  const index = months.findIndex((month) => month.test(word))
  return index < 0 ? null : index + 1
}

function readYear(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
