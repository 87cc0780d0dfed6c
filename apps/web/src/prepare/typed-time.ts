import { readTime } from '@kraftline/core/incident/iso-time'
import { instantInUtc, type WallClock, wallClockInUtc } from '@kraftline/core/incident/wall-clock'
import { instantOf, wallClockOf } from '@kraftline/core/incident/zone'
import { err, ok, type Result } from '@kraftline/core/result'
import { hour, type Instant, type Millis, minute } from '@kraftline/core/time'
import { readTypedDate, type TypedDate } from './typed-date.ts'
import { readTypedDuration } from './typed-duration.ts'

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
  /** Clocks skipped it, or the calendar has no such day. */
  | { readonly kind: 'does-not-exist' }
  /** Clocks showed it twice: which one is for the person to say. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [earlier: Instant, later: Instant] }

type Read = Result<Instant, TypedTimeProblem>
/** May be none, such as 25:00: a zone's clocks never show it. */
type TimeOfDay = Pick<WallClock, 'hour' | 'minute' | 'second'>

/**
 * How far on its other side a time without a date may still lie: "13:55" after a message of 14:00 is
 * a forgotten one rather than tomorrow's, while "00:10" after 23:50 is tomorrow's.
 */
const otherSide: Millis = 6 * hour

/**
 * Reads a time as people type it: "14:05", "2:05 pm", "22 Oct 14:05", "2018-10-22 14:05", with or
 * without an offset, or "+20 min" after what is near. A time that clocks show twice is never guessed.
 */
export function readTypedTime(text: string, context: TimeContext): Read {
  const typed = text.trim().toLowerCase()
  const iso = readTime(typed, { zone: context.zone })
  if (iso.ok) return iso
  if (typed.startsWith('+')) return readRelative(typed.slice(1), context.near)
  const found = findTimeOfDay(typed)
  if (!found) return err({ kind: 'unreadable' })
  if (found.rest === '') return nearestOf(found.time, context)
  const date = readTypedDate(found.rest)
  return date ? onDate(date, found.time, context) : err({ kind: 'unreadable' })
}

function readRelative(text: string, near: Instant): Read {
  const minutes = readTypedDuration(text)
  return minutes === null ? err({ kind: 'unreadable' }) : ok(near + minutes * minute)
}

/** Tried in this order, so that the dot of "21.10 22:52" is a date's and that of "22.52" a time's. */
const timesOfDay = [
  /(?<![\d:.])(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?(?![\d:])(?:\s*(?<half>[ap])\.?m\b\.?)?/,
  /(?<!\d)(?<hours>\d{1,2})\s?h\s?(?<minutes>\d{2})?(?![\dh])/,
  /(?<![\d.])(?<hours>\d{1,2})\.(?<minutes>\d{2})(?![\d.])(?:\s*(?<half>[ap])\.?m\b\.?)?/,
  /(?<!\d)(?<hours>\d{1,2})\s*(?<half>[ap])\.?m\b\.?/,
]
/** What stands between a date and a time, or before both. */
const between = /^[\s,]+|\s+(?:at|à|в)[\s,]*$|[\s,]+$/g

/** The time of day in a text, and what else is there. */
function findTimeOfDay(text: string): { time: TimeOfDay; rest: string } | null {
  const match = timesOfDay.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (!match?.groups) return null
  const { hours, minutes = '0', seconds = '0', half } = match.groups
  const time = { hour: Number(hours), minute: Number(minutes), second: Number(seconds) }
  const around = text.slice(0, match.index) + text.slice(match.index + match[0].length)
  const rest = around.replace(between, '')
  if (half === undefined) return { time, rest }
  if (time.hour < 1 || time.hour > 12) return null
  return { time: { ...time, hour: (time.hour % 12) + (half === 'p' ? 12 : 0) }, rest }
}

/** Finds the day on which a bare time of day is meant. */
function nearestOf(time: TimeOfDay, { zone, near, lean }: TimeContext): Read {
  const on = (days: number) => {
    const midnight = { ...wallClockOf(near, zone), hour: 0, minute: 0, second: 0, ms: 0 }
    const date = wallClockInUtc(instantInUtc(midnight) + days * 24 * hour)
    return resolve({ ...date, ...time }, zone)
  }
  if (lean === 'same-day') return on(0)
  const earliest = lean === 'after' ? near - otherSide : near + otherSide - 24 * hour
  const inWindow = (instant: Instant) => instant >= earliest && instant < earliest + 24 * hour
  return [-1, 0, 1].map(on).find((read) => instantsOf(read).some(inWindow)) ?? on(0)
}

function instantsOf(read: Read): readonly Instant[] {
  if (read.ok) return [read.value]
  return read.error.kind === 'ambiguous' ? read.error.choices : []
}

function onDate(date: TypedDate, time: TimeOfDay, { zone, near }: TimeContext): Read {
  const at = (year: number) => resolve({ ...date, year, ...time, ms: 0 }, zone)
  if (date.year !== null) return at(date.year)
  // Without a year, the one that brings it nearest: "31 Dec" beside New Year's Day is last year's.
  const around = wallClockOf(near, zone).year
  const distance = (read: Read) => Math.min(...instantsOf(read).map((i) => Math.abs(i - near)))
  const [nearest] = [around, around - 1, around + 1]
    .map(at)
    .toSorted((a, b) => distance(a) - distance(b))
  return nearest ?? err({ kind: 'unreadable' })
}

function resolve(wall: WallClock, zone: string): Read {
  const once = instantOf(wall, zone)
  if (once.ok) return once
  if (once.error.kind !== 'ambiguous') return err({ kind: 'does-not-exist' })
  const earlier = instantOf(wall, zone, 0)
  const later = instantOf(wall, zone, 1)
  if (!earlier.ok || !later.ok) return err({ kind: 'does-not-exist' })
  return err({ kind: 'ambiguous', choices: [earlier.value, later.value] })
}
