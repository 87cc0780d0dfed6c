import { hour, type Instant, minute, second } from '../time.ts'

/** What a clock on the wall and the calendar beside it show; months from 1, proleptic Gregorian. */
export type WallClock = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** The instant at which a clock in UTC shows this. Fields out of range carry over. */
export function instantInUtc(wall: WallClock): Instant {
  // Unlike Date.UTC, this does not take the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(0).setUTCFullYear(wall.year, wall.month - 1, wall.day)
  return midnight + wall.hour * hour + wall.minute * minute + wall.second * second + wall.ms
}

/** What a clock in UTC shows at an instant; the inverse of `instantInUtc`. */
export function wallClockInUtc(instant: Instant): WallClock {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  }
}

/** Whether the calendar has such a day and the day such a time: no 30 February, no 24:00, no leap second. */
export function isOnCalendar(wall: WallClock): boolean {
  const real = wallClockInUtc(instantInUtc(wall))
  return (
    real.year === wall.year &&
    real.month === wall.month &&
    real.day === wall.day &&
    real.hour === wall.hour &&
    real.minute === wall.minute &&
    real.second === wall.second &&
    real.ms === wall.ms
  )
}
