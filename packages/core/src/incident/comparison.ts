import { type Millis, second } from '../time.ts'
import type { Gap } from './gaps.ts'
import { isUnconfirmedGap, type Metrics, medianOf } from './metrics.ts'
import { roundShare } from './metrics-json.ts'

export type Verdict = 'better' | 'worse' | 'same' | 'neutral' | 'n/a' | 'uncertain'

/** Whether less of a metric is good, more of it, or neither; and how far apart two values still are the same. */
const rules = {
  timeWithinCadence: { good: 'more', tolerance: 0.01 },
  longestGapMs: { good: 'less', tolerance: 60 * second },
  timeToFirstUpdateMs: { good: 'less', tolerance: 60 * second },
  medianGapMs: { good: 'less', tolerance: 60 * second },
  gapsOver: { good: 'less', tolerance: 0 },
  overdueMs: { good: 'less', tolerance: 60 * second },
  missedUpdates: { good: 'less', tolerance: 0 },
  gapsWithinCadence: { good: 'more', tolerance: 0.01 },
  durationMs: { good: 'neither', tolerance: 0 },
  spanMs: { good: 'neither', tolerance: 0 },
  updateMoments: { good: 'neither', tolerance: 0 },
  messages: { good: 'neither', tolerance: 0 },
  channelCount: { good: 'neither', tolerance: 0 },
  resolutionNoticeLagMs: { good: 'neither', tolerance: 0 },
} as const satisfies Partial<Record<keyof Metrics, Rule>>

type Rule = { readonly good: 'less' | 'more' | 'neither'; readonly tolerance: number }
export type ComparedMetric = keyof typeof rules

export type Change = {
  readonly metric: ComparedMetric
  readonly from: number | null
  readonly to: number | null
  readonly verdict: Verdict
}

/** What is compared, the most telling first; counts grow with length, so they don't lead. */
export const comparedMetrics = Object.keys(rules) as ComparedMetric[]

/** What a value may still turn out to be; both ends are the value itself where nothing is open. */
type Range = { readonly least: number; readonly most: number }

/** An incident's gaps, those whose length is only a lower bound told apart from the rest. */
type Openness = {
  readonly metrics: Metrics
  readonly open: readonly Gap[]
  readonly openLengths: readonly Millis[]
  readonly knownLengths: readonly Millis[]
}

function findOpenness(metrics: Metrics): Openness {
  const isOpen = (gap: Gap) => gap.censored || isUnconfirmedGap(gap, metrics)
  const open = metrics.gaps.filter(isOpen)
  const known = metrics.gaps.filter((gap) => !isOpen(gap))
  const lengths = (gaps: readonly Gap[]) => gaps.map((gap) => gap.ms)
  return { metrics, open, openLengths: lengths(open), knownLengths: lengths(known) }
}

function rangeOfMedian({ knownLengths, openLengths }: Openness, value: number): Range {
  const soonest = medianOf([...knownLengths, ...openLengths]) ?? value
  const never = medianOf([...knownLengths, ...openLengths.map(() => Infinity)]) ?? value
  return { least: Math.min(value, soonest), most: Math.max(value, never) }
}

/** The share is highest if every open gap ends at the threshold, and falls to nothing if one never ends. */
function rangeOfTimeWithin(openness: Openness, value: number): Range {
  const allowed = openness.metrics.cadence.gap
  const atBest = openness.openLengths.map((ms) => Math.max(ms, allowed))
  const lengths = [...openness.knownLengths, ...atBest]
  const within = lengths.reduce((sum, ms) => sum + Math.min(ms, allowed), 0)
  const span = lengths.reduce((sum, ms) => sum + ms, 0)
  return { least: 0, most: Math.max(value, within / span) }
}

/** What a value could become if each open gap were longer, as it may be. */
function rangeOf(metric: ComparedMetric, value: number, openness: Openness): Range {
  const { open, metrics } = openness
  if (open.length === 0) return { least: value, most: value }
  switch (metric) {
    case 'longestGapMs':
    case 'overdueMs':
    case 'missedUpdates':
      return { least: value, most: Infinity }
    case 'medianGapMs':
      return rangeOfMedian(openness, value)
    case 'gapsOver':
      return { least: value, most: value + open.filter((gap) => gap.class !== 'gap').length }
    case 'gapsWithinCadence': {
      const within = open.filter((gap) => gap.ms <= metrics.cadence.gap).length
      return { least: value - within / metrics.gaps.length, most: value }
    }
    case 'timeWithinCadence':
      return rangeOfTimeWithin(openness, value)
    default:
      return { least: value, most: value }
  }
}

function judge(difference: number, { good, tolerance }: Rule): Verdict {
  if (Math.abs(difference) <= tolerance) return 'same'
  return difference < 0 === (good === 'less') ? 'better' : 'worse'
}

/** Differences of shares are taken between what people see: six decimals. */
function difference(from: number, to: number): number {
  return Number.isFinite(to - from) ? Math.round((to - from) * 1_000_000) / 1_000_000 : to - from
}

function compareMetric(metric: ComparedMetric, before: Openness, after: Openness): Change {
  const from = before.metrics[metric]
  const to = after.metrics[metric]
  const rule = rules[metric]
  const change = (verdict: Verdict): Change => ({
    metric,
    from: isShare(metric) ? roundShare(from) : from,
    to: isShare(metric) ? roundShare(to) : to,
    verdict,
  })
  if (from === null || to === null) return change('n/a')
  if (rule.good === 'neither') return change('neutral')
  const confirmed = before.metrics.startConfirmed && after.metrics.startConfirmed
  if (metric === 'timeToFirstUpdateMs' && !confirmed) return change('n/a')
  const earlier = rangeOf(metric, from, before)
  const later = rangeOf(metric, to, after)
  const verdict = judge(difference(from, to), rule)
  const least = judge(difference(earlier.most, later.least), rule)
  const most = judge(difference(earlier.least, later.most), rule)
  return change(verdict === least && verdict === most ? verdict : 'uncertain')
}

function isShare(metric: ComparedMetric): boolean {
  return metric === 'timeWithinCadence' || metric === 'gapsWithinCadence'
}

/**
 * Compares two incidents, metric by metric and never as one score. A verdict that a gap of unknown
 * length could still overturn is `uncertain`; unknown are those that were still going on and those
 * that begin at an unconfirmed start.
 */
export function compare(before: Metrics, after: Metrics): Change[] {
  const earlier = findOpenness(before)
  const later = findOpenness(after)
  return comparedMetrics.map((metric) => compareMetric(metric, earlier, later))
}
