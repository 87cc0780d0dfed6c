import type { Change, ComparedMetric } from './comparison.ts'
import type { GapKind } from './gaps.ts'

/** What of an incident decides whether its figures can be judged: the same in the program and over HTTP. */
export type Judged = {
  readonly startConfirmed: boolean
  readonly durationMs: number | null
  readonly gaps: readonly { readonly kind: GapKind; readonly censored: boolean }[]
}

/** What would have to be known of an incident for a figure of it to be judged. */
export type Unknown =
  | 'first-alert'
  | 'last-silence'
  | 'any-message'
  | 'closed-silence'
  | 'end'
  | 'notice'

/** Which of the two incidents it is that something is not known of. */
export type Reason = { readonly side: 'before' | 'after'; readonly unknown: Unknown }

const judgedByGaps: readonly ComparedMetric[] = [
  'timeWithinCadence',
  'longestGapMs',
  'medianGapMs',
  'gapsOver',
  'overdueMs',
  'missedUpdates',
  'gapsWithinCadence',
]

/** How far a figure can be believed: as it is, as what it is at the moment, or not at all. */
export type Certainty = 'certain' | 'open' | 'unknown'

export function certaintyOf(
  metric: ComparedMetric,
  value: number | null,
  incident: Judged,
): Certainty {
  if (value === null) return 'unknown'
  if (metric === 'timeToFirstUpdateMs') return incident.startConfirmed ? 'certain' : 'unknown'
  return judgedByGaps.includes(metric) && openSilences(incident).length > 0 ? 'open' : 'certain'
}

/**
 * Why a change is uncertain or not comparable: all that would have to be known, of which incident.
 * Every such change has a reason, every other none.
 */
export function reasonsFor(
  { metric, verdict, from, to }: Change,
  before: Judged,
  after: Judged,
): readonly Reason[] {
  const sides = [
    { side: 'before', value: from, incident: before },
    { side: 'after', value: to, incident: after },
  ] as const
  return sides.flatMap(({ side, value, incident }) => {
    if (verdict === 'uncertain') return openSilences(incident).map((unknown) => ({ side, unknown }))
    if (verdict !== 'n/a') return []
    if (value === null) return [{ side, unknown: missing(metric, incident) }]
    return certaintyOf(metric, value, incident) === 'unknown'
      ? [{ side, unknown: 'first-alert' as const }]
      : []
  })
}

/** The silences of an incident whose length is only a lower bound. */
function openSilences({ gaps, startConfirmed }: Judged): readonly Unknown[] {
  const open: Unknown[] = []
  if (!startConfirmed && gaps[0]?.kind.startsWith('start_')) open.push('first-alert')
  if (gaps.some(({ censored }) => censored)) open.push('last-silence')
  return open
}

/** What a figure is made of that is not there. */
function missing(metric: ComparedMetric, { gaps, durationMs }: Judged): Unknown {
  if (metric === 'durationMs') return 'end'
  if (metric === 'resolutionNoticeLagMs') return durationMs === null ? 'end' : 'notice'
  if (metric === 'medianGapMs' && gaps.length > 0) return 'closed-silence'
  return 'any-message'
}
