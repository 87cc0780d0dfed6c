import { detectFormat } from '@kraftline/core/incident/reading/detect-format'
import type { ImportOptions } from '../../connect/api.ts'

const types: Readonly<Record<ReturnType<typeof detectFormat>, ImportOptions['type']>> = {
  json: 'application/json',
  csv: 'text/csv',
  posts: 'text/plain',
  'page-text': 'text/plain',
}

/** What a text is sent as. */
export function importTypeOf(text: string): ImportOptions['type'] {
  return types[detectFormat(text)]
}

/** Whether something pasted beside the fields is meant to be imported. */
export function looksImportable(text: string): boolean {
  return detectFormat(text) !== 'page-text' || text.trim().includes('\n')
}

/** No cell of a table is as long as what a status page says in a line. */
const longestCell = 60

/** Whether something pasted into the sheet is a file rather than cells for it. */
export function isRatherFile(text: string): boolean {
  const format = detectFormat(text)
  if (format !== 'page-text') return format !== 'csv' || !text.includes('\t')
  const lines = text.trim().split('\n')
  const isOfCells = text.includes('\t') || lines.every((line) => line.length <= longestCell)
  return lines.length > 1 && !isOfCells
}
