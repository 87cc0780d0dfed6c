import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyContext, anySessionLog } from '../testing/session-arbitraries.ts'
import { after, aSession, contextOf, entryId, problems } from '../testing/session-builders.ts'
import type { CommandContext } from './decision.ts'
import { decide, fold } from './session.ts'
import type { Command, SessionState } from './session-types.ts'
import { votesOf, votesSpent } from './voting.ts'

const vote = (noteId: string, count: number): Command => {
  return { type: 'vote', noteId: entryId(noteId), count }
}

/** The state after a vote, or why it was refused. */
function votes(
  state: SessionState,
  who: string,
  { command, heads }: { command: Command; heads?: CommandContext['heads'] },
): SessionState | string {
  const decision = decide(state, command, contextOf(state, who, heads ? { heads } : {}))
  return decision.ok ? after(state, decision.value) : decision.error.kind
}

function cast(state: SessionState, who: string, given: readonly [string, number]): SessionState {
  const done = votes(state, who, { command: vote(...given) })
  if (typeof done === 'string') throw new Error(done)
  return done
}

test('everybody has three votes, which they may move but not exceed', () => {
  let session = cast(aSession(), 'pat', ['n1', 2])
  expect(votes(session, 'pat', { command: vote('n2', 2) })).toBe('invalid')
  session = cast(session, 'pat', ['n1', 1])
  session = cast(session, 'pat', ['n2', 2])
  session = cast(session, 'pia', ['n2', 3])
  expect(session.votes).toEqual({ n1: { pat: 1 }, n2: { pat: 2, pia: 3 } })
  session = cast(session, 'pat', ['n2', 0])
  expect(session.votes).toEqual({ n1: { pat: 1 }, n2: { pia: 3 } })
  expect(cast(session, 'pat', ['n1', 1])).toBe(session)
})

test('how many votes there are is said before the first one is given', () => {
  const five: Command = { type: 'setVotes', votes: 5 }
  const roomy = votes(aSession(), 'fay', { command: five }) as SessionState
  expect(cast(roomy, 'pat', ['n1', 5]).votes).toEqual({ n1: { pat: 5 } })
  const begun = cast(aSession(), 'pat', ['n1', 1])
  expect(votes(begun, 'fay', { command: five })).toBe('invalid')
  const takenBack = cast(begun, 'pat', ['n1', 0])
  expect(votes(takenBack, 'fay', { command: five })).toMatchObject({ voteBudget: 5 })
})

test('a vote is for a problem that is on the board', () => {
  const heads = new Map([...problems('n1'), [entryId('n2'), entryId('n1')]])
  expect(votes(aSession(), 'pat', { command: vote('nowhere', 1), heads })).toBe('not-found')
  expect(votes(aSession(), 'pat', { command: vote('n2', 1), heads })).toBe('not-found')
})

test('votes on a note that was gathered count with its head, and those on one that is gone come back', () => {
  const session = cast(cast(aSession(), 'pat', ['n1', 1]), 'pat', ['n2', 2])
  const gathered = new Map([...problems('n1', 'n3'), [entryId('n2'), entryId('n1')]])
  expect(votes(session, 'pat', { command: vote('n3', 1), heads: gathered })).toBe('invalid')
  const moved = votes(session, 'pat', { command: vote('n1', 2), heads: gathered })
  expect(moved).toMatchObject({ votes: { n1: { pat: 2 } } })
  const gone = votes(session, 'pat', { command: vote('n3', 2), heads: problems('n1', 'n3') })
  expect(gone).toMatchObject({ votes: { n1: { pat: 1 }, n3: { pat: 2 } } })
})

test('a vote that is taken leaves what was asked for on the problem, and nobody above their number', () => {
  const anyVote = fc.record({ id: fc.constantFrom('n1', 'n2', 'n3'), count: fc.nat(4) })
  fc.assert(
    fc.property(anySessionLog, anyContext, anyVote, (log, context, { id, count }) => {
      const state = fold(log)
      const decision = decide(state, vote(id, count), context)
      const { personId } = context.actor
      if (!decision.ok || personId === null) return
      const next = after(state, decision.value)
      expect(votesSpent(next.votes, personId)).toBeLessThanOrEqual(next.voteBudget)
      const own = votesOf(next.votes, personId)
      const onProblem = Object.entries(own).filter(
        ([noteId]) => context.heads.get(entryId(noteId)) === id,
      )
      expect(onProblem).toEqual(count > 0 ? [[id, count]] : [])
    }),
  )
})
