import { err, ok, type Result } from '../../result.ts'
import { type CsvRecord, readRecords } from './csv-records.ts'
import { type Problem, problem } from './reading.ts'

const columnNames = [
  'time',
  'channel',
  'sender',
  'kind',
  'audience',
  'text',
  'source',
  'tz',
  'fold',
] as const
export type ColumnName = (typeof columnNames)[number]

const requiredColumns: readonly ColumnName[] = ['time', 'channel', 'kind', 'text']

/** With `time` beside it, one of these is enough to take a text for a sheet and to say what it lacks. */
const others: readonly ColumnName[] = ['channel', 'kind', 'text']

/** Where each known column stands, and how many cells the header has. */
export type Columns = {
  readonly at: ReadonlyMap<ColumnName, number>
  readonly count: number
}

function columnNamed(cell: string): ColumnName | undefined {
  const name = cell.trim().toLowerCase()
  return columnNames.find((column) => column === name)
}

/** The one of comma, semicolon and tab that makes the first row name the most columns. */
export function findDelimiter(text: string): string {
  let best = { delimiter: ',', known: 0 }
  for (const delimiter of [',', ';', '\t']) {
    const [header] = readRecords(text, delimiter)
    const known = header?.cells.filter((cell) => columnNamed(cell) !== undefined).length ?? 0
    if (known > best.known) best = { delimiter, known }
  }
  return best.delimiter
}

/** Whether a text begins like a CSV of communications. */
export function hasCsvHeader(text: string): boolean {
  const [header] = readRecords(text, findDelimiter(text))
  const known = new Set(header?.cells.map(columnNamed))
  return known.has('time') && others.some((name) => known.has(name))
}

/** Finds the columns by their names, in any order; those that we do not know are passed over. */
export function findColumns(header: CsvRecord | undefined): Result<Columns, Problem[]> {
  const place = { line: header?.line ?? 1 }
  const cells = header?.cells ?? []
  const at = new Map<ColumnName, number>()
  const problems: Problem[] = []
  if (header?.problem) problems.push(problem(header.problem.code, { line: header.problem.line }))
  cells.forEach((cell, index) => {
    const name = columnNamed(cell)
    if (!name) return
    if (at.has(name)) problems.push(problem('duplicate-column', place, name))
    else at.set(name, index)
  })
  for (const name of requiredColumns) {
    if (!at.has(name)) problems.push(problem('missing-column', place, name))
  }
  return problems.length > 0 ? err(problems) : ok({ at, count: cells.length })
}
