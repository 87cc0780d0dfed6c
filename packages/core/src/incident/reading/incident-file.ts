import type { Result } from '../../result.ts'
import { readCsv } from './csv.ts'
import { hasCsvHeader } from './csv-header.ts'
import { type Problem, type Reading, refuse } from './reading.ts'
import { readStatuspage } from './statuspage.ts'

/**
 * Reads an incident file by its content type; where that says nothing, as with what is pasted or with
 * the types that spreadsheets give to CSV, by how it begins. Never throws.
 */
export function readIncidentFile(
  text: string,
  contentType: string,
  { zone = 'UTC' } = {},
): Result<Reading, Problem[]> {
  const [type = ''] = contentType.toLowerCase().split(';')
  if (/^application\/(.+\+)?json$/.test(type.trim())) return readStatuspage(text, { zone })
  if (type.trim() === 'text/csv') return readCsv(text, { zone })
  if (/^\uFEFF?\s*[[{]/.test(text)) return readStatuspage(text, { zone })
  return hasCsvHeader(text) ? readCsv(text, { zone }) : refuse('unknown-format')
}
