import { addNote } from '@kraftline/core/board/edit-notes'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { newId } from './new-id.ts'

export type NotePlacing = { at: Instant; lane: number; gapId: string | null }

/**
 * Whether one may write straight onto the board: not while everybody writes for themselves, and
 * never where notes are anonymous, for there every note starts as a draft.
 */
export function useCanAddNotes(): boolean {
  const { session, canWrite } = useSession()
  return canWrite && !session.anonymous && session.phase !== 'evaluate'
}

/** Puts an empty note on the board and says which it is. */
export function useNewNote(): (placing: NotePlacing) => EntryId {
  const { board, me } = useRoom()
  return (placing) => {
    const id = newId()
    addNote(board.doc, { id, text: '', authorId: me.id, color: 'yellow', ...placing })
    return id
  }
}
