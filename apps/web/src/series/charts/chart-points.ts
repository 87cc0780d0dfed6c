import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import { type Certainty, certaintyOf } from '@kraftline/core/incident/comparison-reasons'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { minute } from '@kraftline/core/time'
import { judgedOf } from '../compared-pair.ts'

/** The figures that can be better or worse, the most telling first. */
export const chartedMetrics: readonly ComparedMetric[] = [
  'timeWithinCadence',
  'longestGapMs',
  'timeToFirstUpdateMs',
  'medianGapMs',
  'gapsWithinCadence',
  'gapsOver',
  'overdueMs',
  'missedUpdates',
]

export type ChartPoint = {
  readonly review: ComparedSession
  readonly value: number | null
  readonly certainty: Certainty
  /** Between 0, the left, and 1; and between 0, the bottom, and 1. Unknown values lie at the bottom. */
  readonly x: number
  readonly y: number
}

export type Chart = {
  readonly points: readonly ChartPoint[]
  /** What was promised, where the figure is held against a promise. */
  readonly promise: null | { readonly value: number; readonly y: number }
}

/** A metric along a series, as places in a unit square. */
export function chartOf(metric: ComparedMetric, reviews: readonly ComparedSession[]): Chart {
  const promised = promiseOf(metric, reviews.at(-1))
  const told = reviews.map((review) => {
    const value = review.metrics?.[metric] ?? null
    return { review, value, certainty: certaintyOf(metric, value, judgedOf(review)) }
  })
  const values = told.flatMap(({ value, certainty }) =>
    certainty === 'unknown' ? [] : [value ?? 0],
  )
  const top = isShare(metric) ? 1 : Math.max(1, promised ?? 0, ...values)
  return {
    points: told.map((point, index) => ({
      ...point,
      x: reviews.length === 1 ? 0.5 : index / (reviews.length - 1),
      y: point.certainty === 'unknown' ? 0 : (point.value ?? 0) / top,
    })),
    promise: promised === null ? null : { value: promised, y: promised / top },
  }
}

/** The stretches of a chart's line: between neighbours that are both certain. */
export function stretchesOf(points: readonly ChartPoint[]): readonly [ChartPoint, ChartPoint][] {
  return points.slice(1).flatMap((to, index): [ChartPoint, ChartPoint][] => {
    const from = points[index]
    const areCertain = from?.certainty === 'certain' && to.certainty === 'certain'
    return from && areCertain ? [[from, to]] : []
  })
}

function isShare(metric: ComparedMetric): boolean {
  return metric === 'timeWithinCadence' || metric === 'gapsWithinCadence'
}

function promiseOf(metric: ComparedMetric, newest: ComparedSession | undefined): number | null {
  if (!newest) return null
  if (metric === 'longestGapMs') return newest.cadence.gapMinutes * minute
  if (metric === 'timeToFirstUpdateMs') return newest.cadence.firstUpdateMinutes * minute
  return null
}
