import { addNote, deleteNote } from '@kraftline/core/board/edit-notes'
import { isStillOwn } from '@kraftline/core/board/own-notes'
import { readBoard } from '@kraftline/core/board/snapshot'
import { err, ok, type Result } from '@kraftline/core/result'
import type { BoardRefusal, Unplacing } from '../session/boards.ts'
import { type Both, type Move, moveNotes } from './move-notes.ts'

type Taking = Omit<Unplacing, 'sessionId'>

/** Moves notes back among their author's drafts: those that are still theirs to take. */
export function takeBackNotes(both: Both, taking: Taking): Promise<Result<void, BoardRefusal>> {
  return moveNotes(both, () => stageBoth(both, taking))
}

function stageBoth(
  { board, drafts }: Both,
  { personId, noteIds, at }: Taking,
): Result<Move, BoardRefusal> {
  const snapshot = readBoard(board.pipeline.document.durable)
  const own = snapshot.notes.filter(
    ({ id }) => noteIds.includes(id) && isStillOwn(snapshot, id, personId),
  )
  if (own.length === 0) return err({ kind: 'not-found' })
  const removed = board.pipeline.document.stageEdit((doc) => {
    for (const { id } of own) deleteNote(doc, id)
  })
  if (!removed.ok || !removed.value) return err({ kind: 'not-found' })
  const added = drafts.pipeline.document.stageEdit((doc) => {
    own.forEach(({ problemId, causeId, chosen, ...note }, index) => {
      addNote(doc, { ...note, at: at + index, lane: 0 })
    })
  })
  if (added.ok && added.value) {
    return ok({
      onBoard: { staged: removed.value, participant: personId },
      inDrafts: { staged: added.value, participant: personId },
    })
  }
  board.pipeline.document.unstage(removed.value)
  return err({ kind: 'too-large' })
}
