import type { ActionStatus, ActivityKind, NoteColor } from '../board/snapshot-types.ts'
import type { EntryId, PersonId, SessionId } from '../ids.ts'
import type { Change } from '../incident/comparison.ts'
import type { Audience, CommunicationKind } from '../incident/incident.ts'
import type { MetricsJson } from '../incident/metrics-json.ts'
import type { FileFormat } from '../incident/reading/reading.ts'
import type { HealthRound, HealthTally } from '../play/health.ts'
import type { Locale } from '../play/locale.ts'
import type { Access, Discipline } from '../play/people.ts'
import type { StateMessage } from './control.ts'
import type { CadenceMinutes } from './http.ts'

/** A time in HTTP's JSON: ISO 8601, UTC. */
export type IsoTime = string

/** Why a request was refused, by RFC 9457. */
export type ProblemDocument = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  /** Everything that is wrong, each with its place in the body or its line in the file. */
  readonly errors: readonly ({ readonly message: string } & (
    | { readonly path: string }
    | { readonly line: number }
  ))[]
  /** Where a file holds several incidents and none was chosen. */
  readonly incidents?: readonly IncidentChoice[]
}

export type IncidentChoice = {
  readonly id: string
  readonly name: string
  readonly start: IsoTime | null
  readonly updates: number
}

export type SessionCreated = {
  readonly id: SessionId
  readonly secrets: Readonly<Record<Access, string>>
  readonly links: Readonly<Record<Access, string>>
}

export type LinkRenewed = { readonly secret: string; readonly link: string }

export type Participant = {
  readonly id: PersonId
  readonly name: string
  readonly discipline: Discipline
  readonly access: Access
}

export type Joined = { readonly participant: Participant }

export type SessionView = {
  readonly id: SessionId
  readonly title: string
  readonly locale: Locale
  readonly timeZone: string
  readonly cadence: CadenceMinutes
  readonly access: Access
  readonly participant?: Participant
  /** Whether it was made as the next of a series, also if all that was before it is deleted. */
  readonly continues: boolean
  /** The very state that Socket.IO sends: its times are epoch milliseconds. */
  readonly session: StateMessage
}

export type ImportDone = {
  /** What the file was recognised as. */
  readonly format: FileFormat
  readonly incident: {
    readonly title: string
    readonly start: IsoTime | null
    readonly end: IsoTime | null
    readonly startConfirmed: boolean
  }
  readonly added: number
  readonly unchanged: number
  readonly skipped: number
  readonly channels: readonly string[]
  readonly flags: readonly string[]
}

export type IncidentView = {
  readonly title: string
  readonly summary: string
  readonly start: IsoTime | null
  readonly end: IsoTime | null
  readonly asOf: IsoTime | null
  readonly startConfirmed: boolean
  readonly originalStart?: IsoTime
  readonly originalEnd?: IsoTime
  readonly detection: string
  readonly activities: readonly {
    readonly id: EntryId
    readonly kind: ActivityKind
    readonly minutes: number | null
    readonly startedAt: IsoTime | null
    readonly endedAt: IsoTime | null
    readonly label: string
  }[]
}

/** `metrics` is null while the incident has neither a start nor a message. */
export type TimelineView = {
  readonly incident: IncidentView
  readonly channels: readonly {
    readonly id: EntryId
    readonly name: string
    readonly order: number
  }[]
  readonly communications: readonly {
    readonly id: EntryId
    readonly time: IsoTime
    readonly channelId: EntryId
    readonly kind: CommunicationKind
    readonly audience: Audience
    readonly sender: string
    readonly text: string
    readonly source: string
    readonly originalTime?: IsoTime
    readonly addedAt?: IsoTime
    readonly addedBy?: PersonId
    readonly changedAt?: IsoTime
    readonly changedBy?: PersonId
  }[]
  readonly metrics: MetricsJson | null
}

export type ActionView = {
  readonly id: EntryId
  readonly noteId?: EntryId
  readonly causeId?: EntryId
  readonly text: string
  readonly owner: string
  /** YYYY-MM-DD, or empty. */
  readonly dueOn: string
  readonly status: ActionStatus
  readonly closedNote?: string
  /** YYYY-MM-DD */
  readonly closedOn?: string
}

export type LessonView = {
  readonly id: EntryId
  readonly text: string
  readonly authorId?: PersonId
}

/** How much there is of a session, in bytes. */
export type SizeView = {
  readonly log: { readonly entries: number; readonly bytes: number }
  readonly pictures: { readonly count: number; readonly bytes: number }
}

export type BoardView = {
  readonly notes: readonly {
    readonly id: EntryId
    readonly text: string
    readonly authorId?: PersonId
    readonly onBehalfOf?: string
    readonly at: IsoTime
    readonly lane: number
    readonly color: NoteColor
    readonly gapId?: string
    readonly problemId?: EntryId
    readonly causeId?: EntryId
  }[]
  readonly causes: readonly {
    readonly id: EntryId
    readonly text: string
    readonly category?: string
    readonly whys: readonly string[]
  }[]
  readonly marks: readonly {
    readonly id: EntryId
    readonly from: IsoTime
    readonly to: IsoTime
  }[]
  readonly actions: readonly ActionView[]
  readonly lessons: readonly LessonView[]
  readonly strokes: number
}

/** A session of a series, as everybody who may see a later one may see it. */
export type ComparedSession = {
  readonly id: SessionId
  readonly title: string
  readonly start: IsoTime | null
  readonly timeZone: string
  readonly cadence: CadenceMinutes
  readonly startConfirmed: boolean
  /** How many sessions that stood between it and the one before are deleted. */
  readonly deletedBefore: number
  readonly metrics: MetricsJson | null
  readonly actions: Readonly<Record<ActionStatus, number>>
  readonly health: Readonly<Record<HealthRound, HealthTally>>
}

export type Comparison = {
  /** Oldest first. */
  readonly sessions: readonly ComparedSession[]
  /** From each session to the next. */
  readonly changes: readonly (readonly Change[])[]
}

/** An earlier review of the series, with what was decided in it. */
export type EarlierReview = Pick<ComparedSession, 'id' | 'title' | 'start' | 'timeZone'> & {
  readonly actions: readonly ActionView[]
}

export type PreviousView = {
  readonly deletedBefore: number
  /** Who took part in the review before: joining, people find their name. */
  readonly people: readonly Pick<Participant, 'name' | 'discipline'>[]
  /** The review before with all its actions; then earlier ones, with what was left open. Newest first. */
  readonly reviews: readonly EarlierReview[]
}
