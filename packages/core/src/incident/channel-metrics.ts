import type { Instant, Millis } from '../time.ts'
import { findMoments } from './gaps.ts'
import type { Horizon } from './horizon.ts'
import type { Communication } from './incident.ts'

export type ChannelMetrics = {
  readonly name: string
  readonly messages: number
  /** From the start; a message before it counts as at it. */
  readonly firstMs: Millis
  /** The longest silence of this channel alone, over the same stretch. */
  readonly longestGapMs: Millis
  readonly hasResolutionNotice: boolean
}

function longestSilence(
  messages: readonly Communication[],
  start: Instant,
  horizon: Horizon,
): Millis {
  let longest = 0
  let from = start
  const ends = findMoments(messages, start, horizon).map((moment) => moment.at)
  for (const to of [...ends, horizon.at]) {
    longest = Math.max(longest, to - from)
    from = to
  }
  return longest
}

/** Measures each channel by itself, in order of first use; `messages` come by time. */
export function measureChannels(
  messages: readonly Communication[],
  start: Instant,
  horizon: Horizon,
): ChannelMetrics[] {
  const byName = new Map<string, [Communication, ...Communication[]]>()
  for (const message of messages) {
    const known = byName.get(message.channel)
    if (known) known.push(message)
    else byName.set(message.channel, [message])
  }
  const closedAt = horizon.notice?.time ?? Infinity
  return [...byName].map(([name, own]) => ({
    name,
    messages: own.length,
    firstMs: Math.max(own[0].time, start) - start,
    longestGapMs: longestSilence(own, start, horizon),
    hasResolutionNotice: own.some(
      (message) => message.kind === 'resolution' && message.time >= closedAt,
    ),
  }))
}
