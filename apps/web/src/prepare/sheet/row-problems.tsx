import type { Instant } from '@kraftline/core/time'
import { type Say, useWords } from '../../words/use-words.tsx'
import { TimeProblem } from '../time-problem.tsx'
import { columns } from './columns.ts'
import type { CellProblem, CellProblems } from './read-cells.ts'

type RowProblemsProps = {
  id: string
  problems: CellProblems
  zone: string
  onChoose: (at: Instant) => void
}

/** What is wrong with a row, a line for each cell; of two times, lets the person say which. */
export function RowProblems({ id, problems, zone, onChoose }: RowProblemsProps) {
  const { t } = useWords()
  const wrong = columns.filter((column) => problems[column] !== undefined)
  if (wrong.length === 0) return null
  return (
    <div id={id} className="messages__problem">
      {wrong.map((column) => {
        const problem = problems[column]
        if (!problem) return null
        return isOfTime(problem) ? (
          <TimeProblem key={column} problem={problem} zone={zone} onChoose={onChoose} />
        ) : (
          <p key={column} className="field__error" role="alert">
            {sayProblem(t, problem)}
          </p>
        )
      })}
    </div>
  )
}

const ofTime = ['unreadable', 'does-not-exist', 'ambiguous'] as const
type OfTime = Extract<CellProblem, { kind: (typeof ofTime)[number] }>

function isOfTime(problem: CellProblem): problem is OfTime {
  return ofTime.some((kind) => kind === problem.kind)
}

function sayProblem(t: Say, problem: Exclude<CellProblem, OfTime>): string {
  switch (problem.kind) {
    case 'no-time-above':
      return t('sheet.noTimeAbove')
    case 'no-channel':
      return t('prepare.messages.noChannel')
    case 'unknown-kind':
      return t('sheet.unknownKind', { text: problem.text })
    case 'unknown-audience':
      return t('sheet.unknownAudience', { text: problem.text })
  }
}
