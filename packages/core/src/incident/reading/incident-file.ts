import type { Result } from '../../result.ts'
import type { Instant } from '../../time.ts'
import { readCsv } from './csv.ts'
import { detectFormat, type TextFormat } from './detect-format.ts'
import { readJsonFile } from './json-file.ts'
import { readPasted } from './pasted.ts'
import { readPosts } from './posts.ts'
import type { Problem, Reading } from './reading.ts'

/** What reading a file depends on besides the file. */
export type ReadingContext = {
  /** Where times without a zone were read off a clock. */
  readonly zone?: string
  /** Says which year is meant where a copied page does not. */
  readonly now?: Instant | null
}

type Reader = (text: string, context: ReadingContext) => Result<Reading, Problem[]>

const readers: Readonly<Record<TextFormat, Reader>> = {
  json: readJsonFile,
  csv: readCsv,
  posts: readPosts,
  'page-text': readPasted,
}

/**
 * Reads an incident file by its content type; where that says nothing, as with what is pasted or with
 * the types that spreadsheets give to CSV, by how it begins. Never throws.
 */
export function readIncidentFile(
  text: string,
  contentType: string,
  context: ReadingContext = {},
): Result<Reading, Problem[]> {
  return readers[formatNamed(contentType) ?? detectFormat(text)](text, context)
}

function formatNamed(contentType: string): TextFormat | null {
  const [type = ''] = contentType.toLowerCase().split(';')
  if (/^application\/(.+\+)?json$/.test(type.trim())) return 'json'
  return type.trim() === 'text/csv' ? 'csv' : null
}
