import { instantInUtc } from '@kraftline/core/incident/wall-clock'
import { wallClockOf } from '@kraftline/core/incident/zone'
import { hour, type Instant, type Millis, minute } from '@kraftline/core/time'

/** A mark on the line at a round local time. */
export type Tick = {
  readonly at: Instant
  /** What is written under it, unless that would run into its neighbour. */
  readonly label: string | null
  /** The day that begins here, where the labels are times of day. */
  readonly day: string | null
}

/** Writes with the pen of the place the ticks are for. */
export type Measure = (text: string) => number

export type TickStyle = {
  readonly timeZone: string
  readonly locale: string
  readonly measure: Measure
}

/** Ticks for a stretch of time at a scale, in milliseconds per pixel. */
export type Ticker = (from: Instant, to: Instant, scale: number) => Tick[]

const day: Millis = 24 * hour
const steps: readonly Millis[] = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 7, 14, 28, 56, 112, 224, 448].map((days) => days * day),
]
/** Local days are counted from a Monday, so that weeks begin on one. */
const mondays: Millis = 4 * day
const air = 26
const fewestPixels = 14

/** A stretch in which clocks in the zone are one offset away from UTC. */
type Stretch = { readonly from: Instant; readonly to: Instant; readonly offset: Millis }

/** Makes the ticks of one time zone; what it learns about the zone is kept. */
export function createTicker({ timeZone, locale, measure }: TickStyle): Ticker {
  const stretchesOf = rememberStretches(timeZone)
  const times = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const timeWidth = measure('00:00')
  const dayWidth = Math.max(
    ...[0, 1, 2, 3, 4, 5, 6].map((n) => measure(days.format((n + 20) * day))),
  )

  return (from, to, scale) => {
    const step = stepFor(scale, { timeWidth, dayWidth })
    const isByDay = step >= day
    const labels = new Row(scale, measure)
    const names = new Row(scale, measure)
    return roundTimes(stretchesOf(from, to), step).map(({ at, local }) => {
      const beginsDay = local % day === 0
      const name = beginsDay ? days.format(local) : null
      const label = isByDay ? days.format(local) : times.format(local)
      return {
        at,
        label: labels.takes(at, label) ? label : null,
        day: !isByDay && name && names.takes(at, name) ? name : null,
      }
    })
  }
}

function stepFor(scale: number, widths: { timeWidth: number; dayWidth: number }): Millis {
  const isRoomy = (step: Millis) => {
    const width = step >= day ? widths.dayWidth : widths.timeWidth
    return step / scale >= Math.max(width + air, fewestPixels)
  }
  return steps.find(isRoomy) ?? steps.at(-1) ?? day
}

/** Every local time that is a multiple of `step`, in order; both of them where clocks show one twice. */
function roundTimes(stretches: readonly Stretch[], step: Millis): { at: Instant; local: number }[] {
  const phase = step > day ? mondays : 0
  const found: { at: Instant; local: number }[] = []
  for (const { from, to, offset } of stretches) {
    const first = Math.ceil((from + offset - phase) / step) * step + phase
    for (let local = first; local - offset < to; local += step) {
      found.push({ at: local - offset, local })
    }
  }
  return found
}

/** One row of labels, in which none runs into the one before it. */
class Row {
  #right = Number.NEGATIVE_INFINITY
  readonly #scale: number
  readonly #measure: Measure

  constructor(scale: number, measure: Measure) {
    this.#scale = scale
    this.#measure = measure
  }

  takes(at: Instant, label: string): boolean {
    const half = this.#measure(label) / 2
    const x = at / this.#scale
    if (x - half < this.#right + air / 2) return false
    this.#right = x + half
    return true
  }
}

function rememberStretches(zone: string): (from: Instant, to: Instant) => Stretch[] {
  const offsetAt = (at: Instant) => instantInUtc(wallClockOf(at, zone)) - at
  const byDay = new Map<number, readonly Stretch[]>()
  const learn = (from: Instant, to: Instant): readonly Stretch[] => {
    const first = offsetAt(from)
    const last = offsetAt(to - 1)
    if (first === last) return [{ from, to, offset: first }]
    let low = from
    let high = to - 1
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === first) low = middle
      else high = middle
    }
    return [
      { from, to: high, offset: first },
      { from: high, to, offset: last },
    ]
  }
  const ofDay = (index: number) => {
    const known = byDay.get(index)
    if (known) return known
    const learned = learn(index * day, (index + 1) * day)
    byDay.set(index, learned)
    return learned
  }
  return (from, to) => {
    const stretches: Stretch[] = []
    for (let index = Math.floor(from / day); index * day <= to; index++) {
      for (const stretch of ofDay(index)) {
        const begin = Math.max(stretch.from, from)
        const end = Math.min(stretch.to, to + 1)
        if (begin < end) stretches.push({ from: begin, to: end, offset: stretch.offset })
      }
    }
    return stretches
  }
}
