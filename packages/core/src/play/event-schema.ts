import { z } from 'zod'
import { type EntryId, isKey, type PersonId, type SessionId } from '../ids.ts'
import { healthAnswers, healthQuestions, healthRounds } from './health.ts'
import { accessLevels, disciplines } from './people.ts'
import { timedPhases } from './phases.ts'
import type { SessionEvent } from './session-types.ts'

const personId = z.custom<PersonId>(isKey, 'expected a person id')
const entryId = z.custom<EntryId>(isKey, 'expected an id of an entry')
const sessionId = z.custom<SessionId>(isKey, 'expected a session id')
const instant = z.int().min(-8.64e15).max(8.64e15)
const duration = z.int().min(-8.64e15).max(8.64e15)
const minutes = z.int().min(1).max(1440)
const count = z.int().min(0).max(1000)
const access = z.enum(accessLevels)
const timedPhase = z.enum(timedPhases)
const timer = z.union([
  z.null(),
  z.object({ endsAt: instant }),
  z.object({ remainingMs: duration }),
])
const phases = z
  .array(z.object({ name: timedPhase, minutes }))
  .length(timedPhases.length)
  .refine((lengths) => timedPhases.every((phase, index) => lengths[index]?.name === phase), {
    message: 'expected the five timed phases in their order',
  })
const person = z.object({
  id: personId,
  name: z.string().min(1).max(200),
  discipline: z.enum(disciplines),
  access,
  joinedBy: access,
})

const round = z.enum(healthRounds)
const health = z.record(z.enum(healthQuestions), z.enum(healthAnswers))
const healthCounts = z.record(z.enum(healthQuestions), z.record(z.enum(healthAnswers), count))

const bare = <const Type extends SessionEvent['type']>(type: Type) =>
  z.object({ type: z.literal(type) })

/** An event of a session's log that comes from elsewhere, as in an archive: anybody may have written it. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  bare('session-created').extend({ phases, anonymous: z.boolean() }),
  bare('person-joined').extend({ person }),
  bare('person-removed').extend({ participantId: personId }),
  bare('link-renewed').extend({ access }),
  bare('phase-entered').extend({ phase: z.enum(['prepare', ...timedPhases, 'closed']), timer }),
  bare('phase-undone').extend({ phase: z.enum(['prepare', ...timedPhases]), timer }),
  bare('paused').extend({ remainingMs: duration }),
  bare('resumed').extend({ endsAt: instant }),
  bare('extended').extend({ minutes: z.int().min(1).max(1440), timer }),
  bare('minutes-set').extend({ phase: timedPhase, minutes }),
  bare('spotlight-set').extend({ participantId: personId.nullable() }),
  bare('queue-set').extend({ queue: z.array(personId).max(1000) }),
  bare('presented').extend({
    communicationId: entryId.nullable(),
    participantId: personId.nullable(),
  }),
  bare('presenting-ended'),
  bare('access-changed').extend({ participantId: personId, access }),
  bare('take-over').extend({ participantId: personId.nullable() }),
  bare('locked-set').extend({ locked: z.boolean() }),
  bare('anonymous-set').extend({ anonymous: z.boolean() }),
  bare('voted').extend({ noteId: entryId, participantId: personId, count }),
  bare('votes-set').extend({ votes: count }),
  bare('votes-revealed'),
  bare('health-answered').extend({ round, participantId: personId, answers: health }),
  bare('health-counted').extend({ round, people: count, answers: healthCounts }),
  bare('writing-noticed'),
  bare('stall-set').extend({ seconds: z.int().min(1).max(86_400).nullable() }),
  bare('question-asked'),
  bare('question-dismissed'),
  bare('followed-up').extend({ sessionId, actionId: entryId }),
  bare('closed'),
  bare('reopened').extend({ timer }),
])
