import { err, type Result } from '../../result.ts'
import { hour, type Instant } from '../../time.ts'
import { instantInUtc, isOnCalendar, type WallClock } from '../wall-clock.ts'
import { isOnWeekday, type WrittenDate } from '../written-date.ts'
import { instantInWritten, takeZone, type WrittenZone } from '../written-zone.ts'
import { wallClockOf } from '../zone.ts'
import type { Block, Section } from './pasted-blocks.ts'
import type { ProblemCode } from './reading.ts'

/** What a page's times are read by besides themselves. */
export type TimeSurroundings = {
  /** Where a time without a zone was read off a clock. */
  readonly zone: string
  /** What the page says that its times are in. */
  readonly ofPage: WrittenZone | null
  readonly now: Instant | null
  /** Which way round the page writes dates in numbers; null where it does not show it. */
  readonly order: 'day-first' | 'month-first' | null
  /** A day of the page whose year is known. */
  readonly known: (WrittenDate & { readonly year: number }) | null
}

type TimeFault = { readonly line: number; readonly code: ProblemCode; readonly detail?: string }

/** Looks through a page for what its times leave out. */
export function findSurroundings(
  sections: readonly Section[],
  { zone, now, pageZone }: { zone: string; now: Instant | null; pageZone: string | null },
): TimeSurroundings {
  const blocks = sections.flatMap((section) => section.blocks)
  const dates = blocks.flatMap(({ time, day }) => [time?.date ?? [], day ?? []].flat())
  const orders = new Set(dates.map(({ order }) => order))
  const [isDayFirst, isMonthFirst] = [orders.has('day-first'), orders.has('month-first')]
  const order = isDayFirst === isMonthFirst ? null : isDayFirst ? 'day-first' : 'month-first'
  const known = dates.find(hasYear) ?? null
  const ofPage = pageZone === null ? null : (takeZone(pageZone)?.zone ?? null)
  return { zone, now, ofPage, order, known }
}

function hasYear(date: WrittenDate): date is WrittenDate & { readonly year: number } {
  return date.year !== null
}

/** The instant at which a message was sent, or what has to be asked about it. */
export function readBlockTime(
  { time, day, line, timeLine }: Block,
  around: TimeSurroundings,
): Result<Instant, TimeFault> {
  if (!time) return err({ line, code: 'missing-value', detail: 'time' })
  const fault = (code: ProblemCode, detail?: string): Result<Instant, TimeFault> =>
    err({ line: timeLine, code, ...(detail === undefined ? {} : { detail }) })
  const written = time.date ?? day
  if (!written) return fault('missing-date')
  if (written.order === 'either' && around.order === null) return fault('date-order')
  const date = inOrder(written, around)
  const year = date.year ?? findYear(date, day, around)
  if (year === null) return fault('missing-year')
  if (!isOnWeekday(date, year)) return fault('wrong-weekday')
  const wall: WallClock = { year, month: date.month, day: date.day, ...time.time, ms: 0 }
  const instant = instantInWritten(wall, time.zone ?? around.ofPage, around.zone)
  if (instant.ok) return instant
  const { kind } = instant.error
  return kind === 'shared-zone'
    ? fault(kind, nameOf(time.zone ?? around.ofPage))
    : fault(kind, show(wall))
}

function nameOf(zone: WrittenZone | null): string {
  return zone?.kind === 'shared' ? zone.name.toUpperCase() : ''
}

function show({ year, month, day, hour: hours, minute }: WallClock): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hours)}:${two(minute)}`
}

function inOrder(date: WrittenDate, { order }: TimeSurroundings): WrittenDate {
  const isTurned = date.order === 'either' && order === 'month-first'
  return isTurned ? { ...date, month: date.day, day: date.month } : date
}

/** The year of a day without one: that of its surroundings, else the last in which it has been. */
function findYear(
  date: WrittenDate,
  day: WrittenDate | null,
  { known, now }: TimeSurroundings,
): number | null {
  const midnightIn = (year: number): WallClock => {
    return { year, month: date.month, day: date.day, hour: 0, minute: 0, second: 0, ms: 0 }
  }
  const isPossible = (year: number) => isOnWeekday(date, year) && isOnCalendar(midnightIn(year))
  const anchor = day && hasYear(day) ? day : known
  if (anchor) {
    const at = instantInUtc({ ...midnightIn(anchor.year), month: anchor.month, day: anchor.day })
    const distance = (year: number) => Math.abs(instantInUtc(midnightIn(year)) - at)
    const around = [anchor.year, anchor.year - 1, anchor.year + 1].filter(isPossible)
    return around.toSorted((a, b) => distance(a) - distance(b))[0] ?? anchor.year
  }
  if (now === null) return null
  const { year } = wallClockOf(now, 'UTC')
  // A day of room, for somewhere it is tomorrow already; a weekday comes back within eleven years.
  const past = Array.from({ length: 13 }, (_, index) => year + 1 - index)
  const isOver = (one: number) => instantInUtc(midnightIn(one)) <= now + 24 * hour
  return past.find((one) => isOver(one) && isPossible(one)) ?? year
}

/**
 * Times under one day's heading go up, or they go down. Where they turn, one of them is of another
 * day, and the page does not say which.
 */
export function findTurn(blocks: readonly Block[]): Block | null {
  let direction = 0
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (!isUnder(block, before)) direction = 0
    else {
      const step = Math.sign(secondsOf(block) - secondsOf(before))
      if (step * direction < 0) return block
      direction = step || direction
    }
  }
  return null
}

function isUnder(block: Block, before: Block | undefined): before is Block {
  const isBare = !block.time?.date && !before?.time?.date
  return isBare && before !== undefined && block.day === before.day
}

function secondsOf({ time }: Block): number {
  return time ? time.time.hour * 3600 + time.time.minute * 60 + time.time.second : 0
}
