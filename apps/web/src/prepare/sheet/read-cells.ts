import {
  readTypedTime,
  type TimeContext,
  type TypedTimeProblem,
} from '@kraftline/core/incident/typed-time'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Instant } from '@kraftline/core/time'
import type { NewMessage } from '../edit-messages.ts'
import { type Cells, type Column, columns } from './columns.ts'
import { meaningOf, type SheetWords } from './sheet-words.ts'

export type CellProblem =
  | TypedTimeProblem
  /** "+20 min", below a row of which nobody knows the time yet. */
  | { readonly kind: 'no-time-above' }
  | { readonly kind: 'no-channel' }
  | { readonly kind: 'unknown-kind' | 'unknown-audience'; readonly text: string }
export type CellProblems = Readonly<Partial<Record<Column, CellProblem>>>

export type CellContext = TimeContext & {
  readonly words: SheetWords
  /** The time above was not understood, so nothing can be said to be later than it. */
  readonly isBelowUnread?: boolean
  /** Which of two times was meant, where that was asked. */
  readonly chosen?: Instant
}

type Read = Result<Partial<NewMessage>, CellProblem>

/** Reads one cell as what it says about the message. */
export function readCell(column: Column, text: string, context: CellContext): Read {
  switch (column) {
    case 'time':
      return readTime(text, context)
    case 'channel':
      return text.trim() === '' ? err({ kind: 'no-channel' }) : ok({ channel: text.trim() })
    case 'sender':
      return ok({ sender: text.trim() })
    case 'kind':
      return readKind(text, context.words)
    case 'audience':
      return readAudience(text, context.words)
    case 'text':
      return ok({ text })
  }
}

function readTime(text: string, context: CellContext): Read {
  if (context.chosen !== undefined) return ok({ time: context.chosen })
  const isLater = text.trim().startsWith('+')
  if (isLater && context.isBelowUnread) return err({ kind: 'no-time-above' })
  const time = readTypedTime(text, context)
  return time.ok ? ok({ time: time.value }) : time
}

function readKind(text: string, { kinds }: SheetWords): Read {
  if (text.trim() === '') return ok({ kind: 'update' })
  const kind = meaningOf(text, kinds)
  return kind ? ok({ kind }) : err({ kind: 'unknown-kind', text })
}

function readAudience(text: string, { audiences }: SheetWords): Read {
  if (text.trim() === '') return ok({ audience: 'external' })
  const audience = meaningOf(text, audiences)
  return audience ? ok({ audience }) : err({ kind: 'unknown-audience', text })
}

/** Reads some cells: what they say about the message, and which of them say nothing that makes sense. */
export function readParts(
  cells: Partial<Cells>,
  context: CellContext,
): { parts: Partial<NewMessage>; problems: CellProblems } {
  const parts = {}
  const problems: Partial<Record<Column, CellProblem>> = {}
  for (const column of columns) {
    const text = cells[column]
    if (text === undefined) continue
    const read = readCell(column, text, context)
    if (read.ok) Object.assign(parts, read.value)
    else problems[column] = read.error
  }
  return { parts, problems }
}

/** Reads a whole row; everything that is wrong with it is said, cell by cell. */
export function readCells(cells: Cells, context: CellContext): Result<NewMessage, CellProblems> {
  const { parts, problems } = readParts(cells, context)
  const { time, channel, sender = '', kind = 'update', audience = 'external', text = '' } = parts
  if (time === undefined || channel === undefined || Object.keys(problems).length > 0) {
    return err(problems)
  }
  return ok({ time, channel, sender, kind, audience, text })
}
