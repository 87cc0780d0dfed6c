import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryId, personId } from '../testing/session-builders.ts'
import {
  countByProblem,
  suggestProblems,
  votesOf,
  votesSpent,
  voteTotals,
  withoutVotesOf,
  withVote,
} from './voting.ts'

const [pat, pia] = [personId('pat'), personId('pia')]
const [n1, n2] = [entryId('n1'), entryId('n2')]

test('votes are counted by note, whoever gave them', () => {
  let votes = withVote({}, { noteId: n1, participantId: pat, count: 2 })
  votes = withVote(votes, { noteId: n1, participantId: pia, count: 1 })
  votes = withVote(votes, { noteId: n2, participantId: pia, count: 2 })
  expect(voteTotals(votes)).toEqual({ n1: 3, n2: 2 })
  expect(votesOf(votes, pia)).toEqual({ n1: 1, n2: 2 })
  expect([votesSpent(votes, pia), votesSpent(votes, pat)]).toEqual([3, 2])
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

test('votes on a gathered note count for its head, and those on a note that is gone for none', () => {
  const heads = new Map([
    [n1, n1],
    [n2, n1],
  ])
  const votes = { n1: 2, n2: 3, gone: 4 } as Record<typeof n1, number>
  expect([...countByProblem(votes, heads)]).toEqual([[n1, 5]])
})

const countsOf = (...counts: readonly number[]) =>
  new Map(counts.map((count, index) => [entryId(`p${index}`), count]))

test.each([
  { says: 'three that are clear', counts: [5, 4, 3, 1], clear: ['p0', 'p1', 'p2'], level: [] },
  { says: 'two, where the third is shared', counts: [5, 4, 3, 3], clear: ['p0', 'p1'], level: [] },
  {
    says: 'one, where three share the second place',
    counts: [5, 3, 3, 3],
    clear: ['p0'],
    level: ['p1', 'p2', 'p3'],
  },
  {
    says: 'none, where all are level',
    counts: [2, 2, 2, 2],
    clear: [],
    level: ['p0', 'p1', 'p2', 'p3'],
  },
  { says: 'all that were voted for, if few', counts: [1, 0, 2], clear: ['p2', 'p0'], level: [] },
  { says: 'nothing before anybody has voted', counts: [0, 0], clear: [], level: [] },
])('the votes suggest $says', ({ counts, clear, level }) => {
  expect(suggestProblems(countsOf(...counts))).toEqual({ clear, level })
})

test('nothing that is not suggested has as many votes as what is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 12 }), (counts) => {
      const all = countsOf(...counts)
      const { clear, level } = suggestProblems(all)
      const countOf = (id: typeof n1) => all.get(id) ?? 0
      const rest = [...all.keys()].filter((id) => !clear.includes(id) && !level.includes(id))
      const lowest = Math.min(...clear.map(countOf))
      for (const id of [...level, ...rest]) expect(countOf(id)).toBeLessThan(lowest)
      for (const id of rest) {
        expect(countOf(id)).toBeLessThan(Math.min(...level.map(countOf), Number.POSITIVE_INFINITY))
      }
      expect(clear.length).toBeLessThanOrEqual(3)
      expect(level.length === 0 || clear.length < 2).toBe(true)
    }),
  )
})
