import { writeDay } from '@kraftline/core/incident/calendar-day'
import { wallClockOf } from '@kraftline/core/incident/zone'
import type { Instant } from '@kraftline/core/time'

/** Days that an action is often due on, as YYYY-MM-DD. */
export type DueDates = {
  readonly inWeek: string
  readonly inFortnight: string
  readonly endOfMonth: string
}

/** An end of the month that is nearer than this leaves no time to do anything: the next one is meant. */
const fewestDays = 7

/** Which days to suggest, counted from today in the session's zone. */
export function suggestDueDates(now: Instant, timeZone: string): DueDates {
  const { year, month, day } = wallClockOf(now, timeZone)
  const lastDay = (monthsOn: number) => writeDay(year, month + monthsOn + 1, 0)
  const isNear = lastDay(0) < writeDay(year, month, day + fewestDays)
  return {
    inWeek: writeDay(year, month, day + 7),
    inFortnight: writeDay(year, month, day + 14),
    endOfMonth: lastDay(isNear ? 1 : 0),
  }
}
