import type { EntryId } from '../ids.ts'
import type { Gap } from '../incident/gaps.ts'
import { coalescingWindow } from '../incident/horizon.ts'
import { isUnconfirmedGap, type Metrics } from '../incident/metrics.ts'
import type { Instant, Millis } from '../time.ts'
import type { MarkOnBoard } from './snapshot-types.ts'

/** A circle around a stretch of the line, as it is drawn and listed. */
export type Circle = {
  /** The marks that it is drawn for, by place, then key; none: nobody drew it, it is the longest gap. */
  readonly markIds: readonly EntryId[]
  readonly from: Instant
  readonly to: Instant
  readonly ms: Millis
  /** The interval that it circles; null for one drawn around anything else. */
  readonly gapId: string | null
}

type Stretch = { readonly from: Instant; readonly to: Instant }
type Measured = Pick<Metrics, 'gaps' | 'startConfirmed'>

/**
 * The circles along a line, from left to right. The longest silence over the threshold is circled by
 * itself until the group draws a circle of its own. Marks whose ends are a moment's width apart are one
 * circle: two people meant the same. One around an interval has that interval's exact ends.
 */
export function findCircles(marks: readonly MarkOnBoard[], metrics: Measured | null): Circle[] {
  const gaps = metrics?.gaps ?? []
  if (marks.length === 0) {
    const longest = metrics && longestSilence(metrics)
    return longest ? [around(longest, [], longest.id)] : []
  }
  const circles: Circle[] = []
  for (const mark of marks.toSorted(byPlace)) {
    const gap = nearest(gaps, mark)
    const known = circles.findIndex((circle) =>
      gap ? circle.gapId === gap.id : circle.gapId === null && isAlike(circle, mark),
    )
    const same = circles[known]
    if (same) circles[known] = { ...same, markIds: [...same.markIds, mark.id] }
    else circles.push(around(gap ?? mark, [mark.id], gap?.id ?? null))
  }
  return circles.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The longest gap over the threshold whose length is known: the first on a tie, none if none is over. */
export function longestSilence(metrics: Measured): Gap | null {
  const over = metrics.gaps.filter((gap) => gap.class === 'gap' && !isUnconfirmedGap(gap, metrics))
  const longest = over.reduce((most, gap) => Math.max(most, gap.ms), 0)
  return over.find((gap) => gap.ms === longest) ?? null
}

function around({ from, to }: Stretch, markIds: readonly EntryId[], gapId: string | null): Circle {
  return { markIds, from, to, ms: to - from, gapId }
}

/** The interval that a mark was drawn around; where two would do, the one that it fits best. */
function nearest(gaps: readonly Gap[], mark: Stretch): Gap | null {
  const away = (gap: Gap) => Math.abs(gap.from - mark.from) + Math.abs(gap.to - mark.to)
  const [best] = gaps.filter((gap) => isAlike(gap, mark)).sort((a, b) => away(a) - away(b))
  return best ?? null
}

function byPlace(a: MarkOnBoard, b: MarkOnBoard): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1)
}

function isAlike(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.from - b.from) <= coalescingWindow && Math.abs(a.to - b.to) <= coalescingWindow
}
