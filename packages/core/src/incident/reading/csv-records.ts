/** A row of a CSV file with the line on which it begins. */
export type CsvRecord = {
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: { readonly line: number; readonly code: 'unclosed-quote' | 'text-after-quote' }
}

type Position = { readonly at: number; readonly line: number }
type Cell = { text: string; end: number; problem?: 'unclosed-quote' | 'text-after-quote' }

const blank = /[ \t]/

/** The end of a cell that is not quoted: the next delimiter or line break. */
function endOfCell(text: string, delimiter: string, from: number): number {
  let at = from
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === delimiter || character === '\n' || character === '\r') break
    at++
  }
  return at
}

function skipBlanks(text: string, delimiter: string, from: number): number {
  let at = from
  while (at < text.length && blank.test(text.charAt(at)) && text.charAt(at) !== delimiter) at++
  return at
}

function readQuotedCell(text: string, delimiter: string, from: number): Cell {
  let content = ''
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) {
      return { text: content + text.slice(at), end: text.length, problem: 'unclosed-quote' }
    }
    content += text.slice(at, quote)
    at = quote + 1
    if (text.charAt(at) !== '"') break
    content += '"'
    at++
  }
  const rest = skipBlanks(text, delimiter, at)
  const end = endOfCell(text, delimiter, rest)
  return end === rest ? { text: content, end } : { text: content, end, problem: 'text-after-quote' }
}

/** A cell in quotes keeps its outer blanks, one without loses them. */
function readCell(text: string, delimiter: string, from: number): Cell {
  const start = skipBlanks(text, delimiter, from)
  if (text.charAt(start) === '"') return readQuotedCell(text, delimiter, start + 1)
  const end = endOfCell(text, delimiter, start)
  return { text: text.slice(start, end).trim(), end }
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const character = text.charAt(at)
    if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) count++
  }
  return count
}

function readRecord(text: string, delimiter: string, from: Position): [CsvRecord, end: number] {
  const cells: string[] = []
  let problem: CsvRecord['problem']
  let at = from.at
  for (;;) {
    const cell = readCell(text, delimiter, at)
    cells.push(cell.text)
    if (cell.problem && !problem) {
      problem = { line: from.line + countLineBreaks(text, from.at, at), code: cell.problem }
    }
    at = cell.end
    if (text.charAt(at) !== delimiter) break
    at++
  }
  return [{ line: from.line, cells, ...(problem && { problem }) }, at]
}

/**
 * Reads RFC 4180 rows, one by one. Line breaks may be of any kind; lines are counted from 1, those
 * inside quotes too; empty lines are passed over.
 */
export function* readRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let from: Position = { at: 0, line: 1 }
  while (from.at < text.length) {
    const [record, end] = readRecord(text, delimiter, from)
    const isEmpty = record.cells.length === 1 && record.cells[0] === ''
    if (!isEmpty || record.problem) yield record
    const next = Math.min(end + (text.startsWith('\r\n', end) ? 2 : 1), text.length)
    from = { at: next, line: from.line + countLineBreaks(text, from.at, next) }
  }
}

/** A cell that a spreadsheet could take for a formula, with the apostrophes that it may have already. */
const formula = /^'*[=+\-@\t\r]/
const guardedFormula = /^'+[=+\-@\t\r]/

/** Takes away the apostrophe that `writeRecord` put before what looks like a formula. */
export function unguardCell(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell
}

function writeCell(value: string): string {
  const cell = formula.test(value) ? `'${value}` : value
  const isPlain = !/[",;\t\r\n]/.test(cell) && cell.trim() === cell
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

/** Writes one row, comma-separated, every cell safe for spreadsheets; `unguardCell` undoes that. */
export function writeRecord(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}
