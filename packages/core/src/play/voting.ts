import type { EntryId, PersonId } from '../ids.ts'
import type { SessionState } from './session-types.ts'

/** How many votes each person may spread over the notes. */
export const voteBudget = 3

type Votes = SessionState['votes']

/** How many of a person's votes lie on notes, not counting those on `except`. */
export function votesSpent(
  votes: Votes,
  personId: PersonId,
  except: EntryId | null = null,
): number {
  return entriesOf(votes)
    .filter(([noteId]) => noteId !== except)
    .reduce((sum, [, byPerson]) => sum + countOf(byPerson, personId), 0)
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
