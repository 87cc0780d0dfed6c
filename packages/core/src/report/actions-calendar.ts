import type { ActionOnBoard, ActionStatus, BoardSnapshot } from '../board/snapshot-types.ts'
import type { Locale } from '../play/locale.ts'
import type { Instant } from '../time.ts'
import { answersTo } from './answers-to.ts'
import { asAddress, escapeText, writeIcalendar, writeUtc } from './icalendar.ts'
import { summaryWords } from './words/summary-words.ts'

/** What a calendar of the plan is made of. */
export type ActionsCalendarInput = {
  readonly board: Pick<BoardSnapshot, 'notes' | 'causes' | 'actions'>
  /** The session's: entries of one session replace each other when they are read in again. */
  readonly sessionId: string
  readonly locale: Locale
  /** When this was written down. */
  readonly stamp: Instant
  /** Where the board can be seen. */
  readonly link: string
}

const todoStatus: Readonly<Record<ActionStatus, string>> = {
  open: 'NEEDS-ACTION',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
}

/**
 * Writes the plan as an iCalendar file (RFC 5545): each action is a to-do, and one with a due date an
 * event of that whole day as well, for calendars that show no to-dos. What is still open rings the
 * morning before.
 */
export function actionsCalendar(input: ActionsCalendarInput): string {
  return writeIcalendar(
    input.board.actions.flatMap((action) => {
      const about = aboutLines(action, input)
      return [...todoOf(action, input, about), ...eventOf(action, input, about)]
    }),
  )
}

function todoOf(
  { id, dueOn, status }: ActionOnBoard,
  { sessionId }: ActionsCalendarInput,
  about: readonly string[],
): readonly string[] {
  return [
    'BEGIN:VTODO',
    `UID:${escapeText(`todo-${id}-${sessionId}@kraftline`)}`,
    ...about,
    ...(dueOn ? [`DUE;VALUE=DATE:${dayOf(dueOn)}`] : []),
    `STATUS:${todoStatus[status]}`,
    'END:VTODO',
  ]
}

function eventOf(
  { id, text, dueOn, status }: ActionOnBoard,
  { sessionId }: ActionsCalendarInput,
  about: readonly string[],
): readonly string[] {
  if (!dueOn) return []
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`due-${id}-${sessionId}@kraftline`)}`,
    ...about,
    `DTSTART;VALUE=DATE:${dayOf(dueOn)}`,
    // Nobody is busy all day because something is due.
    'TRANSP:TRANSPARENT',
    ...(status === 'dropped' ? ['STATUS:CANCELLED'] : []),
    ...(status === 'open' ? alarmOf(text) : []),
    'END:VEVENT',
  ]
}

/** At nine in the morning of the day before, wherever that calendar is. */
function alarmOf(text: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(text)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
  ]
}

function aboutLines(
  action: ActionOnBoard,
  { board, locale, stamp, link }: ActionsCalendarInput,
): readonly string[] {
  const words = summaryWords[locale]
  const { problem, cause } = answersTo(action, board)
  const about = [
    action.owner && words.labelled(words.actionColumns[1], action.owner),
    problem?.text && words.problem(problem.text),
    cause?.text && words.cause(cause.text),
  ]
  return [
    `DTSTAMP:${writeUtc(stamp)}`,
    `SUMMARY:${escapeText(action.text || words.withoutText)}`,
    `DESCRIPTION:${escapeText(about.filter(Boolean).join('\n'))}`,
    `URL:${asAddress(link)}`,
  ]
}

/** "2026-03-12" as "20260312" */
function dayOf(dueOn: string): string {
  return dueOn.replaceAll('-', '')
}
