import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryId, personId } from '../testing/session-builders.ts'
import { votesSpent, voteTotals, withoutVotesOf, withVote } from './voting.ts'

const [pat, pia] = [personId('pat'), personId('pia')]
const [n1, n2] = [entryId('n1'), entryId('n2')]

test('votes are counted by note, whoever gave them', () => {
  let votes = withVote({}, { noteId: n1, participantId: pat, count: 2 })
  votes = withVote(votes, { noteId: n1, participantId: pia, count: 1 })
  votes = withVote(votes, { noteId: n2, participantId: pia, count: 2 })
  expect(voteTotals(votes)).toEqual({ n1: 3, n2: 2 })
  expect([votesSpent(votes, pia), votesSpent(votes, pia, n2)]).toEqual([3, 1])
  expect(withoutVotesOf(votes, pia)).toEqual({ n1: { pat: 2 } })
})

test('an id that every object inherits is only an id', () => {
  const odd = { noteId: entryId('toString'), participantId: personId('valueOf') }
  expect(votesSpent({}, odd.participantId)).toBe(0)
  const votes = withVote({}, { ...odd, count: 1 })
  expect(votesSpent(votes, odd.participantId)).toBe(1)
  expect(voteTotals(votes)).toEqual({ toString: 1 })
  expect(withVote(votes, { ...odd, count: 0 })).toEqual({})
})

test('only the last count that each person gave a note is kept', () => {
  const anyVote = fc.record({
    noteId: fc.constantFrom(n1, n2),
    participantId: fc.constantFrom(pat, pia),
    count: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(anyVote), (given) => {
      const last = new Map(given.map((v) => [`${v.noteId} ${v.participantId}`, v.count]))
      const votes = given.reduce(withVote, {})
      const total = Object.values(voteTotals(votes)).reduce((sum, count) => sum + count, 0)
      expect(total).toBe([...last.values()].reduce((sum, count) => sum + count, 0))
    }),
  )
})
