import { hour } from '../time.ts'
import { instantInUtc, type WallClock } from './wall-clock.ts'

/** A day as people write it; the year may be left for its surroundings to say. */
export type WrittenDate = Pick<WallClock, 'month' | 'day'> & {
  readonly year: number | null
  /** Sunday is 0; null where none is named. */
  readonly weekday: number | null
  /** Of two numbers with a slash between: which way round they must be, or that it could be either. */
  readonly order: 'day-first' | 'month-first' | 'either' | null
}

/** How the months are called in English, French and Russian, in full, declined and shortened. */
const months: readonly string[] = [
  'january jan janvier janv январь января янв',
  'february feb février fevrier févr fevr fév fev февраль февраля февр фев',
  'march mar mars март марта мар',
  'april apr avril avr апрель апреля апр',
  'may mai май мая',
  'june jun juin июнь июня июн',
  'july jul juillet juill juil июль июля июл',
  'august aug août aout август августа авг',
  'september sept sep septembre сентябрь сентября сент сен',
  'october oct octobre октябрь октября окт',
  'november nov novembre ноябрь ноября нояб ноя',
  'december dec décembre decembre déc декабрь декабря дек',
]
const weekdays: readonly string[] = [
  'sunday sun dimanche dim воскресенье вс',
  'monday mon lundi lun понедельник пн',
  'tuesday tues tue mardi mar вторник вт',
  'wednesday weds wed mercredi mer среда среду ср',
  'thursday thurs thur thu jeudi jeu четверг чт',
  'friday fri vendredi ven пятница пятницу пт',
  'saturday sat samedi sam суббота субботу сб',
]
const monthByName = placesOf(months)
const weekdayByName = placesOf(weekdays)
/** Words between the parts of a date that say nothing. */
const silent = new Set(['st', 'nd', 'rd', 'th', 'er', 'of', 'le', 'г', 'года', 't'])

function placesOf(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((names, place) => names.split(' ').map((name) => [name, place])))
}

/**
 * Reads a day in lower case: "2018-10-21", "21.10.2018", "21/10", "21 oct", "sun, oct 21, 2018",
 * "21 октября". Numbers alone are day before month, unless only the other way round makes a date.
 */
export function readWrittenDate(text: string): WrittenDate | null {
  return readPlain(text, null) ?? readAfterWeekday(text)
}

/** Tried second, for "mar" is March, and Tuesday in French. */
function readAfterWeekday(text: string): WrittenDate | null {
  const [whole = '', name = ''] = /^(\p{L}+)[.,]?\s+/u.exec(text) ?? []
  const weekday = weekdayByName.get(name)
  return weekday === undefined ? null : readPlain(text.slice(whole.length), weekday)
}

function readPlain(text: string, weekday: number | null): WrittenDate | null {
  const date = readIso(text) ?? readNumbers(text) ?? readNamedMonth(text)
  return date && { order: null, ...date, weekday }
}

type Read = Omit<WrittenDate, 'weekday' | 'order'> & { order?: WrittenDate['order'] }

function readIso(text: string): Read | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})t?$/.exec(text)
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function readNumbers(text: string): Read | null {
  const match = /^(\d{1,2})([./])(\d{1,2})(?:[./](\d{4}|\d{2})?)?$/.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  const year = readYear(match[4])
  const isSlashed = match[2] === '/' && first !== second
  const isMonthFirst = second > 12 && first <= 12
  const order = !isSlashed
    ? null
    : isMonthFirst
      ? 'month-first'
      : first > 12
        ? 'day-first'
        : 'either'
  const [day, month] = isMonthFirst ? [second, first] : [first, second]
  return { year, month, day, order }
}

function readNamedMonth(text: string): Read | null {
  const tokens = (text.match(/\p{L}+|\d+/gu) ?? []).filter((token) => !silent.has(token))
  const words = tokens.filter((token) => /^\p{L}/u.test(token))
  const days = tokens.filter((token) => /^\d{1,2}$/.test(token))
  const years = tokens.filter((token) => /^\d{4}$/.test(token))
  const place = monthByName.get(words[0] ?? '')
  // Anything more is something we would rather not guess about, such as a time zone's name.
  const isPlain = words.length === 1 && days.length === 1 && years.length <= 1
  if (!isPlain || place === undefined || tokens.length > 2 + years.length) return null
  return {
    year: years.length === 1 ? Number(years[0]) : null,
    month: place + 1,
    day: Number(days[0]),
  }
}

function readYear(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** Whether that day of that year is the weekday that was written beside it, if one was. */
export function isOnWeekday({ month, day, weekday }: WrittenDate, year: number): boolean {
  if (weekday === null) return true
  const midnight = instantInUtc({ year, month, day, hour: 0, minute: 0, second: 0, ms: 0 })
  // 1 January 1970 was a Thursday.
  const days = Math.floor(midnight / (24 * hour))
  return (((days + 4) % 7) + 7) % 7 === weekday
}
