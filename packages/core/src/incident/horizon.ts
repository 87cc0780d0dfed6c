import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import type { Communication, Incident } from './incident.ts'

/** W: messages this close to the first of a moment belong to it, and a message this close to the end is still in time. */
export const coalescingWindow: Millis = minute

export type EndKind = 'resolution_notice' | 'end_without_notice' | 'open' | 'unknown'

/** Where measuring stops, and why there. */
export type Horizon = {
  readonly at: Instant
  readonly endKind: EndKind
  /** The message that told customers it was over. */
  readonly notice: Communication | null
  /** An earlier resolution turned out not to be one. */
  readonly reopened: boolean
}

/** Whether a message counts: customers saw it while it mattered. The rest is drawn and never measured. */
export function isMeasured(communication: Pick<Communication, 'audience' | 'kind'>): boolean {
  const { audience, kind } = communication
  return audience === 'external' && (kind === 'update' || kind === 'resolution')
}

/** The messages that count, by time and then id, so that no measure depends on the order they came in. */
export function measuredInOrder(communications: readonly Communication[]): Communication[] {
  return communications
    .filter(isMeasured)
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : Number(a.id > b.id)))
}

/** Finds the end of what is measured: the closing notice, else the end, else the last look, else the last message. */
export function findHorizon(
  incident: Pick<Incident, 'start' | 'end' | 'asOf'>,
  messages: readonly Communication[],
): Horizon {
  const { start, end, asOf } = incident
  const lastUpdate = messages.findLast((message) => message.kind === 'update')?.time ?? -Infinity
  const resolutions = messages.filter((message) => message.kind === 'resolution')
  const notice = resolutions.find((message) => message.time >= lastUpdate) ?? null
  const reopened = resolutions.some((message) => message.time < lastUpdate)
  const until = (at: Instant, endKind: EndKind): Horizon => ({
    at: Math.max(at, start),
    endKind,
    notice,
    reopened,
  })
  if (notice) return until(notice.time, 'resolution_notice')
  if (end !== null) return until(end, 'end_without_notice')
  if (asOf !== null) return until(asOf, 'open')
  return until(messages.at(-1)?.time ?? start, 'unknown')
}
