import type { Instant, Millis } from '../time.ts'
import type { Gap } from './gaps.ts'
import { isUnconfirmedGap, type Metrics } from './metrics.ts'

/** A place along the line: a message's, or where one was before somebody deleted it. */
export type WalkPlace = { readonly id: string; readonly time: Instant }

/** A message on the way along the line, and what came before it. */
export type WalkStop<Sent> = {
  readonly message: Sent
  /** From 1. */
  readonly number: number
  readonly count: number
  /** Since the message before, or since the first alert; null where nobody knows when that was. */
  readonly since: null | { readonly what: 'alert' | 'message'; readonly ms: Millis }
  /** The silence over the threshold that customers had to sit through before it. */
  readonly silence: Gap | null
}

/** The order in which a line is walked: by time, then id, so that everybody walks the same way. */
function compare(a: WalkPlace, b: WalkPlace): number {
  return a.time - b.time || (a.id < b.id ? -1 : Number(a.id > b.id))
}

/** All messages in the order in which the line is walked. */
export function walkOrder<Sent extends WalkPlace>(messages: readonly Sent[]): Sent[] {
  return messages.toSorted(compare)
}

/**
 * The message after a place, or before it; null at either end. The place may be that of a message
 * which is gone or was moved since: one goes on from where it was.
 */
export function stepAlong<Sent extends WalkPlace>(
  messages: readonly Sent[],
  from: WalkPlace | null,
  by: 1 | -1,
): Sent | null {
  const order = walkOrder(messages)
  if (from === null) return (by > 0 ? order[0] : order.at(-1)) ?? null
  if (by > 0) return order.find((message) => compare(message, from) > 0) ?? null
  return order.findLast((message) => compare(message, from) < 0) ?? null
}

/** What there is to say about a message on the way; null where it is not on the line (any more). */
export function walkStop<Sent extends WalkPlace>(
  messages: readonly Sent[],
  id: string,
  metrics: Pick<Metrics, 'gaps' | 'start' | 'startConfirmed'> | null,
): WalkStop<Sent> | null {
  const order = walkOrder(messages)
  const index = order.findIndex((message) => message.id === id)
  const message = order[index]
  if (!message) return null
  const before = order[index - 1]
  const alert = metrics?.startConfirmed ? metrics.start : null
  const from = before ? before.time : alert
  const what = before ? 'message' : 'alert'
  return {
    message,
    number: index + 1,
    count: order.length,
    since: from === null ? null : { what, ms: message.time - from },
    silence: metrics ? silenceBefore(id, metrics) : null,
  }
}

function silenceBefore(id: string, metrics: Pick<Metrics, 'gaps' | 'startConfirmed'>): Gap | null {
  const ended = metrics.gaps.find((gap) => gap.id === id && gap.class === 'gap')
  return ended && !isUnconfirmedGap(ended, metrics) ? ended : null
}
