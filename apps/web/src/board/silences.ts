import { measuredInput } from '@kraftline/core/board/measured'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Cadence } from '@kraftline/core/incident/incident'
import { isUnconfirmedGap, type Metrics, measureTimeline } from '@kraftline/core/incident/metrics'
import type { Instant, Millis } from '@kraftline/core/time'

/** A stretch in which customers heard nothing for longer than the cadence allows. */
export type Silence = {
  readonly id: string
  readonly from: Instant
  readonly to: Instant
  readonly ms: Millis
  /** The longest of those whose length is known. */
  readonly isLongest: boolean
  /** It begins at a start that no person has confirmed, so nobody knows how long it was. */
  readonly isUnknown: boolean
}

/** The figures of a board, or null while there is nothing to measure. */
export function measureBoard(board: BoardSnapshot, cadence: Cadence): Metrics | null {
  const { incident, communications } = measuredInput(board)
  return measureTimeline(incident, communications, cadence)
}

/** The silences to mark along the line: those over the threshold, and a first one of unknown length. */
export function findSilences(metrics: Metrics): Silence[] {
  const known = metrics.gaps.filter((gap) => gap.class === 'gap' && !isUnconfirmedGap(gap, metrics))
  const longest = known.reduce((most, gap) => Math.max(most, gap.ms), 0)
  const circled = known.find((gap) => gap.ms === longest)
  return metrics.gaps
    .filter((gap) => gap.class === 'gap' || isUnconfirmedGap(gap, metrics))
    .map((gap) => ({
      id: gap.id,
      from: gap.from,
      to: gap.to,
      ms: gap.ms,
      isLongest: gap === circled,
      isUnknown: isUnconfirmedGap(gap, metrics),
    }))
}

/** The silence in which an instant lies. */
export function silenceAt(silences: readonly Silence[], at: Instant): Silence | null {
  return silences.find(({ from, to }) => from <= at && at <= to) ?? null
}
