import type { EntryId, PersonId } from '../ids.ts'
import type { BoardSnapshot } from './snapshot-types.ts'

/**
 * Whether a note may go back among its author's private ones: it is theirs, and nothing was built on
 * it. In an anonymous session nobody knows whose it is, so none goes back.
 */
export function isStillOwn(
  { notes, actions }: Pick<BoardSnapshot, 'notes' | 'actions'>,
  id: EntryId,
  personId: PersonId,
): boolean {
  const note = notes.find((other) => other.id === id)
  if (!note || note.authorId !== personId) return false
  if (note.problemId !== null || note.causeId !== null || note.chosen) return false
  return (
    !notes.some(({ problemId }) => problemId === id) && !actions.some(({ noteId }) => noteId === id)
  )
}
