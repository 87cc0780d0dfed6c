import { instantInUtc, wallClockInUtc } from '@kraftline/core/incident/wall-clock'
import { wallClockOf } from '@kraftline/core/incident/zone'
import { hour, type Instant } from '@kraftline/core/time'

/** Days that an action is often due on, as YYYY-MM-DD. */
export type DueDates = {
  readonly inWeek: string
  readonly inFortnight: string
  readonly endOfMonth: string
}

const aDay = 24 * hour

/** An end of the month that is nearer than this leaves no time to do anything: the next one is meant. */
const fewestDays = 7

/** Which days to suggest, counted from today in the session's zone. */
export function suggestDueDates(now: Instant, timeZone: string): DueDates {
  const { year, month, day } = wallClockOf(now, timeZone)
  const lastDay = (monthsOn: number) => dayOf(year, month + monthsOn + 1, 0)
  const isNear = lastDay(0) < dayOf(year, month, day + fewestDays)
  return {
    inWeek: dayOf(year, month, day + 7),
    inFortnight: dayOf(year, month, day + 14),
    endOfMonth: lastDay(isNear ? 1 : 0),
  }
}

/** Days and months out of range carry over: day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): string {
  const noon = { hour: 12, minute: 0, second: 0, ms: 0 }
  const real = wallClockInUtc(instantInUtc({ year, month, day: 1, ...noon }) + (day - 1) * aDay)
  const pad = (part: number, digits: number) => String(part).padStart(digits, '0')
  return `${pad(real.year, 4)}-${pad(real.month, 2)}-${pad(real.day, 2)}`
}
