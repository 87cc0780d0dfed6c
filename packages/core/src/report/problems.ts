import { problemOf } from '../board/notes.ts'
import type { BoardSnapshot, CauseOnBoard, NoteOnBoard } from '../board/snapshot-types.ts'
import type { EntryId } from '../ids.ts'

/** A problem as the group left it: the note that stands for it, what lies under it, and why it was. */
export type Problem = {
  readonly note: NoteOnBoard
  readonly gathered: readonly NoteOnBoard[]
  readonly chosen: boolean
  readonly causes: readonly CauseOnBoard[]
}

/**
 * Gathers the notes into problems: those chosen for the plan first, then along the timeline. Every
 * note is in exactly one of them.
 */
export function gatherProblems(board: Pick<BoardSnapshot, 'notes' | 'causes'>): Problem[] {
  const notes = new Map(board.notes.map((note) => [note.id, note]))
  const groups = new Map<EntryId, NoteOnBoard[]>()
  for (const note of board.notes) {
    const problem = problemOf(note.id, (id) => notes.get(id)?.problemId)
    groups.set(problem, [...(groups.get(problem) ?? []), note])
  }
  const problems = [...groups].flatMap(([id, members]) => {
    const note = notes.get(id)
    return note ? [toProblem(note, members, board.causes)] : []
  })
  return problems.toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || a.note.at - b.note.at)
}

/** The root causes that no note on the board is tied to. */
export function findLooseCauses(
  board: Pick<BoardSnapshot, 'notes' | 'causes'>,
): readonly CauseOnBoard[] {
  const tied = new Set(board.notes.map((note) => note.causeId))
  return board.causes.filter((cause) => !tied.has(cause.id))
}

function toProblem(
  note: NoteOnBoard,
  members: readonly NoteOnBoard[],
  causes: readonly CauseOnBoard[],
): Problem {
  const tied = new Set(members.map((member) => member.causeId))
  return {
    note,
    gathered: members.filter((member) => member.id !== note.id),
    chosen: members.some((member) => member.chosen),
    causes: causes.filter((cause) => tied.has(cause.id)),
  }
}
