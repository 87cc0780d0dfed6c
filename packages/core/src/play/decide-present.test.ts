import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import {
  after,
  aSession,
  contextOf,
  entryId,
  personId,
  start,
} from '../testing/session-builders.ts'
import { minute } from '../time.ts'
import { isTimed } from './phases.ts'
import { decide, fold } from './session.ts'
import type { Command, SessionState } from './session-types.ts'

const begin: Command = { type: 'begin' }
const to = (id: string): Command => ({ type: 'present', communicationId: entryId(id) })
const end: Command = { type: 'present', communicationId: null }

function does(state: SessionState, command: Command, now = start): SessionState {
  const decision = decide(state, command, contextOf(state, 'fay', { now }))
  if (!decision.ok) throw new Error(decision.error.message)
  return after(state, decision.value, now)
}

test('a facilitator walks everyone along the line, message by message', () => {
  const stage = does(aSession(), begin)
  const first = does(stage, to('m1'))
  expect(first.presenting).toEqual({ communicationId: 'm1', participantId: 'fay' })
  const second = does(first, to('m2'))
  expect(second.presenting).toMatchObject({ communicationId: 'm2' })
  // Asking for where everyone is already changes nothing, not even the version.
  expect(does(second, to('m2'))).toEqual(second)
  expect(does(second, end).presenting).toBeNull()
  expect(does(does(second, end), end)).toEqual(does(second, end))
})

const view: Command = { type: 'present', communicationId: null, ownView: true }

test('a facilitator asks everyone to look at what they see themselves, if they are somebody', () => {
  const stage = does(aSession(), begin)
  const shown = does(does(stage, to('m1')), view)
  expect(shown.presenting).toEqual({ communicationId: null, participantId: 'fay' })
  expect(does(shown, view)).toEqual(shown)
  expect(does(shown, end).presenting).toBeNull()
  expect(does(shown, to('m2')).presenting).toMatchObject({ communicationId: 'm2' })
  expect(does(shown, { type: 'next' }).presenting).toBeNull()
  const both = { ...to('m1'), ownView: true } as Command
  expect(decide(stage, both, contextOf(stage, 'fay', { now: start }))).toMatchObject({
    error: { kind: 'invalid' },
  })
  const script = contextOf(stage, { bare: 'facilitator' }, { now: start })
  expect(decide(stage, view, script)).toMatchObject({ error: { kind: 'join-first' } })
})

test('a walk ends with its phase, and with whoever leads it', () => {
  const walking = does(does(aSession(), begin), to('m1'))
  expect(does(walking, { type: 'next' }).presenting).toBeNull()
  expect(does(walking, { type: 'goTo', phase: 'stage' }).presenting).toBeNull()
  expect(does(walking, { type: 'close' }).presenting).toBeNull()
  const handed = does(walking, { type: 'handOver', participantId: personId('pat') })
  expect(handed.presenting).toBeNull()
  const gone = after(walking, [{ type: 'person-removed', participantId: personId('fay') }])
  expect(gone.presenting).toBeNull()
  expect(does(walking, { type: 'extend', minutes: 2 }).presenting).not.toBeNull()
})

test('the hour has begun when its first phase was entered, and stays begun', () => {
  expect(aSession().begunAt).toBeNull()
  const begun = does(aSession(), begin, start + minute)
  expect(begun.begunAt).toBe(start + minute)
  expect(does(begun, { type: 'next' }, start + 9 * minute).begunAt).toBe(start + minute)
})

test('however an hour went, nobody is walked along outside of it, nor by anyone who may not', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      const { presenting, phase, people, begunAt } = fold(log)
      if (phase !== 'prepare') expect(begunAt).not.toBeNull()
      if (presenting === null) return
      expect(isTimed(phase)).toBe(true)
      const leader = people.find(({ id }) => id === presenting.participantId)
      if (presenting.participantId !== null) expect(leader).toMatchObject({ access: 'facilitator' })
    }),
  )
})
