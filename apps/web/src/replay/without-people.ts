import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { PersonId } from '@kraftline/core/ids'

/** A board without what some people signed: their notes and their lessons. Nothing else says whose it is. */
export function withoutPeople(board: BoardSnapshot, hidden: ReadonlySet<PersonId>): BoardSnapshot {
  if (hidden.size === 0) return board
  const isShown = ({ authorId }: { readonly authorId: PersonId | null }) =>
    authorId === null || !hidden.has(authorId)
  return { ...board, notes: board.notes.filter(isShown), lessons: board.lessons.filter(isShown) }
}
