import type { ActionOnBoard, BoardSnapshot } from '../board/snapshot-types.ts'
import type { Locale } from '../play/locale.ts'
import { isCauseCategory } from '../play/recommendations.ts'
import { answersTo } from './answers-to.ts'
import { formatDay } from './moment.ts'
import type { Problem } from './problems.ts'
import { summaryWords } from './words/summary-words.ts'

type Board = Pick<BoardSnapshot, 'notes' | 'causes'>

/** An action by itself, to be pasted anywhere: what, who, until when, how it stands, and what it is for. */
export function actionText(action: ActionOnBoard, board: Board, locale: Locale): string {
  const words = summaryWords[locale]
  return [action.text.trim() || words.withoutText, ...actionFacts(action, board, locale)].join('\n')
}

/** All that is known of an action besides its own words, a line each. */
export function actionFacts(
  action: ActionOnBoard,
  board: Board,
  locale: Locale,
): readonly string[] {
  const words = summaryWords[locale]
  const [, owner, due, status] = words.actionColumns
  const { problem, cause } = answersTo(action, board)
  const day = formatDay(action.dueOn, locale)
  const facts = [
    action.owner && words.labelled(owner, action.owner),
    day && words.labelled(due, day),
    words.labelled(status, words.statuses[action.status]),
    problem?.text && words.problem(problem.text),
    cause?.text && words.cause(cause.text),
  ]
  return facts.filter(Boolean).map(String)
}

/** A problem by itself: the note, what lies under it, and why it was. */
export function problemText({ note, gathered, causes }: Problem, locale: Locale): string {
  const words = summaryWords[locale]
  const lines = causes.flatMap(({ text, category, whys }) => {
    const sort = isCauseCategory(category) ? words.categories[category] : words.withoutText
    const asked = whys.filter((why) => why.trim() !== '')
    return [words.cause(text || sort), ...asked.map((why) => words.why(why))]
  })
  const notes = [note, ...gathered].map(({ text }) => text.trim() || words.withoutText)
  return [...notes, ...lines].join('\n')
}
