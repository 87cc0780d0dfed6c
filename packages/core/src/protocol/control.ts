import { z } from 'zod'
import { type EntryId, isKey, type PersonId } from '../ids.ts'
import {
  type HealthAnswers,
  type HealthRound,
  type HealthTally,
  healthAnswers,
  healthQuestions,
} from '../play/health.ts'
import type { Access, Discipline } from '../play/people.ts'
import type { Phase, PhaseLength, TimedPhase } from '../play/phases.ts'
import { timedPhases } from '../play/phases.ts'
import { longestStall, shortestStall } from '../play/prompts.ts'
import type { RefusalCode } from '../play/refusals.ts'
import type { Presenting, Timer } from '../play/session-types.ts'
import { mostVotes } from '../play/voting.ts'
import type { Instant, Millis } from '../time.ts'

/** How an id is described where schemas are printed; `isKey` checks it. */
const idShape = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' } as const
const personId = z.custom<PersonId>(isKey, 'expected a person id').meta(idShape)
const entryId = z.custom<EntryId>(isKey, 'expected an id of 1–64 of A–Z a–z 0–9 _ -').meta(idShape)
const phase = z.enum(timedPhases)
const minutes = z.int().min(1).max(240)
const instant = z.int().min(-8.64e15).max(8.64e15)
const expectedVersion = z.int().min(0).optional()

const bare = <const Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), expectedVersion })

/** What a client may ask for over Socket.IO's `command`. */
export const commandSchema = z.discriminatedUnion('type', [
  bare('begin'),
  bare('next'),
  bare('previous'),
  bare('undo'),
  z.object({ type: z.literal('goTo'), phase, expectedVersion }),
  bare('pause'),
  bare('resume'),
  z.object({ type: z.literal('extend'), minutes, expectedVersion }),
  z.object({
    type: z.literal('spotlight'),
    participantId: personId.nullable(),
    expectedVersion,
  }),
  z.object({
    type: z.literal('present'),
    communicationId: entryId.nullable(),
    ownView: z.boolean().optional(),
    expectedVersion,
  }),
  bare('nextSpeaker'),
  bare('endTurn'),
  z.object({ type: z.literal('speakLater'), participantId: personId, expectedVersion }),
  z.object({ type: z.literal('skipSpeaker'), participantId: personId, expectedVersion }),
  z.object({ type: z.literal('handOver'), participantId: personId, expectedVersion }),
  z.object({ type: z.literal('remove'), participantId: personId, expectedVersion }),
  z.object({ type: z.literal('lock'), locked: z.boolean(), expectedVersion }),
  z.object({ type: z.literal('setMinutes'), phase, minutes, expectedVersion }),
  z.object({ type: z.literal('setAnonymous'), anonymous: z.boolean(), expectedVersion }),
  z.object({
    type: z.literal('place'),
    noteId: entryId,
    at: instant,
    lane: z.number().min(-100_000).max(100_000),
    gapId: z.string().max(64).optional(),
    expectedVersion,
  }),
  bare('placeAll'),
  z.object({
    type: z.literal('unplace'),
    noteIds: z.array(entryId).min(1).max(200),
    expectedVersion,
  }),
  z.object({
    type: z.literal('vote'),
    noteId: entryId,
    count: z.int().min(0).max(100),
    expectedVersion,
  }),
  z.object({
    type: z.literal('setVotes'),
    votes: z.int().min(1).max(mostVotes),
    expectedVersion,
  }),
  bare('revealVotes'),
  z.object({
    type: z.literal('answerHealth'),
    answers: z.record(z.enum(healthQuestions), z.enum(healthAnswers)),
    expectedVersion,
  }),
  bare('offerTakeOver'),
  bare('takeBack'),
  z.object({
    type: z.literal('setStall'),
    seconds: z.int().min(shortestStall).max(longestStall).nullable(),
    expectedVersion,
  }),
  bare('askQuestion'),
  bare('dismissQuestion'),
  bare('close'),
  bare('reopen'),
])

export type CommandMessage = z.infer<typeof commandSchema>

export type Acknowledgement =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string }

/** The whole state as the server sends it, on connecting and after every change. */
export type StateMessage = {
  readonly version: number
  readonly serverNow: Instant
  readonly phase: Phase
  readonly timer: Timer
  readonly phases: readonly PhaseLength[]
  readonly people: readonly {
    readonly id: PersonId
    readonly name: string
    readonly discipline: Discipline
    readonly access: Access
    readonly connected: boolean
  }[]
  readonly spotlight: PersonId | null
  /** In the fourth phase: who is still to stick and tell, and since when somebody does; else null. */
  readonly floor: null | {
    readonly queue: readonly PersonId[]
    /** What was left of the phase when the turn of `spotlight` began. */
    readonly turn: null | { readonly leftAtStart: Millis }
  }
  /** What everyone is asked to look at, and by whom: a message on the line, or what that person sees. */
  readonly presenting: Presenting | null
  /** When the first timed phase was entered. */
  readonly begunAt: Instant | null
  /** What the five phases came to then. */
  readonly promisedMs: Millis | null
  /** The timed phases that people have been in: one before the present that is not among them was skipped. */
  readonly entered: readonly TimedPhase[]
  /** The phase that `undo` leads back to, and when it was left. */
  readonly undo: null | { readonly phase: 'prepare' | TimedPhase; readonly since: Instant }
  readonly anonymous: boolean
  readonly locked: boolean
  readonly writing: null | {
    readonly quietSince: Instant
    readonly asked: number
    readonly dismissed: boolean
  }
  /** After how long a silence a question comes up; null: never by itself. */
  readonly stallSeconds: number | null
  /** Totals by note once revealed; null before. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  /** How far the vote has come, and not how it goes. */
  readonly voting: {
    /** How many votes each person has. */
    readonly budget: number
    /** Whether any vote lies: from then on the number stays. */
    readonly begun: boolean
    /** How many of those who are connected may vote, and how many of them have votes left. */
    readonly voters: number
    readonly unfinished: number
  }
  readonly takenOverBy: PersonId | null
  /** How many answered about the team's health, and what, once no single answer shows through. */
  readonly health: Readonly<Record<HealthRound, HealthTally>>
  /** Since when no facilitator has been connected; null while one is. */
  readonly facilitatorGoneSince: Instant | null
  readonly closedAt: Instant | null
  /** When an action of an earlier session of the series was last followed up here. */
  readonly followedUpAt: Instant | null
  /**
   * For facilitators alone, null for all others: how many private notes wait to be stuck. By person
   * only where notes carry names, since a count that falls as a note appears would tell whose it is.
   */
  readonly drafts: null | {
    readonly total: number
    readonly byPerson: Readonly<Record<PersonId, number>> | null
  }
  /** For this recipient alone; null for a bare link, which is nobody. */
  readonly mine: null | {
    /** The link that they came by: the facilitator's may take the session back. */
    readonly joinedBy: Access
    readonly votes: Readonly<Record<EntryId, number>>
    readonly health: Readonly<Record<HealthRound, HealthAnswers | null>>
  }
}
