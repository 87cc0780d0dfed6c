import type { Instant, Millis } from '../time.ts'
import { type ChannelMetrics, measureChannels } from './channel-metrics.ts'
import { findGaps, findMoments, type Gap } from './gaps.ts'
import {
  coalescingWindow,
  type EndKind,
  findHorizon,
  type Horizon,
  measuredInOrder,
} from './horizon.ts'
import type { Cadence, Communication, Incident } from './incident.ts'

export type MetricsFlag =
  | 'start_adjusted'
  | 'update_before_start'
  | 'reopened'
  | 'no_resolution_notice'
  | 'unresolved'
  | 'zero_span'

/** Everything that is measured about how an incident was told. Instants and durations in milliseconds. */
export type Metrics = {
  readonly name: string
  readonly start: Instant
  readonly end: Instant | null
  readonly resolutionNotice: Instant | null
  readonly horizon: Instant
  readonly endKind: EndKind
  readonly durationMs: Millis | null
  readonly spanMs: Millis
  readonly timeToFirstUpdateMs: Millis | null
  /** Signed: negative where the first message came before the start. */
  readonly firstMessageOffsetMs: Millis | null
  readonly gaps: readonly Gap[]
  readonly longestGapIndex: number | null
  readonly longestGapMs: Millis | null
  /** May end in .5. */
  readonly medianGapMs: Millis | null
  readonly gapsOver: number
  readonly overdueMs: Millis
  readonly missedUpdates: number
  readonly timeWithinCadence: number | null
  readonly gapsWithinCadence: number | null
  readonly updateMoments: number
  readonly messages: number
  readonly messagesAfter: number
  readonly channelCount: number
  /** In order of first use. */
  readonly channels: readonly ChannelMetrics[]
  readonly resolutionNoticeMs: Millis | null
  readonly resolutionNoticeLagMs: Millis | null
  readonly flags: readonly MetricsFlag[]
  /** Not among the figures, but needed to judge them. */
  readonly startConfirmed: boolean
  readonly cadence: Cadence
}

/** An incident as it is while people are still entering it. */
export type IncidentInTheMaking = Omit<Incident, 'start'> & { readonly start: Instant | null }

/** The middle of some durations, the mean of the middle two if they are even in number. */
export function medianOf(durations: readonly Millis[]): Millis | null {
  const sorted = durations.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

type GapFigures = Pick<
  Metrics,
  | 'longestGapIndex'
  | 'longestGapMs'
  | 'medianGapMs'
  | 'gapsOver'
  | 'overdueMs'
  | 'missedUpdates'
  | 'timeWithinCadence'
  | 'gapsWithinCadence'
>

function measureGaps(gaps: readonly Gap[], span: Millis, allowed: Millis): GapFigures {
  const lengths = gaps.map((gap) => gap.ms)
  const total = (share: (ms: Millis) => number) => lengths.reduce((sum, ms) => sum + share(ms), 0)
  const longestGapMs = gaps.length === 0 ? null : lengths.reduce((a, b) => Math.max(a, b))
  const within = lengths.filter((ms) => ms <= allowed).length
  return {
    longestGapIndex: longestGapMs === null ? null : lengths.indexOf(longestGapMs),
    longestGapMs,
    medianGapMs: medianOf(gaps.filter((gap) => !gap.censored).map((gap) => gap.ms)),
    gapsOver: gaps.filter((gap) => gap.class === 'gap').length,
    overdueMs: total((ms) => Math.max(0, ms - allowed)),
    missedUpdates: total((ms) => Math.max(0, Math.ceil(ms / allowed) - 1)),
    timeWithinCadence: span === 0 ? null : total((ms) => Math.min(ms, allowed)) / span,
    gapsWithinCadence: gaps.length === 0 ? null : within / gaps.length,
  }
}

function findFlags(incident: Incident, horizon: Horizon, first: Communication | undefined) {
  const { endKind } = horizon
  const raised: Record<MetricsFlag, boolean> = {
    start_adjusted: incident.startAdjusted === true && !incident.startConfirmed,
    update_before_start: first !== undefined && first.time < incident.start,
    reopened: horizon.reopened,
    no_resolution_notice: endKind === 'end_without_notice',
    unresolved: endKind === 'open' || endKind === 'unknown',
    zero_span: horizon.at === incident.start,
  }
  return (Object.keys(raised) as MetricsFlag[]).filter((flag) => raised[flag])
}

/** Measures how an incident was told. The order of `communications` changes nothing. */
export function measure(
  incident: Incident,
  communications: readonly Communication[],
  cadence: Cadence,
): Metrics {
  const { start, end } = incident
  const messages = measuredInOrder(communications)
  const horizon = findHorizon(incident, messages)
  const moments = findMoments(messages, start, horizon)
  const gaps = findGaps(moments, { start, horizon, cadence })
  const inTime = messages.filter((message) => message.time <= horizon.at + coalescingWindow)
  const channels = measureChannels(inTime, start, horizon)
  const span = horizon.at - start
  const notice = horizon.notice?.time ?? null
  const first = messages[0]
  const firstMoment = moments[0]?.at ?? (horizon.notice ? horizon.at : null)
  return {
    name: incident.title,
    start,
    end,
    resolutionNotice: notice,
    horizon: horizon.at,
    endKind: horizon.endKind,
    durationMs: end === null ? null : end - start,
    spanMs: span,
    timeToFirstUpdateMs: firstMoment === null ? null : firstMoment - start,
    firstMessageOffsetMs: first ? first.time - start : null,
    gaps,
    ...measureGaps(gaps, span, cadence.gap),
    updateMoments: moments.length,
    messages: inTime.length,
    messagesAfter: messages.length - inTime.length,
    channelCount: channels.length,
    channels,
    resolutionNoticeMs: notice === null ? null : notice - start,
    resolutionNoticeLagMs: notice === null || end === null ? null : notice - end,
    flags: findFlags(incident, horizon, first),
    startConfirmed: incident.startConfirmed,
    cadence,
  }
}

/**
 * Measures an incident whose start may still be missing: its first message that counts stands in,
 * unconfirmed. Null while there is neither.
 */
export function measureTimeline(
  incident: IncidentInTheMaking,
  communications: readonly Communication[],
  cadence: Cadence,
): Metrics | null {
  if (incident.start !== null) {
    return measure({ ...incident, start: incident.start }, communications, cadence)
  }
  const first = measuredInOrder(communications)[0]
  if (!first) return null
  return measure({ ...incident, start: first.time, startConfirmed: false }, communications, cadence)
}

/** Whether a gap's length is unknown, because it begins at a start that no person has confirmed yet. */
export function isUnconfirmedGap(gap: Gap, { startConfirmed }: Pick<Metrics, 'startConfirmed'>) {
  return !startConfirmed && gap.kind.startsWith('start_')
}
