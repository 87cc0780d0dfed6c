import { err, ok, type Result } from '../result.ts'
import { hour, type Instant, type Millis, second } from '../time.ts'
import { instantInUtc, isOnCalendar, type WallClock } from './wall-clock.ts'

/** Which of two equal wall-clock times is meant when clocks go back: 0 the earlier, 1 the later. */
export type Fold = 0 | 1

export type WallClockRefusal = {
  /** Clocks skipped it, the calendar lacks it, or its year is not between 1 and 9999. */
  readonly kind: 'does-not-exist' | 'ambiguous' | 'unknown-zone'
}

/** Wider than any zone's distance from UTC, past or present. */
const farthestOffset: Millis = 16 * hour

/** Making a formatter costs a thousand times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const formattersKept = 1_000

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  if (formatters.size >= formattersKept) formatters.clear()
  formatters.set(zone, formatter)
  return formatter
}

/** Whether this machine knows a time zone of that name; bare offsets such as `+05:30` are not names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}

/** What clocks in a zone show at an instant of the years 1 to 9999. The zone must be known. */
export function wallClockOf(instant: Instant, zone: string): WallClock {
  const shown: Record<string, number> = {}
  for (const part of formatterOf(zone).formatToParts(instant)) shown[part.type] = Number(part.value)
  const { year = 0, month = 0, day = 0, hour: hours = 0, minute = 0, second: seconds = 0 } = shown
  // Offsets are whole seconds, so the milliseconds are everywhere the same.
  const ms = instant - Math.floor(instant / second) * second
  return { year, month, day, hour: hours, minute, second: seconds, ms }
}

function offsetAt(instant: Instant, zone: string): Millis {
  return instantInUtc(wallClockOf(instant, zone)) - instant
}

/** When clocks in a zone show something: once; twice as they go back; never as they go forward, or because no day has it. */
export type Showing =
  | { readonly kind: 'once'; readonly at: Instant }
  | { readonly kind: 'twice'; readonly choices: readonly [earlier: Instant, later: Instant] }
  /** The neighbours are what is read off a clock that was put forward too early, and off one that was not. */
  | { readonly kind: 'never'; readonly neighbours: readonly [Instant, Instant] | null }

/** Finds when clocks in a zone show `wall`. The zone must be known. */
export function whenShown(wall: WallClock, zone: string): Showing {
  const isReal = wall.year >= 1 && wall.year <= 9999 && isOnCalendar(wall)
  if (!isReal) return { kind: 'never', neighbours: null }
  const inUtc = instantInUtc(wall)
  const around = [inUtc - farthestOffset, inUtc, inUtc + farthestOffset]
  const offsets = [...new Set(around.map((instant) => offsetAt(instant, zone)))]
  const instants = offsets
    .filter((offset) => offsetAt(inUtc - offset, zone) === offset)
    .map((offset) => inUtc - offset)
  const [at, another] = instants
  if (at === undefined) {
    return {
      kind: 'never',
      neighbours: [inUtc - Math.max(...offsets), inUtc - Math.min(...offsets)],
    }
  }
  if (another === undefined) return { kind: 'once', at }
  return { kind: 'twice', choices: [Math.min(...instants), Math.max(...instants)] }
}

/**
 * Finds the instant at which clocks in a zone show `wall`. A time that clocks skip is refused; one
 * that they show twice needs a `fold` and is never guessed. Elsewhere `fold` changes nothing.
 */
export function instantOf(
  wall: WallClock,
  zone: string,
  fold?: Fold,
): Result<Instant, WallClockRefusal> {
  if (!isTimeZone(zone)) return err({ kind: 'unknown-zone' })
  const shown = whenShown(wall, zone)
  if (shown.kind === 'never') return err({ kind: 'does-not-exist' })
  if (shown.kind === 'once') return ok(shown.at)
  return fold === undefined ? err({ kind: 'ambiguous' }) : ok(shown.choices[fold])
}
