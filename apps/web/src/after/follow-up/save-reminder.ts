import type { ActionOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { actionsCalendar } from '@kraftline/core/report/actions-calendar'
import type { Room } from '../../connect/room.ts'
import { saveFile } from '../../ui/save-file.ts'

/** One action for a calendar: it rings the morning before, and replaces what the plan's file put there. */
export function saveReminder(
  action: ActionOnBoard,
  { notes, causes }: BoardSnapshot,
  { sessionId, locale, control }: Room,
): void {
  const text = actionsCalendar({
    board: { notes, causes, actions: [action] },
    sessionId,
    locale,
    stamp: control.time.now(),
    link: `${location.origin}/s/${sessionId}`,
  })
  saveFile({ name: 'reminder.ics', type: 'text/calendar', text })
}
