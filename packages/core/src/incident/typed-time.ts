import { err, ok, type Result } from '../result.ts'
import { hour, type Instant, type Millis, minute } from '../time.ts'
import { readTime } from './iso-time.ts'
import { findTimeOfDay, type TimeOfDay } from './time-of-day.ts'
import { readTypedDuration } from './typed-duration.ts'
import { instantInUtc, isOnCalendar, type WallClock, wallClockInUtc } from './wall-clock.ts'
import { isOnWeekday, readWrittenDate, type WrittenDate } from './written-date.ts'
import { wallClockOf, whenShown } from './zone.ts'

/** Where a time without a date is looked for. */
export type TimeContext = {
  readonly zone: string
  /** What the typed time stands next to: the row above, or its own value so far. */
  readonly near: Instant
  /** On the same day; or the first such time around, mostly after it, or mostly before it. */
  readonly lean: 'same-day' | 'after' | 'before'
}

export type TypedTimeProblem =
  | { readonly kind: 'unreadable' }
  /** Clocks skipped it, and the neighbours are the two that may be meant; or the calendar has no such day. */
  | {
      readonly kind: 'does-not-exist'
      readonly neighbours: readonly [earlier: Instant, later: Instant] | null
    }
  /** Clocks showed it twice: which one is for the person to say. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [earlier: Instant, later: Instant] }

/** The two times of which a person is to say which one was meant, if there are such. */
export function choicesOf(problem: TypedTimeProblem): readonly [Instant, Instant] | null {
  if (problem.kind === 'ambiguous') return problem.choices
  return problem.kind === 'does-not-exist' ? problem.neighbours : null
}

type Read = Result<Instant, TypedTimeProblem>

const unreadable: Read = err({ kind: 'unreadable' })

/**
 * How far on its other side a time without a date may still lie: "13:55" after a message of 14:00 is
 * a forgotten one rather than tomorrow's, while "00:10" after 23:50 is tomorrow's.
 */
const otherSide: Millis = 6 * hour

/**
 * Reads a time as people type it: "14:05", "2:05 pm", "22 Oct 14:05", "2018-10-22 14:05", with or
 * without an offset; or from what is near: "+20 min", "+1d", "next day 9:00". A time that clocks
 * show twice is never guessed.
 */
export function readTypedTime(text: string, context: TimeContext): Read {
  const typed = text.trim().toLowerCase()
  const iso = readTime(typed, { zone: context.zone })
  if (iso.ok) return iso
  const later = daysLater.exec(typed)
  if (later) return readOnLaterDay(later, typed.slice(later[0].length), context)
  if (typed.startsWith('+')) return readRelative(typed.slice(1), context.near)
  const found = findTimeOfDay(typed)
  if (!found) return unreadable
  const rest = (found.before + found.after).replace(between, '')
  if (rest === '') return nearestOf(found.time, context)
  const date = readWrittenDate(rest)
  return date ? onDate(date, found.time, context) : unreadable
}

/** What stands between a date and a time, or before both. */
const between = /^[\s,]+|\s+(?:at|à|в)[\s,]*$|[\s,]+$/g

function readRelative(text: string, near: Instant): Read {
  const minutes = readTypedDuration(text)
  return minutes === null ? unreadable : ok(near + minutes * minute)
}

const daysLater =
  /^(?:\+\s*(?<count>\d{1,2})\s*(?:days?|d|jours?|j|день|дня|дней|дн\.?|д)|(?:the\s+)?next day|(?:le\s+)?lendemain|(?:на\s+)?следующий день)(?!\p{L})(?:[\s,]+(?:at|à|в)(?!\p{L}))?[\s,]*/u

/** So many days on, at the time that follows, else at the same time of day. */
function readOnLaterDay(match: RegExpExecArray, rest: string, context: TimeContext): Read {
  const days = Number(match.groups?.count ?? 1)
  if (rest === '') return onDay(days, wallClockOf(context.near, context.zone), context)
  const found = findTimeOfDay(rest)
  if (!found || found.before.trim() + found.after.trim() !== '') return unreadable
  return onDay(days, { ...found.time, ms: 0 }, context)
}

function onDay(days: number, time: TimeOfDay & { ms: number }, { zone, near }: TimeContext): Read {
  const midnight = { ...wallClockOf(near, zone), hour: 0, minute: 0, second: 0, ms: 0 }
  const date = wallClockInUtc(instantInUtc(midnight) + days * 24 * hour)
  return resolve({ ...date, ...pick(time) }, zone)
}

function pick({ hour, minute, second, ms }: TimeOfDay & { ms: number }) {
  return { hour, minute, second, ms }
}

/** Finds the day on which a bare time of day is meant. */
function nearestOf(time: TimeOfDay, context: TimeContext): Read {
  const { near, lean } = context
  const on = (days: number) => onDay(days, { ...time, ms: 0 }, context)
  if (lean === 'same-day') return on(0)
  const earliest = lean === 'after' ? near - otherSide : near + otherSide - 24 * hour
  const inWindow = (instant: Instant) => instant >= earliest && instant < earliest + 24 * hour
  return [-1, 0, 1].map(on).find((read) => instantsOf(read).some(inWindow)) ?? on(0)
}

function instantsOf(read: Read): readonly Instant[] {
  return read.ok ? [read.value] : (choicesOf(read.error) ?? [])
}

function onDate(date: WrittenDate, time: TimeOfDay, { zone, near }: TimeContext): Read {
  const { month, day } = date
  const wallIn = (year: number): WallClock => ({ year, month, day, ...time, ms: 0 })
  if (date.year !== null) {
    return isOnWeekday(date, date.year) ? resolve(wallIn(date.year), zone) : unreadable
  }
  // Without a year, the one that brings it nearest: "31 Dec" beside New Year's Day is last year's.
  const shown = wallClockOf(near, zone)
  const distance = (wall: WallClock) => Math.abs(instantInUtc(wall) - instantInUtc(shown))
  const years = [shown.year, shown.year - 1, shown.year + 1]
  const possible = years.filter((year) => isOnWeekday(date, year)).map(wallIn)
  const real = possible.filter(isOnCalendar).toSorted((a, b) => distance(a) - distance(b))
  const [nearest] = [...real, ...possible]
  return nearest ? resolve(nearest, zone) : unreadable
}

function resolve(wall: WallClock, zone: string): Read {
  const shown = whenShown(wall, zone)
  if (shown.kind === 'once') return ok(shown.at)
  if (shown.kind === 'twice') return err({ kind: 'ambiguous', choices: shown.choices })
  return err({ kind: 'does-not-exist', neighbours: shown.neighbours })
}
