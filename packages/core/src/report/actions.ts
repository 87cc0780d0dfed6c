import type { BoardSnapshot } from '../board/snapshot-types.ts'
import { writeRecord } from '../incident/reading/csv-records.ts'
import { answersTo } from './answers-to.ts'

const header = [
  ...['id', 'action', 'owner', 'dueOn', 'status'],
  ...['problem', 'cause', 'closedNote', 'closedOn'],
]

/** The plan as CSV, with what each action answers to; no cell of it is taken for a formula. */
export function actionsCsv(board: Pick<BoardSnapshot, 'notes' | 'causes' | 'actions'>): string {
  const rows = board.actions.map((action) => {
    const { problem, cause } = answersTo(action, board)
    const { id, text, owner, dueOn, status, closedNote, closedOn } = action
    const about = [problem?.text ?? '', cause?.text ?? '']
    return [id, text, owner, dueOn, status, ...about, closedNote ?? '', closedOn ?? '']
  })
  return [header, ...rows].map((cells) => writeRecord(cells)).join('')
}
