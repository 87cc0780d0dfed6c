import { hour, type Instant } from '../time.ts'
import { instantInUtc, wallClockInUtc } from './wall-clock.ts'
import { wallClockOf } from './zone.ts'

/** A day as YYYY-MM-DD: the same everywhere, and in order as text. */
export type CalendarDay = string

const aDay = 24 * hour

/** The day that a calendar in a zone shows at an instant. */
export function dayIn(timeZone: string, at: Instant): CalendarDay {
  const { year, month, day } = wallClockOf(at, timeZone)
  return writeDay(year, month, day)
}

/** Days and months out of range carry over: day 0 is the last of the month before. */
export function writeDay(year: number, month: number, day: number): CalendarDay {
  const noon = { hour: 12, minute: 0, second: 0, ms: 0 }
  const real = wallClockInUtc(instantInUtc({ year, month, day: 1, ...noon }) + (day - 1) * aDay)
  const pad = (part: number, digits: number) => String(part).padStart(digits, '0')
  return `${pad(real.year, 4)}-${pad(real.month, 2)}-${pad(real.day, 2)}`
}
