import fc from 'fast-check'
import { type Heads, headsOf } from '../board/heads.ts'
import type { EntryId, SessionId } from '../ids.ts'
import type { CommandContext } from '../play/decision.ts'
import { healthAnswers } from '../play/health.ts'
import { type Actor, accessLevels } from '../play/people.ts'
import { timedPhases } from '../play/phases.ts'
import { longestStall, shortestStall } from '../play/prompts.ts'
import { decide, evolve, type LoggedEvent } from '../play/session.ts'
import type { Command, SessionEvent, SessionState } from '../play/session-types.ts'
import { hour, type Instant, type Millis, minute } from '../time.ts'
import { aSession, entryId, joins, personId, someonesSession, start } from './session-builders.ts'

const anyPersonId = fc
  .constantFrom('fay', 'pat', 'pia', 'vic', 'nobody', 'constructor_', 'valueOf')
  .map(personId)
const anyNoteId = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'valueOf', 'toString').map(entryId)
const anyMinutes = fc.integer({ min: 1, max: 240 })
const anyPhase = fc.constantFrom(...timedPhases)

const anyHealthAnswer = fc.constantFrom(...healthAnswers)
const anyHealth = fc.record({
  customers: anyHealthAnswer,
  promises: anyHealthAnswer,
  tools: anyHealthAnswer,
})

/** Mostly none: what is refused as stale leads nowhere. */
const anyExpectation = fc.oneof(
  { weight: 19, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.nat(30) },
)

/** Any command, with and without a version that it expects. */
export const anyCommand: fc.Arbitrary<Command> = fc
  .tuple(
    fc.oneof(
      fc.record({
        type: fc.constantFrom(
          ...(['begin', 'next', 'previous', 'pause', 'resume', 'close', 'reopen'] as const),
          ...(['revealVotes', 'offerTakeOver', 'takeBack'] as const),
          ...(['undo', 'askQuestion', 'dismissQuestion'] as const),
          ...(['nextSpeaker', 'endTurn', 'placeAll'] as const),
        ),
      }),
      fc.record({ type: fc.constant('goTo' as const), phase: anyPhase }),
      fc.record({ type: fc.constant('extend' as const), minutes: anyMinutes }),
      fc.record({
        type: fc.constant('spotlight' as const),
        participantId: fc.option(anyPersonId),
      }),
      fc.record({
        type: fc.constant('present' as const),
        communicationId: fc.option(anyNoteId),
        ownView: fc.option(fc.boolean(), { nil: undefined }),
      }),
      fc.record({
        type: fc.constantFrom(...(['handOver', 'remove', 'speakLater', 'skipSpeaker'] as const)),
        participantId: anyPersonId,
      }),
      fc.record({
        type: fc.constant('setStall' as const),
        seconds: fc.option(fc.integer({ min: shortestStall, max: longestStall })),
      }),
      fc.record({ type: fc.constant('answerHealth' as const), answers: anyHealth }),
      fc.record({ type: fc.constant('lock' as const), locked: fc.boolean() }),
      fc.record({
        type: fc.constant('setMinutes' as const),
        phase: anyPhase,
        minutes: anyMinutes,
      }),
      fc.record({ type: fc.constant('setAnonymous' as const), anonymous: fc.boolean() }),
      fc.record({ type: fc.constant('setVotes' as const), votes: fc.integer({ min: 1, max: 10 }) }),
      fc.record({
        type: fc.constant('vote' as const),
        noteId: anyNoteId,
        count: fc.integer({ min: 0, max: 4 }),
      }),
      fc.record({
        type: fc.constant('place' as const),
        noteId: anyNoteId,
        at: fc.integer(),
        lane: fc.integer({ min: -300, max: 300 }),
      }),
      fc.record({
        type: fc.constant('unplace' as const),
        noteIds: fc.array(anyNoteId, { minLength: 1, maxLength: 3 }),
      }),
    ),
    anyExpectation,
  )
  .map(([command, expectedVersion]) => ({ ...command, expectedVersion }))

/** What happens without a command: people come, links are renewed, somebody writes. */
const anyOutsideEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .tuple(fc.constantFrom('fay', 'pat', 'pia', 'vic', 'valueOf'), fc.constantFrom(...accessLevels))
    .map(([id, access]) => joins(id, access)),
  fc.record({
    type: fc.constant('link-renewed' as const),
    access: fc.constantFrom(...accessLevels),
  }),
  fc.constant({ type: 'writing-noticed' } as const),
  fc.record({
    type: fc.constant('followed-up' as const),
    sessionId: fc.constant('before' as SessionId),
    actionId: anyNoteId,
  }),
)

/** What may have become of the notes by the time somebody votes: some are gone, some were gathered. */
const anyHeads: fc.Arbitrary<Heads> = fc
  .dictionary(anyNoteId, fc.option(anyNoteId, { nil: undefined }), { maxKeys: 6 })
  .map((under) => headsOf(Object.entries(under).map(toGathered)))

function toGathered([id, problemId]: [string, EntryId | undefined]) {
  return { id: entryId(id), problemId: problemId ?? null }
}

type Step = {
  readonly wait: Millis
  readonly who: Actor
  readonly gone: boolean
  readonly heads: Heads
  readonly does: { readonly command: Command } | { readonly event: SessionEvent }
}

const anyActor: fc.Arbitrary<Actor> = fc.record({
  personId: fc.option(anyPersonId),
  access: fc.constantFrom(...accessLevels),
})

/** Mostly what a facilitator does: a session that nobody may run gets nowhere. */
const anyStep: fc.Arbitrary<Step> = fc.record({
  wait: fc.integer({ min: 0, max: 20 * minute }),
  who: fc.oneof(fc.constant({ personId: null, access: 'facilitator' } as const), anyActor),
  gone: fc.boolean(),
  heads: anyHeads,
  does: fc.oneof(
    { weight: 4, arbitrary: fc.record({ command: anyCommand }) },
    { weight: 1, arbitrary: fc.record({ event: anyOutsideEvent }) },
  ),
})

function contextOfStep(step: Step, state: SessionState, now: Instant): CommandContext {
  return {
    now,
    actor: step.who,
    connected: new Set(step.gone ? [] : state.people.map(({ id }) => id)),
    facilitatorGoneSince: step.gone ? now - hour : null,
    hasDraftOrNote: false,
    writers: new Set(),
    heads: step.heads,
  }
}

/** The log that some steps lead to; what is refused leaves nothing in it. */
function play(steps: readonly Step[]): readonly LoggedEvent[] {
  const log = [...someonesSession]
  let state = aSession()
  let now = start
  for (const step of steps) {
    now += step.wait
    const { does } = step
    const decision =
      'event' in does
        ? { ok: true as const, value: [does.event] }
        : decide(state, does.command, contextOfStep(step, state, now))
    for (const event of decision.ok ? decision.value : []) {
      state = evolve(state, event, now)
      log.push({ at: now, event })
    }
  }
  return log
}

/** The log of a session that people have led somewhere, in whatever order. */
export const anySessionLog: fc.Arbitrary<readonly LoggedEvent[]> = fc
  .array(anyStep, { maxLength: 40 })
  .map(play)

/** Who asks, when, and who is there, for a command given at the end of a log. */
export const anyContext: fc.Arbitrary<CommandContext> = fc.record({
  now: fc.integer({ min: start, max: start + 40 * hour }),
  actor: anyActor,
  connected: fc.uniqueArray(anyPersonId).map((ids) => new Set(ids)),
  facilitatorGoneSince: fc.option(fc.integer({ min: start, max: start + hour })),
  hasDraftOrNote: fc.boolean(),
  writers: fc.uniqueArray(anyPersonId).map((ids) => new Set(ids)),
  heads: anyHeads,
})
