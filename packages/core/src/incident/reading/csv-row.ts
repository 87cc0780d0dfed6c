import { err, ok, type Result } from '../../result.ts'
import type { Instant } from '../../time.ts'
import type { Audience, CommunicationKind } from '../incident.ts'
import { readTime } from '../iso-time.ts'
import type { Fold } from '../zone.ts'
import type { ColumnName, Columns } from './csv-header.ts'
import { type CsvRecord, unguardCell } from './csv-records.ts'
import { type Problem, type ProblemCode, problem, readingLimits } from './reading.ts'

/** What reading a row depends on besides the row. */
export type RowReader = {
  readonly delimiter: string
  readonly columns: Columns
  readonly zone: string
}

type RowKind = CommunicationKind | 'start' | 'end' | 'as_of'

export type CsvRow = {
  readonly time: Instant
  readonly channel: string
  readonly sender: string
  readonly kind: RowKind
  readonly audience: Audience
  readonly text: string
  readonly source: string
}

const rowKinds: readonly RowKind[] = [
  'update',
  'resolution',
  'postmortem',
  'internal',
  'start',
  'end',
  'as_of',
]
const ownKinds: readonly RowKind[] = ['start', 'end', 'as_of']
const audiences: readonly Audience[] = ['external', 'internal', 'regulator']

type Complain = (code: ProblemCode, detail?: string) => void
type CellOf = (column: ColumnName) => string

function readOneOf<Name extends string>(names: readonly Name[], cell: string): Name | undefined {
  const wanted = cell.trim().toLowerCase()
  return names.find((name) => name === wanted)
}

function readKind(cell: string, complain: Complain): RowKind | undefined {
  const kind = readOneOf(rowKinds, cell)
  if (cell.trim() === '') complain('missing-value', 'kind')
  else if (!kind) complain('unknown-kind', cell)
  return kind
}

function readAudience(cell: string, complain: Complain): Audience | undefined {
  if (cell.trim() === '') return 'external'
  const audience = readOneOf(audiences, cell)
  if (!audience) complain('unknown-audience', cell)
  return audience
}

function readFold(cell: string, complain: Complain): Fold | undefined {
  const fold = cell.trim()
  if (fold === '0') return 0
  if (fold === '1') return 1
  if (fold !== '') complain('bad-fold', cell)
  return undefined
}

function readRowTime(cellOf: CellOf, zone: string, complain: Complain): Instant | undefined {
  const cell = cellOf('time')
  const fold = readFold(cellOf('fold'), complain)
  if (cell.trim() === '') {
    complain('missing-value', 'time')
    return undefined
  }
  const own = cellOf('tz').trim()
  const time = readTime(cell, { zone: own === '' ? zone : own, fold })
  if (time.ok) return time.value
  complain(time.error.kind, time.error.kind === 'unknown-zone' ? own || zone : cell)
  return undefined
}

/** Reads one row, or tells everything that is wrong with it. */
export function readRow(record: CsvRecord, reader: RowReader): Result<CsvRow, Problem[]> {
  const { cells, line } = record
  if (record.problem) return err([problem(record.problem.code, { line: record.problem.line })])
  const problems: Problem[] = []
  const complain: Complain = (code, detail) => problems.push(problem(code, { line }, detail))
  const cellOf: CellOf = (column) => {
    const index = reader.columns.at.get(column)
    return unguardCell(index === undefined ? '' : (cells[index] ?? ''))
  }
  if (cells.slice(reader.columns.count).some((cell) => cell !== '')) complain('too-many-cells')
  const time = readRowTime(cellOf, reader.zone, complain)
  const kind = readKind(cellOf('kind'), complain)
  const audience = readAudience(cellOf('audience'), complain)
  const texts = {
    channel: cellOf('channel'),
    sender: cellOf('sender'),
    text: cellOf('text'),
    source: cellOf('source'),
  }
  const needsChannel = kind !== undefined && !ownKinds.includes(kind)
  if (needsChannel && texts.channel.trim() === '') complain('missing-value', 'channel')
  for (const [column, cell] of Object.entries(texts)) {
    if (cell.length > readingLimits.textLength) complain('too-long', column)
  }
  if (problems.length > 0 || time === undefined || !kind || !audience) return err(problems)
  return ok({ time, kind, audience, ...texts })
}
