import type { Change, ComparedMetric } from './comparison.ts'

/** What a comparison leads with; counts grow with an incident's length, so they don't. */
export const leadMetrics = [
  'timeWithinCadence',
  'longestGapMs',
  'timeToFirstUpdateMs',
] as const satisfies readonly ComparedMetric[]

export type LeadMetric = (typeof leadMetrics)[number]

/** In which order something that moved makes the headline: a silence is what customers remember. */
const headlineOrder: readonly LeadMetric[] = [
  'longestGapMs',
  'timeWithinCadence',
  'timeToFirstUpdateMs',
]

export type Headline =
  | {
      readonly kind: 'better' | 'worse'
      readonly metric: LeadMetric
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'same' | 'open' }

/**
 * The one sentence over a comparison: the first of the lead figures that moved for sure. It is chosen by
 * what it is about, never by whether it is good news.
 */
export function headlineOf(changes: readonly Change[]): Headline {
  const leads = headlineOrder.flatMap((metric) => {
    const change = changes.find((one) => one.metric === metric)
    return change ? [{ ...change, metric }] : []
  })
  for (const { metric, from, to, verdict } of leads) {
    const hasMoved = verdict === 'better' || verdict === 'worse'
    if (hasMoved && from !== null && to !== null) return { kind: verdict, metric, from, to }
  }
  return { kind: leads.some(({ verdict }) => verdict === 'same') ? 'same' : 'open' }
}
