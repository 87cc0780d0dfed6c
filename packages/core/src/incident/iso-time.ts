import { err, ok, type Result } from '../result.ts'
import { type Instant, minute } from '../time.ts'
import { instantInUtc, isOnCalendar, type WallClock } from './wall-clock.ts'
import { type Fold, instantOf, type WallClockRefusal } from './zone.ts'

export type TimeRefusal = WallClockRefusal | { readonly kind: 'bad-time' }

/** A date, `T` or a space, a time to the minute or finer, and perhaps an offset. */
const isoTime =
  /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,18}))?)? ?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/i

/** The farthest instants that Intl and the rest of the platform can show. */
const farthest = 8_640_000_000_000_000

function readOffset(text: string): number {
  if (text === 'Z' || text === 'z') return 0
  const digits = text.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))
  return (text.startsWith('-') ? -minutes : minutes) * minute
}

/** Reads an ISO 8601 time: by its own offset, else on the clocks of `zone`. Finer than a millisecond is cut off. */
export function readTime(
  text: string,
  { zone, fold }: { zone: string; fold?: Fold | undefined },
): Result<Instant, TimeRefusal> {
  const match = isoTime.exec(text.trim())
  if (!match) return err({ kind: 'bad-time' })
  const [, year, month, day, hour, minutes, seconds = '0', fraction = '', offset] = match
  const wall: WallClock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minutes),
    second: Number(seconds),
    ms: Number(fraction.slice(0, 3).padEnd(3, '0')),
  }
  if (offset === undefined) return instantOf(wall, zone, fold)
  if (!isOnCalendar(wall)) return err({ kind: 'does-not-exist' })
  const instant = instantInUtc(wall) - readOffset(offset)
  return Math.abs(instant) > farthest ? err({ kind: 'bad-time' }) : ok(instant)
}

/** Writes an instant as ISO 8601 in UTC with milliseconds; `readTime` reads the same instant back. */
export function writeTime(instant: Instant): string {
  return new Date(instant).toISOString()
}
