import { type Cells, type Column, columns } from './columns.ts'
import { meaningOf, type SheetWords } from './sheet-words.ts'

/** Cells as a spreadsheet copies them: a row a line, tabs between, quotes around what has either within. */
export function readTable(text: string): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const cell = quotedAt(text, at) ?? plainAt(text, at)
      row.push(cell.text)
      at = cell.end
      if (text[at] !== '\t') break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

type Cell = { readonly text: string; readonly end: number }

const cellEnd = /[\t\r\n]|$/

function plainAt(text: string, at: number): Cell {
  const length = text.slice(at).search(cellEnd)
  return { text: text.slice(at, at + length), end: at + length }
}

/** A cell in quotes; a quote that is not closed before the cell's end is a character like any other. */
function quotedAt(text: string, at: number): Cell | null {
  if (text[at] !== '"') return null
  let end = at + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) return null
    if (text[end + 1] !== '"') break
    end += 2
  }
  const after = text[end + 1]
  if (after !== undefined && !/[\t\r\n]/.test(after)) return null
  return { text: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 }
}

/**
 * Lays pasted cells over the columns. A first row that names columns says where each goes. Without
 * one they go to the right of `from`; where none of the rows has a kind, the sheet that they come from
 * has no such column, nor one for whom it was meant. What is to the right of the last column joins it.
 */
export function spreadCells(
  table: readonly (readonly string[])[],
  from: Column,
  words: SheetWords,
): Partial<Cells>[] {
  const [head = [], ...below] = table
  const named = head.map((name) => meaningOf(name, words.columns))
  if (named.filter((column) => column !== null).length >= 2) {
    return below.map((row) => fill(row, named))
  }
  const right = columns.slice(columns.indexOf(from))
  const hasKinds = table.some((row) => {
    const [kind = '', audience = ''] = ['kind', 'audience'].map(
      (name) => row[right.indexOf(name as Column)],
    )
    return meaningOf(kind, words.kinds) !== null || meaningOf(audience, words.audiences) !== null
  })
  const isNarrow = from === 'kind' || from === 'audience' || hasKinds
  const meant = isNarrow
    ? right
    : right.filter((column) => column !== 'kind' && column !== 'audience')
  return table.map((row) => fill(row, meant))
}

function fill(row: readonly string[], meant: readonly (Column | null)[]): Partial<Cells> {
  const cells: Partial<Record<Column, string>> = {}
  const left: string[] = []
  row.forEach((text, index) => {
    const column = meant[index]
    if (column && cells[column] === undefined) cells[column] = text
    else if (text.trim() !== '') left.push(text.trim())
  })
  if (left.length > 0) cells.text = [cells.text ?? '', ...left].filter(Boolean).join('\n')
  return cells
}
