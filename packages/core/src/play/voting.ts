import type { EntryId, PersonId } from '../ids.ts'
import type { SessionState } from './session-types.ts'

/** How many votes each person may spread over the problems, unless the facilitator says otherwise. */
export const usualVotes = 3

/** The facilitator may give each person from one vote up to these. */
export const mostVotes = 10

type Votes = SessionState['votes']

/** Where a person's votes lie, and how many on each note. */
export function votesOf(votes: Votes, personId: PersonId): Readonly<Record<EntryId, number>> {
  return fromEntries(
    entriesOf(votes).flatMap(([noteId, byPerson]) => {
      const count = countOf(byPerson, personId)
      return count > 0 ? [[noteId, count] as const] : []
    }),
  )
}

export function isVoteBegun(votes: Votes): boolean {
  return entriesOf(votes).length > 0
}

export function hasVotesLeft(
  { votes, voteBudget }: Pick<SessionState, 'votes' | 'voteBudget'>,
  personId: PersonId,
): boolean {
  return votesSpent(votes, personId) < voteBudget
}

/** How many of a person's votes lie on notes. */
export function votesSpent(votes: Votes, personId: PersonId): number {
  return entriesOf(votes).reduce((sum, [, byPerson]) => sum + countOf(byPerson, personId), 0)
}

/** Puts `count` votes of a person on a note, in place of those that lay there. */
export function withVote(
  votes: Votes,
  vote: { readonly noteId: EntryId; readonly participantId: PersonId; readonly count: number },
): Votes {
  const onNote = new Map(entriesOf(votes)).get(vote.noteId) ?? {}
  const others = entriesOf(onNote).filter(([id]) => id !== vote.participantId)
  const changed = vote.count > 0 ? [...others, [vote.participantId, vote.count] as const] : others
  const rest = entriesOf(votes).filter(([id]) => id !== vote.noteId)
  if (changed.length === 0) return fromEntries(rest)
  return fromEntries([...rest, [vote.noteId, fromEntries(changed)]])
}

/** Takes back all that a person has voted. */
export function withoutVotesOf(votes: Votes, personId: PersonId): Votes {
  return entriesOf(votes).reduce(
    (left, [noteId]) => withVote(left, { noteId, participantId: personId, count: 0 }),
    votes,
  )
}

/** How many votes each note has; whose they are stays here. */
export function voteTotals(votes: Votes): Readonly<Record<EntryId, number>> {
  return fromEntries(
    entriesOf(votes).map(([noteId, byPerson]) => {
      const total = entriesOf(byPerson).reduce((sum, [, count]) => sum + count, 0)
      return [noteId, total] as const
    }),
  )
}

/** Votes by problem: those on a gathered note count for its head, those on a note that is gone for none. */
export function countByProblem(
  votes: Readonly<Record<EntryId, number>>,
  heads: ReadonlyMap<EntryId, EntryId>,
): ReadonlyMap<EntryId, number> {
  const counts = new Map<EntryId, number>()
  for (const [noteId, count] of entriesOf(votes)) {
    const head = heads.get(noteId)
    if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) + count)
  }
  return counts
}

/** What votes say about which problems to take on. */
export type Suggestion = {
  /** Two or three that have more votes than any other; fewer where so few were voted for. */
  readonly clear: readonly EntryId[]
  /** Those that share the next place: the group has to talk about which. */
  readonly level: readonly EntryId[]
}

/** The two or three problems with the most votes. No vote decides between those that have as many. */
export function suggestProblems(counts: ReadonlyMap<EntryId, number>): Suggestion {
  const ranked = [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a)
  const ids = ranked.map(([id]) => id)
  const countAt = (place: number) => ranked[place]?.[1] ?? 0
  for (const places of [3, 2]) {
    if (ids.length <= places || countAt(places - 1) > countAt(places)) {
      return { clear: ids.slice(0, places), level: [] }
    }
  }
  const shared = countAt(2)
  const placed = (holds: (count: number) => boolean) =>
    ranked.filter(([, count]) => holds(count)).map(([id]) => id)
  return { clear: placed((count) => count > shared), level: placed((count) => count === shared) }
}

// Ids come from outside: `votes['valueOf']` would find what every object inherits.
function countOf(byPerson: Readonly<Record<PersonId, number>>, personId: PersonId): number {
  return Object.hasOwn(byPerson, personId) ? (byPerson[personId] ?? 0) : 0
}

function entriesOf<Id extends string, Value>(
  record: Readonly<Record<Id, Value>>,
): readonly (readonly [Id, Value])[] {
  return Object.entries(record) as [Id, Value][]
}

function fromEntries<Id extends string, Value>(
  entries: readonly (readonly [Id, Value])[],
): Readonly<Record<Id, Value>> {
  return Object.fromEntries(entries) as Record<Id, Value>
}
