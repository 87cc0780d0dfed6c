import type { EntryId, PersonId } from '../ids.ts'
import type { Audience, CommunicationKind } from '../incident/incident.ts'
import type { Instant } from '../time.ts'
import type { StrokeColor } from './stroke-colors.ts'

/** Colours stand for what a note is about: gap, confusion, wrong channel, wrong people, tone, other. */
export const noteColors = ['yellow', 'orange', 'pink', 'green', 'blue', 'grey'] as const
export type NoteColor = (typeof noteColors)[number]

export const actionStatuses = ['open', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const activityKinds = ['investigation', 'escalation', 'decision', 'change'] as const
export type ActivityKind = (typeof activityKinds)[number]

export type IncidentOnBoard = {
  readonly title: string
  readonly summary: string
  readonly start: Instant | null
  readonly end: Instant | null
  readonly asOf: Instant | null
  /** A person, or a CSV's `start` row, said when it began. */
  readonly startConfirmed: boolean
  readonly endConfirmed: boolean
  /** The start and the end before somebody corrected them. */
  readonly originalStart: Instant | null
  readonly originalEnd: Instant | null
  /** An import moved the start to its first update; meaningless once a person has confirmed it. */
  readonly startAdjusted: boolean
  /** A person gave the title, so no import replaces it. */
  readonly titleGiven: boolean
  /** How customers noticed. */
  readonly detection: string
}

export type ChannelOnBoard = { readonly id: EntryId; readonly name: string; readonly order: number }

export type CommunicationOnBoard = {
  readonly id: EntryId
  readonly time: Instant
  readonly channelId: EntryId
  readonly kind: CommunicationKind
  readonly audience: Audience
  readonly sender: string
  readonly text: string
  readonly source: string
  /** The time before somebody corrected it. */
  readonly originalTime: Instant | null
  /** When and by whom it was written in by hand, and last corrected, where that was told. */
  readonly addedAt: Instant | null
  readonly addedBy: PersonId | null
  readonly changedAt: Instant | null
  readonly changedBy: PersonId | null
}

export type ActivityOnBoard = {
  readonly id: EntryId
  readonly kind: ActivityKind
  readonly minutes: number | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly label: string
}

export type NoteOnBoard = {
  readonly id: EntryId
  readonly text: string
  readonly authorId: PersonId | null
  readonly onBehalfOf: string | null
  /** The moment on the timeline that it sticks to. */
  readonly at: Instant
  /** Distance from the line in pixels at 100 %; negative is above. */
  readonly lane: number
  readonly color: NoteColor
  readonly gapId: string | null
  /** The note that it was gathered under. */
  readonly problemId: EntryId | null
  readonly causeId: EntryId | null
  /** Picked in the last phase as one of the two or three problems that matter most. */
  readonly chosen: boolean
}

export type CauseOnBoard = {
  readonly id: EntryId
  readonly text: string
  readonly category: string | null
  readonly whys: readonly string[]
  /** Counts up as causes are added, so that a list keeps its order everywhere. */
  readonly order: number
}

export type ActionOnBoard = {
  readonly id: EntryId
  readonly noteId: EntryId | null
  readonly causeId: EntryId | null
  readonly text: string
  readonly owner: string
  /** YYYY-MM-DD, or empty while nobody has said. */
  readonly dueOn: string
  readonly status: ActionStatus
  /** A word on how it went, and the day, YYYY-MM-DD, on which it was done or dropped. */
  readonly closedNote: string | null
  readonly closedOn: string | null
  /** Counts up as actions are added, so that a list keeps its order everywhere. */
  readonly order: number
}

export type MarkOnBoard = { readonly id: EntryId; readonly from: Instant; readonly to: Instant }

/** A line drawn with the marker; `decodeStroke` reads its points. */
export type StrokeOnBoard = {
  readonly id: EntryId
  readonly points: Uint8Array
  readonly color: StrokeColor
  /** Of the pen, in pixels at 100 % and above. */
  readonly width: number
}

export type PictureOnBoard = {
  readonly id: EntryId
  /** The attachment's name. */
  readonly name: string
  readonly at: Instant
  readonly lane: number
  /** In pixels, where whoever put it there said so. */
  readonly width: number | null
  readonly height: number | null
  /** What is to be seen on it, in somebody's words. */
  readonly caption: string
}

export type LessonOnBoard = {
  readonly id: EntryId
  readonly text: string
  readonly authorId: PersonId | null
  /** Counts up as lessons are added. */
  readonly order: number
}

/** The board as plain values; entries that did not change keep their identity. */
export type BoardSnapshot = {
  readonly incident: IncidentOnBoard
  /** By `order`, then id. */
  readonly channels: readonly ChannelOnBoard[]
  /** By time, then id. */
  readonly communications: readonly CommunicationOnBoard[]
  /** By start (unknown last), then id. */
  readonly activities: readonly ActivityOnBoard[]
  /** By `at`, then id. */
  readonly notes: readonly NoteOnBoard[]
  /** By `order`, then id. */
  readonly causes: readonly CauseOnBoard[]
  /** By `order`, then id. */
  readonly actions: readonly ActionOnBoard[]
  /** By `from`, then id. */
  readonly marks: readonly MarkOnBoard[]
  /** How many there are; `drawing` holds them. */
  readonly strokes: number
  /** By id. */
  readonly drawing: readonly StrokeOnBoard[]
  /** By `at`, then id. */
  readonly pictures: readonly PictureOnBoard[]
  /** By `order`, then id. */
  readonly lessons: readonly LessonOnBoard[]
}
