import type { ActionOnBoard, BoardSnapshot, CauseOnBoard } from '../board/snapshot-types.ts'
import { type Discipline, disciplines, type Person } from '../play/people.ts'
import { isCauseCategory } from '../play/recommendations.ts'
import type { Instant } from '../time.ts'
import { formatDuration } from './duration.ts'
import { figureLines, gapLines, type SummaryMetrics } from './figures.ts'
import { inline, table } from './markdown.ts'
import { formatDay, formatMoment, type Readers } from './moment.ts'
import { findLooseCauses, gatherProblems, type Problem } from './problems.ts'
import { summaryWords } from './words/summary-words.ts'
import type { SummaryWords } from './words/words.ts'

/** What a summary is made of. */
export type SummaryInput = Readers & {
  /** The session's. */
  readonly title: string
  /** Null while nothing can be measured. */
  readonly metrics: SummaryMetrics | null
  readonly board: Pick<BoardSnapshot, 'incident' | 'notes' | 'causes' | 'actions' | 'lessons'>
  readonly people: readonly Pick<Person, 'name' | 'discipline' | 'access'>[]
  readonly closedAt: Instant | null
  /** Where the board can be seen. */
  readonly link?: string | undefined
}

/**
 * Writes what the team takes home as Markdown, in the session's language. Notes are the team's: no
 * author is named, whether or not the session was anonymous.
 */
export function summaryMarkdown(input: SummaryInput): string {
  const words = summaryWords[input.locale]
  const sections = [
    incidentLines(input, words),
    metricLines(input, words),
    problemLines(input, words),
    planLines(input, words),
    lessonLines(input, words),
    peopleLines(input, words),
    closingLines(input, words),
  ]
  const filled = sections.filter((lines) => lines.length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function incidentLines(input: SummaryInput, words: SummaryWords): readonly string[] {
  const { incident } = input.board
  const paragraphs: string[] = [`# ${inline(input.title)}`]
  if (incident.title && incident.title !== input.title) {
    paragraphs.push(`**${inline(incident.title)}**`)
  }
  if (incident.start !== null) {
    const from = formatMoment(incident.start, input)
    const to = incident.end === null ? words.notOver : formatMoment(incident.end, input)
    const span = words.when({ from, to, zone: inline(input.timeZone) })
    const length = input.metrics?.durationMs ?? null
    const duration =
      length === null ? '' : ` ${words.duration(formatDuration(length, input.locale))}`
    paragraphs.push(`${span}.${duration}`)
  }
  if (incident.summary.trim()) paragraphs.push(inline(incident.summary))
  if (incident.detection.trim()) paragraphs.push(words.noticed(inline(incident.detection)))
  return [paragraphs.join('\n\n')]
}

function metricLines(input: SummaryInput, words: SummaryWords): readonly string[] {
  const { metrics } = input
  if (metrics === null) return [`## ${words.figures}`, '', words.noStart]
  const telling = { metrics, readers: input, words }
  return [`## ${words.figures}`, '', ...figureLines(telling), '', ...gapLines(telling)]
}

function problemLines({ board }: SummaryInput, words: SummaryWords): readonly string[] {
  const problems = gatherProblems(board)
  const loose = findLooseCauses(board)
  return [
    `## ${words.problems}`,
    '',
    ...(problems.length === 0 ? [words.noProblems] : []),
    ...problems.flatMap((problem) => oneProblem(problem, words)),
    ...(loose.length === 0 ? [] : ['', `### ${words.otherCauses}`, '']),
    ...loose.flatMap((cause) => oneCause(cause, words)),
  ]
}

function oneProblem(problem: Problem, words: SummaryWords): readonly string[] {
  const chosen = problem.chosen ? ` (${words.chosen})` : ''
  return [
    `- **${textOr(problem.note.text, words)}**${chosen}`,
    ...problem.gathered.map((note) => `  - ${textOr(note.text, words)}`),
    ...problem.causes.flatMap((cause) => {
      const [first = '', ...whys] = oneCause(cause, words)
      return [`  - ${words.cause(first.slice(2))}`, ...whys.map((line) => `  ${line}`)]
    }),
  ]
}

function oneCause(cause: CauseOnBoard, words: SummaryWords): readonly string[] {
  const category = isCauseCategory(cause.category) ? words.categories[cause.category] : null
  const text = inline(cause.text) || category || words.withoutText
  const known = category !== null && category !== text ? ` (${category})` : ''
  const whys = cause.whys.filter((why) => why.trim() !== '')
  return [`- ${text}${known}`, ...whys.map((why) => `  - ${words.why(inline(why))}`)]
}

function planLines(input: SummaryInput, words: SummaryWords): readonly string[] {
  const { board, locale } = input
  const row = (action: ActionOnBoard) => [
    textOr(action.text, words),
    inline(action.owner) || '–',
    formatDay(action.dueOn, locale) ?? '–',
    statusOf(action, input, words),
  ]
  const plan =
    board.actions.length === 0 ? [words.noPlan] : table(words.actionColumns, board.actions.map(row))
  return [`## ${words.plan}`, '', ...plan]
}

/** Since when it is done or dropped, and the word on it, where they were told. */
function statusOf(
  { status, closedOn, closedNote }: ActionOnBoard,
  { locale }: SummaryInput,
  words: SummaryWords,
): string {
  const day = closedOn && formatDay(closedOn, locale)
  const since = day ? words.settledOn(words.statuses[status], day) : words.statuses[status]
  const note = inline(closedNote ?? '')
  return note ? words.labelled(since, note) : since
}

/** What each takes home; whose a lesson is stays with the team. */
function lessonLines({ board }: SummaryInput, words: SummaryWords): readonly string[] {
  const lessons = board.lessons.map(({ text }) => inline(text)).filter((text) => text !== '')
  if (lessons.length === 0) return []
  return [`## ${words.lessons}`, '', ...lessons.map((text) => `- ${text}`)]
}

function peopleLines({ people, locale }: SummaryInput, words: SummaryWords): readonly string[] {
  const { compare } = new Intl.Collator(locale)
  const namesOf = (discipline: Discipline) =>
    people
      .filter((person) => person.access !== 'viewer' && person.discipline === discipline)
      .map((person) => inline(person.name))
      .toSorted(compare)
  const lines = disciplines
    .map((discipline) => [discipline, namesOf(discipline)] as const)
    .filter(([, names]) => names.length > 0)
    .map(([discipline, names]) => {
      return `- ${words.labelled(words.disciplines[discipline], names.join(', '))}`
    })
  return [`## ${words.people}`, '', ...(lines.length === 0 ? [words.nobody] : lines)]
}

function closingLines(input: SummaryInput, words: SummaryWords): readonly string[] {
  const lines: string[] = []
  if (input.closedAt !== null) lines.push(words.closed(formatMoment(input.closedAt, input)))
  if (input.link !== undefined) lines.push(words.link(`<${input.link}>`))
  return lines.length === 0 ? [] : ['---', '', lines.join('\n\n')]
}

function textOr(text: string, words: SummaryWords): string {
  return inline(text) || words.withoutText
}
