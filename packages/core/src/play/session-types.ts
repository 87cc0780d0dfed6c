import type { EntryId, PersonId, SessionId } from '../ids.ts'
import type { Instant, Millis } from '../time.ts'
import type { Health, HealthAnswers, HealthCount, HealthRound } from './health.ts'
import type { Access, Discipline, Person } from './people.ts'
import type { Phase, PhaseLength, TimedPhase } from './phases.ts'

/** Null in preparation and when closed; running until `endsAt` (past: overtime); or paused. */
export type Timer = null | { readonly endsAt: Instant } | { readonly remainingMs: Millis }

/**
 * The board alone knows whether the message is there; without one it is the person's own view that is
 * shown. A bare link that presents is nobody, and sees nothing.
 */
export type Presenting = {
  readonly communicationId: EntryId | null
  readonly participantId: PersonId | null
}

/** All that going back into a phase needs. */
export type PhaseLeft = {
  readonly phase: 'prepare' | TimedPhase
  readonly at: Instant
} & Pick<SessionState, 'timer' | 'writing' | 'begunAt' | 'promisedMs' | 'entered'>

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
  /**
   * Who is still to stick and tell, once the fourth phase was entered; `turn` while somebody does:
   * what was left of the phase when they began. Null in an anonymous session.
   */
  readonly floor: null | {
    readonly queue: readonly PersonId[]
    readonly turn: null | { readonly leftAtStart: Millis }
  }
  /** The message that somebody is walking everyone along the line to, or their own view, and who does. */
  readonly presenting: Presenting | null
  /** When the hour began, in its first timed phase; null before. */
  readonly begunAt: Instant | null
  /** What the five phases came to when the hour began; null before. */
  readonly promisedMs: Millis | null
  /** The timed phases that people have been in. */
  readonly entered: readonly TimedPhase[]
  /** The phase before the last change of phase, as it was left; null: there is nothing to undo. */
  readonly left: PhaseLeft | null
  readonly anonymous: boolean
  readonly locked: boolean
  /** In the phase of private notes: since when nobody has written, and how many questions came up. */
  readonly writing: null | {
    readonly quietSince: Instant
    readonly asked: number
    readonly dismissed: boolean
  }
  /** After how long a silence a question comes up; null: never by itself. */
  readonly stallSeconds: number | null
  /** By note, then person. Secret until revealed: `publicState` never shows whose. */
  readonly votes: Readonly<Record<EntryId, Readonly<Record<PersonId, number>>>>
  readonly votesRevealed: boolean
  /** How many votes each person may spread over the problems. */
  readonly voteBudget: number
  /** The person who offered to take over while the facilitator is away. */
  readonly takenOverBy: PersonId | null
  /** Who answered what about the team's health; told as counts alone. */
  readonly health: Health
  readonly closedAt: Instant | null
  /** The actions of earlier sessions of the series that were followed up here, and when last. */
  readonly followedUp: readonly FollowUp[]
}

/** The action itself stays on the board that it was decided on. */
export type FollowUp = {
  readonly sessionId: SessionId
  readonly actionId: EntryId
  readonly at: Instant
}

export type Command = { readonly expectedVersion?: number | undefined } & (
  | { readonly type: 'begin' | 'next' | 'previous' | 'undo' | 'pause' | 'resume' }
  | { readonly type: 'close' | 'reopen' }
  | { readonly type: 'revealVotes' | 'offerTakeOver' | 'takeBack' }
  | { readonly type: 'askQuestion' | 'dismissQuestion' }
  | { readonly type: 'setStall'; readonly seconds: number | null }
  | { readonly type: 'goTo'; readonly phase: TimedPhase }
  | { readonly type: 'extend'; readonly minutes: number }
  | { readonly type: 'spotlight'; readonly participantId: PersonId | null }
  | {
      readonly type: 'present'
      readonly communicationId: EntryId | null
      readonly ownView?: boolean | undefined
    }
  | { readonly type: 'nextSpeaker' | 'endTurn' }
  | { readonly type: 'speakLater' | 'skipSpeaker'; readonly participantId: PersonId }
  | { readonly type: 'handOver'; readonly participantId: PersonId }
  | { readonly type: 'remove'; readonly participantId: PersonId }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'setMinutes'; readonly phase: TimedPhase; readonly minutes: number }
  | { readonly type: 'setAnonymous'; readonly anonymous: boolean }
  | { readonly type: 'setVotes'; readonly votes: number }
  | { readonly type: 'vote'; readonly noteId: EntryId; readonly count: number }
  | {
      readonly type: 'place'
      readonly noteId: EntryId
      readonly at: Instant
      readonly lane: number
      readonly gapId?: string | undefined
    }
  | { readonly type: 'placeAll' }
  | { readonly type: 'answerHealth'; readonly answers: HealthAnswers }
  | { readonly type: 'unplace'; readonly noteIds: readonly EntryId[] }
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
  | { readonly type: 'phase-undone'; readonly phase: PhaseLeft['phase']; readonly timer: Timer }
  | { readonly type: 'paused'; readonly remainingMs: Millis }
  | { readonly type: 'resumed'; readonly endsAt: Instant }
  | { readonly type: 'extended'; readonly minutes: number; readonly timer: Timer }
  | { readonly type: 'minutes-set'; readonly phase: TimedPhase; readonly minutes: number }
  | { readonly type: 'spotlight-set'; readonly participantId: PersonId | null }
  | { readonly type: 'queue-set'; readonly queue: readonly PersonId[] }
  | ({ readonly type: 'presented' } & Presenting)
  | { readonly type: 'presenting-ended' }
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
  | { readonly type: 'votes-set'; readonly votes: number }
  | { readonly type: 'votes-revealed' }
  | {
      readonly type: 'health-answered'
      readonly round: HealthRound
      readonly participantId: PersonId
      readonly answers: HealthAnswers
    }
  /** As an archive has it: without names, in place of those who answered. */
  | ({ readonly type: 'health-counted'; readonly round: HealthRound } & HealthCount)
  | { readonly type: 'writing-noticed' }
  | { readonly type: 'stall-set'; readonly seconds: number | null }
  | { readonly type: 'question-asked' }
  | { readonly type: 'question-dismissed' }
  | ({ readonly type: 'followed-up' } & Omit<FollowUp, 'at'>)
  | { readonly type: 'closed' }
  | { readonly type: 'reopened'; readonly timer: Timer }
