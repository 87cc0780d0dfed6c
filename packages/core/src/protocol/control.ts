import { z } from 'zod'
import { type EntryId, isKey, type PersonId } from '../ids.ts'
import type { Access, Discipline } from '../play/people.ts'
import type { Phase, PhaseLength } from '../play/phases.ts'
import { timedPhases } from '../play/phases.ts'
import type { RefusalCode } from '../play/refusals.ts'
import type { Timer } from '../play/session-types.ts'
import type { Instant } from '../time.ts'

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
  z.object({ type: z.literal('goTo'), phase, expectedVersion }),
  bare('pause'),
  bare('resume'),
  z.object({ type: z.literal('extend'), minutes, expectedVersion }),
  z.object({
    type: z.literal('spotlight'),
    participantId: personId.nullable(),
    expectedVersion,
  }),
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
  z.object({
    type: z.literal('vote'),
    noteId: entryId,
    count: z.int().min(0).max(100),
    expectedVersion,
  }),
  bare('revealVotes'),
  bare('offerTakeOver'),
  bare('takeBack'),
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
  readonly anonymous: boolean
  readonly locked: boolean
  readonly writing: null | {
    readonly quietSince: Instant
    readonly asked: number
    readonly dismissed: boolean
  }
  /** Totals by note once revealed; null before. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  readonly takenOverBy: PersonId | null
  readonly closedAt: Instant | null
}
