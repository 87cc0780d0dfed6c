import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { type TeamHand, teamHandOn } from '@kraftline/core/board/team-hand'
import type { EntryId } from '@kraftline/core/ids'
import { findBranches, type Dot as TimelineDot } from '@kraftline/core/incident/timeline'
import type { Instant } from '@kraftline/core/time'
import { fullScale, type Story } from './camera.ts'

export type DotKind = 'told' | 'resolution' | 'aside'

/** One message on its channel's branch. */
export type Dot = {
  readonly id: EntryId
  readonly at: Instant
  readonly kind: DotKind
  /** What the team did to it in the hour itself. */
  readonly hand: TeamHand['what'] | null
}

/** A channel that was used: a line beside the line, with a dot for every message. */
export type Branch = {
  readonly channelId: EntryId
  readonly name: string
  /** Which ink of the palette, by order of first use. */
  readonly ink: number
  readonly lane: number
  readonly dots: readonly [Dot, ...Dot[]]
  /** Nothing on it was ever meant for customers. */
  readonly isAside: boolean
}

/** How far branches lie from the line, in pixels at 100 %. */
export type BranchSpacing = {
  readonly above: number
  readonly below: number
  readonly level: number
}

type Layout = {
  readonly story: Story
  readonly spacing?: BranchSpacing
  /** When the hour began: what the team added since is marked. */
  readonly begunAt?: Instant | null
}

export const boardSpacing: BranchSpacing = { above: 118, below: 124, level: 62 }

/** How far before its first message a branch leaves the line. */
export const branchLead = 38
const letterWidth = 9.5

/**
 * Lays out a branch per channel that was used. Channels that spoke to customers alternate above and
 * below by order of first use, those that never did hang below; no two branches of one lane meet.
 */
export function layOutBranches(
  { channels, communications }: BoardSnapshot,
  { story, spacing = boardSpacing, begunAt = null }: Layout,
): Branch[] {
  const toDot = (dot: TimelineDot<CommunicationOnBoard>) => asDot(dot, begunAt)
  const inUse = findBranches(channels, communications).map(
    ({ channel, dots: [first, ...rest] }) => ({
      channelId: channel.id,
      name: channel.name,
      isAside: ![first, ...rest].some((dot) => dot.isMeasured),
      dots: [toDot(first), ...rest.map(toDot)] satisfies Branch['dots'],
    }),
  )
  const told = inUse.filter((channel) => !channel.isAside)
  const asides = inUse.filter((channel) => channel.isAside)
  const sides = { above: new Side(story), below: new Side(story) }
  return [...told, ...asides].map((channel, index) => {
    const isAbove = !channel.isAside && index % 2 === 0
    const level = (isAbove ? sides.above : sides.below).takeLevel(channel)
    const distance = (isAbove ? spacing.above : spacing.below) + level * spacing.level
    return { ...channel, ink: index, lane: isAbove ? -distance : distance }
  })
}

function asDot(
  { communication, isMeasured }: TimelineDot<CommunicationOnBoard>,
  begunAt: Instant | null,
): Dot {
  const { id, time, kind } = communication
  const told = kind === 'resolution' ? 'resolution' : 'told'
  const hand = teamHandOn(communication, begunAt)?.what ?? null
  return { id, at: time, kind: isMeasured ? told : 'aside', hand }
}

/** One side of the line: in each of its levels, where the last branch ends. */
class Side {
  readonly #levels: number[] = []
  readonly #scale: number

  constructor(story: Story) {
    this.#scale = fullScale(story)
  }

  /** The level nearest to the line on which a branch and its name find room. */
  takeLevel({ name, dots }: { name: string; dots: readonly [Dot, ...Dot[]] }): number {
    const first = dots[0].at / this.#scale
    const last = (dots.at(-1) ?? dots[0]).at / this.#scale
    const left = first - branchLead - 14
    const right = Math.max(last + 24, first + (name.length + 8) * letterWidth)
    const free = this.#levels.findIndex((end) => end < left)
    const level = free >= 0 ? free : this.#levels.length
    this.#levels[level] = Math.max(right, this.#levels[level] ?? right)
    return level
  }
}
