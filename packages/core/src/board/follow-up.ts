import type { CalendarDay } from '../incident/calendar-day.ts'
import type { Patch } from './edits.ts'
import type { ActionOnBoard } from './snapshot-types.ts'

type Followed = Pick<
  ActionOnBoard,
  'text' | 'owner' | 'dueOn' | 'status' | 'closedNote' | 'closedOn'
>

/**
 * What following an action up changes: once it is done or dropped the day is noted, unless another
 * was told; opened again, it has neither a day nor a word.
 */
export function followUp(
  { status }: Pick<ActionOnBoard, 'status'>,
  patch: Patch<Followed>,
  today: CalendarDay,
): Patch<Followed> {
  if (patch.status === undefined || patch.status === status) return patch
  const { closedOn, closedNote } = patch
  if (patch.status !== 'open') return { ...patch, closedOn: closedOn ?? today }
  return { ...patch, closedOn: closedOn ?? null, closedNote: closedNote ?? null }
}

/** Whether an action is still open after its day. */
export function isOverdue(
  { status, dueOn }: Pick<ActionOnBoard, 'status' | 'dueOn'>,
  today: CalendarDay,
): boolean {
  return status === 'open' && dueOn !== '' && dueOn < today
}
