import { problemOf } from '../board/notes.ts'
import type {
  ActionOnBoard,
  BoardSnapshot,
  CauseOnBoard,
  NoteOnBoard,
} from '../board/snapshot-types.ts'

/** What an action is for: the problem that stands for its note, and the root cause of either. */
export function answersTo(
  { noteId, causeId }: Pick<ActionOnBoard, 'noteId' | 'causeId'>,
  { notes, causes }: Pick<BoardSnapshot, 'notes' | 'causes'>,
): { readonly problem: NoteOnBoard | undefined; readonly cause: CauseOnBoard | undefined } {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const problemId = noteId && problemOf(noteId, (id) => byId.get(id)?.problemId)
  const problem = problemId ? byId.get(problemId) : undefined
  const wanted = causeId ?? problem?.causeId
  return { problem, cause: causes.find(({ id }) => id === wanted) }
}
