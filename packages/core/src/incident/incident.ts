import type { Instant, Millis } from '../time.ts'

export type CommunicationKind = 'update' | 'resolution' | 'postmortem' | 'internal'
export type Audience = 'external' | 'internal' | 'regulator'

/** One message about the incident, to customers or not. */
export type Communication = {
  readonly id: string
  readonly time: Instant
  /** The channel's name: two of one name are one channel. */
  readonly channel: string
  readonly sender: string
  readonly kind: CommunicationKind
  readonly audience: Audience
  readonly text: string
  readonly source: string
}

/** The incident's own times. `end` is missing while it is open; `asOf` says when it was last looked at. */
export type Incident = {
  readonly title: string
  readonly start: Instant
  readonly end: Instant | null
  readonly asOf: Instant | null
  /** Whether a person or a CSV's `start` row said when it began, rather than a status page's own stamp. */
  readonly startConfirmed: boolean
  /** The status page's own stamp came after its first update, so the update's time stands in for it. */
  readonly startAdjusted?: boolean
}

/** What a session counts as early and often, in milliseconds. */
export type Cadence = {
  /** T: anything longer is a gap. */
  readonly gap: Millis
  /** Anything longer is worth a warning. */
  readonly warn: Millis
  /** F: the threshold of the first gap. */
  readonly firstUpdate: Millis
}
