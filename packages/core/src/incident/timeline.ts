import type { Instant } from '../time.ts'
import { isMeasured } from './horizon.ts'
import type { Audience, CommunicationKind } from './incident.ts'

export type TimelineChannel = {
  readonly id: string
  readonly name: string
  readonly order: number
}

export type TimelineCommunication = {
  readonly id: string
  readonly time: Instant
  readonly channelId: string
  readonly kind: CommunicationKind
  readonly audience: Audience
}

/** One use of a channel. */
export type Dot<Sent> = {
  readonly communication: Sent
  /** Whether it counts towards the gaps. */
  readonly isMeasured: boolean
}

/** A channel that was used, with its dots from left to right. */
export type Branch<Channel, Sent> = {
  readonly channel: Channel
  readonly dots: readonly [Dot<Sent>, ...Dot<Sent>[]]
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function byTime(a: TimelineCommunication, b: TimelineCommunication): number {
  return a.time - b.time || byText(a.id, b.id)
}

function byOrder(a: TimelineChannel, b: TimelineChannel): number {
  return a.order - b.order || byText(a.id, b.id)
}

/** For each channel's id the channel that it is drawn as: of several with one name, the first. */
function channelsById<Channel extends TimelineChannel>(
  channels: readonly Channel[],
): Map<string, Channel> {
  const byName = new Map<string, Channel>()
  const byId = new Map<string, Channel>()
  for (const channel of channels.toSorted(byOrder)) {
    const known = byName.get(channel.name) ?? channel
    byName.set(channel.name, known)
    byId.set(channel.id, known)
  }
  return byId
}

/**
 * Lays out the timeline: a branch for every channel that was used, in order of first use, and on it
 * a dot for every message, measured or not. Messages of a channel that is not there are left out.
 */
export function findBranches<Channel extends TimelineChannel, Sent extends TimelineCommunication>(
  channels: readonly Channel[],
  communications: readonly Sent[],
): Branch<Channel, Sent>[] {
  const byId = channelsById(channels)
  const dots = new Map<Channel, [Dot<Sent>, ...Dot<Sent>[]]>()
  for (const communication of communications.toSorted(byTime)) {
    const channel = byId.get(communication.channelId)
    if (!channel) continue
    const dot = { communication, isMeasured: isMeasured(communication) }
    const known = dots.get(channel)
    if (known) known.push(dot)
    else dots.set(channel, [dot])
  }
  return [...dots]
    .map(([channel, own]) => ({ channel, dots: own }))
    .sort(
      (a, b) =>
        a.dots[0].communication.time - b.dots[0].communication.time ||
        byOrder(a.channel, b.channel),
    )
}

/**
 * Gives every communication its channel's name, as measuring and exporting want it.
 * Those whose channel is not there are left out here too.
 */
export function withChannelNames<Sent extends { readonly channelId: string }>(
  channels: readonly TimelineChannel[],
  communications: readonly Sent[],
): (Sent & { readonly channel: string })[] {
  const byId = channelsById(channels)
  return communications.flatMap((communication) => {
    const channel = byId.get(communication.channelId)
    return channel ? [{ ...communication, channel: channel.name }] : []
  })
}
