import type { Instant, Millis } from '../time.ts'
import { coalescingWindow, type EndKind, type Horizon } from './horizon.ts'
import type { Cadence, Communication } from './incident.ts'

export type GapKind =
  | 'start_to_first'
  | 'between'
  | `${'last' | 'start'}_to_${'resolution' | 'end' | 'now'}`
export type GapClass = 'ok' | 'warn' | 'gap'

/** A silence between two moments of communication. */
export type Gap = {
  /** The id of the communication that ends it, else `end`. */
  readonly id: string
  readonly from: Instant
  readonly to: Instant
  readonly ms: Millis
  readonly kind: GapKind
  readonly class: GapClass
  /** It was still going on when last looked at: its length is a lower bound. */
  readonly censored: boolean
}

/** What customers were told at one time, over however many channels. */
export type Moment = {
  /** When its first message came, not before the incident's start. */
  readonly at: Instant
  readonly firstMessageId: string
}

const endings = {
  resolution_notice: 'resolution',
  end_without_notice: 'end',
  open: 'now',
} as const satisfies Partial<Record<EndKind, string>>

/**
 * Gathers messages, given by time, into moments within [start, horizon]. A message within a minute of
 * the first of a moment belongs to it, without chaining; the closing notice ends the last gap and is
 * no moment itself.
 */
export function findMoments(
  messages: readonly Communication[],
  start: Instant,
  horizon: Horizon,
): Moment[] {
  const moments: Moment[] = []
  for (const message of messages) {
    const at = Math.max(message.time, start)
    if (horizon.notice ? at >= horizon.at : at > horizon.at) break
    const current = moments.at(-1)
    if (current && at - current.at <= coalescingWindow) continue
    moments.push({ at, firstMessageId: message.id })
  }
  return moments
}

/**
 * Finds every silence from start to horizon, oldest first. They sum to horizon − start, unless the end
 * is unknown: then nothing is said about the time after the last moment.
 */
export function findGaps(
  moments: readonly Moment[],
  { start, horizon, cadence }: { start: Instant; horizon: Horizon; cadence: Cadence },
): Gap[] {
  const gaps: Gap[] = []
  let from = start
  const endAt = (to: Instant, id: string, kind: GapKind) => {
    const ms = to - from
    const limit = gaps.length === 0 ? cadence.firstUpdate : cadence.gap
    const loud = ms > cadence.warn ? 'warn' : 'ok'
    const censored = kind.endsWith('_to_now')
    gaps.push({ id, from, to, ms, kind, class: ms > limit ? 'gap' : loud, censored })
    from = to
  }
  for (const { at, firstMessageId } of moments) {
    endAt(at, firstMessageId, gaps.length === 0 ? 'start_to_first' : 'between')
  }
  if (horizon.endKind === 'unknown') return gaps
  const since = moments.length === 0 ? 'start' : 'last'
  endAt(horizon.at, horizon.notice?.id ?? 'end', `${since}_to_${endings[horizon.endKind]}`)
  return gaps
}
