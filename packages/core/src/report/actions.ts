import { problemOf } from '../board/notes.ts'
import type { BoardSnapshot } from '../board/snapshot-types.ts'
import { writeRecord } from '../incident/reading/csv-records.ts'

const header = [
  'id',
  'action',
  'owner',
  'dueOn',
  'status',
  'problem',
  'cause',
  'closedNote',
  'closedOn',
]

/** The plan as CSV, with what each action answers to; no cell of it is taken for a formula. */
export function actionsCsv(board: Pick<BoardSnapshot, 'notes' | 'causes' | 'actions'>): string {
  const notes = new Map(board.notes.map((note) => [note.id, note]))
  const causes = new Map(board.causes.map((cause) => [cause.id, cause]))
  const rows = board.actions.map((action) => {
    const problemId = action.noteId && problemOf(action.noteId, (id) => notes.get(id)?.problemId)
    const problem = problemId ? notes.get(problemId) : undefined
    const causeId = action.causeId ?? problem?.causeId
    return [
      action.id,
      action.text,
      action.owner,
      action.dueOn,
      action.status,
      problem?.text ?? '',
      (causeId && causes.get(causeId)?.text) ?? '',
      action.closedNote ?? '',
      action.closedOn ?? '',
    ]
  })
  return [header, ...rows].map((cells) => writeRecord(cells)).join('')
}
