import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCommand, anyContext, anySessionLog } from '../testing/session-arbitraries.ts'
import {
  after,
  aSession,
  contextOf,
  entryId,
  joins,
  personId,
  start,
} from '../testing/session-builders.ts'
import { minute, second } from '../time.ts'
import type { CommandContext } from './decision.ts'
import { isTimed } from './phases.ts'
import { decide, evolve, fold, initialState } from './session.ts'
import type { Command, SessionState } from './session-types.ts'
import { votesSpent } from './voting.ts'

/** Who gives a command, and what is so when they do. */
type Asker = {
  readonly who: Parameters<typeof contextOf>[1]
  readonly context: Partial<CommandContext>
}
const by = (who: Asker['who'], context: Asker['context'] = {}): Asker => ({ who, context })

/** Gives a command that must be allowed, and answers what comes of it. */
function does(state: SessionState, { who, context }: Asker, command: Command): SessionState {
  const full = contextOf(state, who, context)
  const decision = decide(state, command, full)
  if (!decision.ok) throw new Error(`${command.type}: ${decision.error.message}`)
  return after(state, decision.value, full.now)
}

function refusal(state: SessionState, { who, context }: Asker, command: Command): string | null {
  const decision = decide(state, command, contextOf(state, who, context))
  return decision.ok ? null : decision.error.kind
}

const accessOf = (state: SessionState) =>
  Object.fromEntries(state.people.map(({ id, access }) => [id, access]))

test('a facilitator leads a team through the hour', () => {
  let now = start
  const fay = () => by('fay', { now })
  let session = does(aSession(), fay(), { type: 'begin' })
  expect(session).toMatchObject({ phase: 'stage', timer: { endsAt: start + 10 * minute } })

  now += 4 * minute
  session = does(session, fay(), { type: 'pause' })
  expect(session.timer).toEqual({ remainingMs: 6 * minute })
  now += minute
  session = does(session, fay(), { type: 'resume' })
  expect(session.timer).toEqual({ endsAt: start + 11 * minute })

  now += 8 * minute
  session = does(session, fay(), { type: 'extend', minutes: 3 })
  expect(session.timer).toEqual({ endsAt: now + 3 * minute })

  for (const phase of ['gaps', 'evaluate', 'causes', 'plan'] as const) {
    session = does(session, fay(), { type: 'next' })
    expect(session.phase).toBe(phase)
  }
  expect(refusal(session, fay(), { type: 'next' })).toBe('use-close')
  session = does(session, fay(), { type: 'close' })
  expect(session).toMatchObject({ phase: 'closed', timer: null, closedAt: now })
  session = does(session, fay(), { type: 'reopen' })
  expect(session).toMatchObject({ phase: 'plan', timer: { remainingMs: 10 * minute } })
  expect(session.closedAt).toBeNull()
})

test('two facilitators who press next together move one phase', () => {
  const session = does(aSession(), by('fay'), { type: 'begin' })
  const next: Command = { type: 'next', expectedVersion: session.version }
  const moved = does(session, by('fay'), next)
  expect(moved.phase).toBe('gaps')
  expect(refusal(moved, by({ bare: 'facilitator' }), next)).toBe('stale')
})

test('time that is stopped in overtime goes on in overtime', () => {
  const session = does(aSession(), by('fay'), { type: 'begin' })
  const late = start + 12 * minute
  const paused = does(session, by('fay', { now: late }), { type: 'pause' })
  expect(paused.timer).toEqual({ remainingMs: -2 * minute })
  const extended = does(paused, by('fay', { now: late }), { type: 'extend', minutes: 5 })
  expect(extended.timer).toEqual({ remainingMs: 5 * minute })
})

test('a new length counts from when the phase is entered next', () => {
  let session = does(aSession(), by('fay'), { type: 'begin' })
  session = does(session, by('fay'), { type: 'setMinutes', phase: 'stage', minutes: 20 })
  expect(session.timer).toEqual({ endsAt: start + 10 * minute })
  session = does(session, by('fay'), { type: 'goTo', phase: 'stage' })
  expect(session.timer).toEqual({ endsAt: start + 20 * minute })
})

test('who hands over is a participant until they take the session back', () => {
  const handed = does(aSession(), by('fay'), { type: 'handOver', participantId: personId('pat') })
  expect(accessOf(handed)).toMatchObject({ fay: 'participant', pat: 'facilitator' })
  expect(refusal(handed, by('fay'), { type: 'begin' })).toBe('forbidden')
  const back = does(handed, by('fay'), { type: 'takeBack' })
  expect(accessOf(back)).toMatchObject({ fay: 'facilitator', pat: 'participant' })
})

test('who hands over gets the session back by the facilitator link as well', () => {
  const handed = does(aSession(), by('fay'), { type: 'handOver', participantId: personId('pat') })
  const again = after(handed, [joins('fay', 'facilitator')])
  expect(accessOf(again)).toMatchObject({ fay: 'facilitator', pat: 'facilitator' })
})

test('a bare facilitator link promotes somebody and stays what it is', () => {
  const command: Command = { type: 'handOver', participantId: personId('pat') }
  const handed = does(aSession(), by({ bare: 'facilitator' }), command)
  expect(accessOf(handed)).toMatchObject({ fay: 'facilitator', pat: 'facilitator' })
})

test('only somebody else who is here and no viewer can be handed the session', () => {
  const hand = (id: string): Command => ({ type: 'handOver', participantId: personId(id) })
  const session = after(aSession(), [{ type: 'person-removed', participantId: personId('pia') }])
  expect(refusal(session, by('fay'), hand('nobody'))).toBe('not-found')
  expect(refusal(session, by('fay'), hand('pia'))).toBe('not-found')
  expect(refusal(session, by('fay'), hand('vic'))).toBe('invalid')
  expect(refusal(session, by('fay'), hand('fay'))).toBe('invalid')
})

test('a participant takes over once the facilitator has been away for a minute, not before', () => {
  const session = does(aSession(), by('fay'), { type: 'begin' })
  const away = (ago: number) => ({
    connected: new Set([personId('pat')]),
    facilitatorGoneSince: start - ago,
  })
  const offer: Command = { type: 'offerTakeOver' }
  expect(refusal(session, by('pat'), offer)).toBe('forbidden')
  expect(refusal(session, by('pat', away(59 * second)), offer)).toBe('forbidden')
  expect(refusal(session, by('pat', { facilitatorGoneSince: start - minute }), offer)).toBe(
    'forbidden',
  )
  const taken = does(session, by('pat', away(minute)), offer)
  expect(taken.takenOverBy).toBe('pat')
  expect(accessOf(taken)).toMatchObject({ fay: 'facilitator', pat: 'facilitator' })

  const next = does(taken, by('pia', { ...away(minute), connected: new Set() }), offer)
  expect(next.takenOverBy).toBe('pia')
  const passedOn = does(next, by('pia'), { type: 'handOver', participantId: personId('pat') })
  expect(passedOn.takenOverBy).toBeNull()
  expect(accessOf(next)).toMatchObject({ pat: 'participant', pia: 'facilitator' })

  const back = does(next, by('fay'), { type: 'takeBack' })
  expect(back.takenOverBy).toBeNull()
  expect(accessOf(back)).toMatchObject({ fay: 'facilitator', pia: 'participant' })
})

test('a removed person loses the floor, the lead and their votes, and may no longer ask', () => {
  let session = does(aSession(), by('pat'), { type: 'vote', noteId: entryId('n1'), count: 2 })
  session = does(session, by('fay'), { type: 'spotlight', participantId: personId('pat') })
  session = does(session, by('fay'), { type: 'remove', participantId: personId('pat') })
  expect(session.spotlight).toBeNull()
  expect(session.votes).toEqual({})
  const vote: Command = { type: 'vote', noteId: entryId('n1'), count: 1 }
  const actor = { personId: personId('pat'), access: 'participant' } as const
  expect(decide(session, vote, { ...contextOf(session, 'pat'), actor })).toMatchObject({
    error: { kind: 'forbidden' },
  })
  expect(refusal(session, by('fay'), { type: 'remove', participantId: personId('fay') })).toBe(
    'invalid',
  )
})

test('a renewed link bars those who came by it until they come again', () => {
  const renewed = after(aSession(), [{ type: 'link-renewed', access: 'participant' }])
  expect(renewed.people.map(({ id, barred }) => [id, barred])).toEqual([
    ['fay', null],
    ['pat', 'link-renewed'],
    ['pia', 'link-renewed'],
    ['vic', null],
  ])
  const again = after(renewed, [joins('pat', 'participant')])
  expect(again.people.find(({ id }) => id === 'pat')?.barred).toBeNull()
})

test('whether notes are signed cannot change once somebody has written one', () => {
  const command: Command = { type: 'setAnonymous', anonymous: true }
  expect(refusal(aSession(), by('fay', { hasDraftOrNote: true }), command)).toBe('invalid')
  expect(does(aSession(), by('fay'), command).anonymous).toBe(true)
})

test('what a connection was once told does not outlive a change of access', () => {
  const handed = does(aSession(), by('fay'), { type: 'handOver', participantId: personId('pat') })
  const actor = { personId: personId('fay'), access: 'facilitator' } as const
  const decision = decide(handed, { type: 'begin' }, { ...contextOf(handed, 'fay'), actor })
  expect(decision).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
})

test('the same log folds to the same state, and in any two parts as well', () => {
  fc.assert(
    fc.property(anySessionLog, fc.nat(), (log, cut) => {
      const whole = fold(log)
      const at = cut % (log.length + 1)
      expect(fold(JSON.parse(JSON.stringify(log)))).toEqual(whole)
      expect(fold(log.slice(at), fold(log.slice(0, at)))).toEqual(whole)
    }),
  )
})

test('the version moves by one with every event but noticed writing and follow-ups', () => {
  const aside: readonly string[] = ['writing-noticed', 'followed-up']
  fc.assert(
    fc.property(anySessionLog, (log) => {
      let state = initialState
      for (const { at, event } of log) {
        const next = evolve(state, event, at)
        expect(next.version - state.version).toBe(aside.includes(event.type) ? 0 : 1)
        state = next
      }
    }),
  )
})

test('wherever people lead a session, its state makes sense', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      const state = fold(log)
      const present = state.people.filter(({ barred }) => barred === null)
      expect(state.timer !== null).toBe(isTimed(state.phase))
      expect(state.writing !== null).toBe(state.phase === 'evaluate')
      expect(state.closedAt !== null).toBe(state.phase === 'closed')
      expect(state.begunAt !== null).toBe(state.entered.length > 0)
      expect(state.promisedMs !== null).toBe(state.begunAt !== null)
      if (isTimed(state.phase)) expect(state.entered).toContain(state.phase)
      for (const held of [state.spotlight, state.takenOverBy]) {
        expect(held === null || present.some(({ id }) => id === held)).toBe(true)
      }
      const standIn = present.find(({ id }) => id === state.takenOverBy)
      expect(standIn?.access ?? 'facilitator').toBe('facilitator')
      expect(new Set(state.people.map(({ id }) => id)).size).toBe(state.people.length)
      for (const { id } of state.people) {
        expect(votesSpent(state.votes, id)).toBeLessThanOrEqual(state.voteBudget)
      }
    }),
  )
})

test('no command in no state makes anything throw, and a refusal or nothing changes nothing', () => {
  fc.assert(
    fc.property(anySessionLog, anyCommand, anyContext, (log, command, context) => {
      const state = fold(log)
      const before = JSON.stringify(state)
      const decision = decide(state, command, context)
      if (decision.ok) after(state, decision.value, context.now)
      else expect(decision.error.message).not.toBe('')
      expect(JSON.stringify(state)).toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('every phase that is entered starts running at its full length', () => {
  fc.assert(
    fc.property(anySessionLog, anyCommand, anyContext, (log, command, context) => {
      const state = fold(log)
      const decision = decide(state, command, context)
      for (const event of decision.ok ? decision.value : []) {
        if (event.type !== 'phase-entered') continue
        const length = state.phases.find(({ name }) => name === event.phase)
        expect(event.timer).toEqual({ endsAt: context.now + (length?.minutes ?? 0) * minute })
      }
    }),
  )
})
