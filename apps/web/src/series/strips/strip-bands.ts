import type { Gap } from '@kraftline/core/incident/gaps'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { type Millis, minute } from '@kraftline/core/time'

/** How long a silence is by what was promised; `unknown` where it begins nobody knows when. */
export const bandKinds = ['ok', 'warn', 'gap', 'long', 'unknown'] as const
export type BandKind = (typeof bandKinds)[number]

export type Band = {
  readonly id: string
  readonly kind: BandKind
  /** From the first alert on. */
  readonly from: Millis
  readonly ms: Millis
  /** It still went on: its length is a lower bound. */
  readonly isOpen: boolean
}

export type Strip = {
  readonly bands: readonly Band[]
  /** When customers heard something, the closing notice too. */
  readonly ticks: readonly Millis[]
  readonly length: Millis
}

/** The silences of a review as bands along its line; null while nothing was measured. */
export function stripOf({ metrics, startConfirmed, cadence }: ComparedSession): Strip | null {
  if (!metrics) return null
  const start = Date.parse(metrics.start)
  const bands = metrics.gaps.map((gap, index): Band => {
    const from = Date.parse(gap.from) - start
    const promised = (index === 0 ? cadence.firstUpdateMinutes : cadence.gapMinutes) * minute
    const isUnknown = !startConfirmed && gap.kind.startsWith('start_')
    const kind = isUnknown ? 'unknown' : kindOf(gap, promised)
    return { id: gap.id, kind, from, ms: gap.ms, isOpen: gap.censored }
  })
  const ticks = metrics.gaps.flatMap((gap) =>
    gap.kind.endsWith('_to_now') || gap.kind.endsWith('_to_end')
      ? []
      : [Date.parse(gap.to) - start],
  )
  return { bands, ticks, length: metrics.spanMs }
}

function kindOf({ class: told, ms }: Pick<Gap, 'class' | 'ms'>, promised: Millis): BandKind {
  return told === 'gap' && ms > 2 * promised ? 'long' : told
}

export type Clock = 'same' | 'own'

/** How long the line is that a strip is drawn along: that of the longest, or its own. */
export function lineLength(strips: readonly Strip[], strip: Strip, clock: Clock): Millis {
  const longest = clock === 'same' ? Math.max(...strips.map(({ length }) => length)) : strip.length
  return Math.max(longest, 1)
}

const steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map(
  (minutes) => minutes * minute,
)

/** Round times along a line, at most eight of them, its beginning left out. */
export function clockMarks(length: Millis): readonly Millis[] {
  const step = steps.find((one) => Math.floor(length / one) <= 8) ?? Math.ceil(length / 8)
  const count = Math.floor(length / step)
  return Array.from({ length: count }, (_, index) => (index + 1) * step)
}
