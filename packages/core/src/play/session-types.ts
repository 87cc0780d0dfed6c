import type { EntryId, PersonId } from '../ids.ts'
import type { Instant, Millis } from '../time.ts'
import type { Access, Discipline, Person } from './people.ts'
import type { Phase, PhaseLength, TimedPhase } from './phases.ts'

/** Null in preparation and when closed; running until `endsAt` (past: overtime); or paused. */
export type Timer = null | { readonly endsAt: Instant } | { readonly remainingMs: Millis }

/** What the session's log folds to. Who is connected is not in it: that is the gateway's to know. */
export type SessionState = {
  /** Moves with every event that a command could be stale against. */
  readonly version: number
  readonly phase: Phase
  readonly timer: Timer
  readonly phases: readonly PhaseLength[]
  readonly people: readonly Person[]
  /** Who has the floor. */
  readonly spotlight: PersonId | null
  readonly anonymous: boolean
  readonly locked: boolean
  /** In the phase of private notes: since when nobody has written, and how many questions came up. */
  readonly writing: null | {
    readonly quietSince: Instant
    readonly asked: number
    readonly dismissed: boolean
  }
  /** By note, then person. Secret until revealed: `publicState` never shows whose. */
  readonly votes: Readonly<Record<EntryId, Readonly<Record<PersonId, number>>>>
  readonly votesRevealed: boolean
  /** The person who offered to take over while the facilitator is away. */
  readonly takenOverBy: PersonId | null
  readonly closedAt: Instant | null
}

export type Command = { readonly expectedVersion?: number | undefined } & (
  | { readonly type: 'begin' | 'next' | 'previous' | 'pause' | 'resume' }
  | { readonly type: 'close' | 'reopen' | 'revealVotes' | 'offerTakeOver' | 'takeBack' }
  | { readonly type: 'askQuestion' | 'dismissQuestion' }
  | { readonly type: 'goTo'; readonly phase: TimedPhase }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'spotlight'; readonly participantId: PersonId | null }
  | { readonly type: 'handOver'; readonly participantId: PersonId }
  | { readonly type: 'remove'; readonly participantId: PersonId }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'setMinutes'; readonly phase: TimedPhase; readonly minutes: number }
  | { readonly type: 'setAnonymous'; readonly anonymous: boolean }
  | { readonly type: 'vote'; readonly noteId: EntryId; readonly count: number }
  | {
      readonly type: 'place'
      readonly noteId: EntryId
      readonly at: Instant
      readonly lane: number
      readonly gapId?: string | undefined
    }
)

/** What the log keeps of a session, in order; the state is their fold. */
export type SessionEvent =
  | {
      readonly type: 'session-created'
      readonly phases: readonly PhaseLength[]
      readonly anonymous: boolean
    }
  | {
      readonly type: 'person-joined'
      readonly person: {
        readonly id: PersonId
        readonly name: string
        readonly discipline: Discipline
        readonly access: Access
        readonly joinedBy: Access
      }
    }
  | { readonly type: 'person-removed'; readonly participantId: PersonId }
  | { readonly type: 'link-renewed'; readonly access: Access }
  | { readonly type: 'phase-entered'; readonly phase: Phase; readonly timer: Timer }
  | { readonly type: 'paused'; readonly remainingMs: Millis }
  | { readonly type: 'resumed'; readonly endsAt: Instant }
  | { readonly type: 'extended'; readonly minutes: number; readonly timer: Timer }
  | { readonly type: 'minutes-set'; readonly phase: TimedPhase; readonly minutes: number }
  | { readonly type: 'spotlight-set'; readonly participantId: PersonId | null }
  | { readonly type: 'access-changed'; readonly participantId: PersonId; readonly access: Access }
  | { readonly type: 'take-over'; readonly participantId: PersonId | null }
  | { readonly type: 'locked-set'; readonly locked: boolean }
  | { readonly type: 'anonymous-set'; readonly anonymous: boolean }
  | {
      readonly type: 'voted'
      readonly noteId: EntryId
      readonly participantId: PersonId
      readonly count: number
    }
  | { readonly type: 'votes-revealed' }
  | { readonly type: 'writing-noticed' }
  | { readonly type: 'question-asked' }
  | { readonly type: 'question-dismissed' }
  | { readonly type: 'closed' }
  | { readonly type: 'reopened'; readonly timer: Timer }
