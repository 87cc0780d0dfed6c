import { err, ok, type Result } from '../../result.ts'
import type { Instant } from '../../time.ts'
import type { Communication } from '../incident.ts'
import { writeTime } from '../iso-time.ts'
import { findColumns, findDelimiter } from './csv-header.ts'
import { readRecords, writeRecord } from './csv-records.ts'
import { type CsvRow, type RowReader, readRow } from './csv-row.ts'
import {
  isTooLarge,
  type Problem,
  problem,
  type ReadCommunication,
  type ReadIncident,
  type Reading,
  readingLimits,
  refuse,
} from './reading.ts'

type OwnTimes = Partial<Record<'start' | 'end' | 'as_of', CsvRow & { line: number }>>

/** In the source cell of a `start` or `end` row: nobody has confirmed it, so importing must not either. */
const unconfirmed = 'unconfirmed'

/** A file may hold this many rows: a message each, and the incident's own three. */
const rowsAllowed = readingLimits.messages + 3

function toIncident(own: OwnTimes, unordered: readonly ReadCommunication[]): ReadIncident {
  const communications = unordered.toSorted((a, b) => a.time - b.time)
  return {
    id: 'incident-1',
    title: own.start?.text ?? '',
    start: own.start?.time ?? communications[0]?.time ?? null,
    end: own.end?.time ?? null,
    asOf: own.as_of?.time ?? null,
    startConfirmed: own.start !== undefined && own.start.source !== unconfirmed,
    endConfirmed: own.end !== undefined && own.end.source !== unconfirmed,
    isStartInferred: own.start === undefined,
    isEndInferred: own.end === undefined,
    flags: [],
    communications,
  }
}

/** Reads the rows after the header, gathering every problem rather than stopping at the first. */
function readRows(text: string, reader: RowReader): Result<Reading, Problem[]> {
  const problems: Problem[] = []
  const communications: ReadCommunication[] = []
  const own: OwnTimes = {}
  let rows = 0
  let isHeader = true
  for (const record of readRecords(text, reader.delimiter)) {
    if (isHeader) {
      isHeader = false
      continue
    }
    if (++rows > rowsAllowed) return refuse('too-many-messages')
    const row = readRow(record, reader)
    if (!row.ok) {
      problems.push(...row.error)
      continue
    }
    const { kind, ...fields } = row.value
    if (kind !== 'start' && kind !== 'end' && kind !== 'as_of') {
      communications.push({ id: null, kind, ...fields })
    } else if (own[kind]) {
      problems.push(problem('duplicate-row', { line: record.line }, kind))
    } else {
      own[kind] = { ...row.value, line: record.line }
    }
  }
  if (communications.length > readingLimits.messages) return refuse('too-many-messages')
  if (problems.length > 0) return err(problems)
  return ok({ format: 'csv', incidents: [toIncident(own, communications)], skipped: 0 })
}

/**
 * Reads a CSV of communications: one incident, or every bad row by its line. `zone` is where times
 * without an offset or a `tz` were read off a clock. Never throws.
 */
export function readCsv(text: string, { zone = 'UTC' } = {}): Result<Reading, Problem[]> {
  if (isTooLarge(text)) return refuse('too-large')
  // A lone surrogate would change on its way through UTF-8, and then not be recognised again.
  const content = (text.startsWith('\uFEFF') ? text.slice(1) : text).toWellFormed()
  const delimiter = findDelimiter(content)
  const [header] = readRecords(content, delimiter)
  const columns = findColumns(header)
  if (!columns.ok) return columns
  return readRows(content, { delimiter, columns: columns.value, zone })
}

export type CsvIncident = {
  readonly title: string
  readonly start: Instant | null
  readonly end: Instant | null
  readonly asOf: Instant | null
  readonly startConfirmed: boolean
  readonly endConfirmed: boolean
}

type CsvCommunication = Omit<Communication, 'id'>
type TimedRow = [Instant, cells: string[]]

/** The incident's own rows. A title needs a start row to stand in, so a missing start takes the first message's time. */
function ownRows(incident: CsvIncident, first: CsvCommunication | undefined): TimedRow[] {
  const { title, end, asOf } = incident
  const start = incident.start ?? first?.time ?? null
  const startConfirmed = incident.startConfirmed && incident.start !== null
  const row = (at: Instant, kind: string, [text, source]: [string, string]): TimedRow => [
    at,
    [writeTime(at), '', '', kind, 'internal', text, source],
  ]
  const mark = (isConfirmed: boolean) => (isConfirmed ? '' : unconfirmed)
  return [
    ...(start === null ? [] : [row(start, 'start', [title, mark(startConfirmed)])]),
    ...(end === null ? [] : [row(end, 'end', ['', mark(incident.endConfirmed)])]),
    ...(asOf === null ? [] : [row(asOf, 'as_of', ['', ''])]),
  ]
}

/** Writes an incident as CSV, by time; `readCsv` reads the same back. UTF-8, without a byte order mark. */
export function writeCsv(
  incident: CsvIncident,
  communications: readonly CsvCommunication[],
): string {
  const sent = communications.toSorted((a, b) => a.time - b.time)
  const rows = sent.map(
    (message): TimedRow => [
      message.time,
      [
        writeTime(message.time),
        message.channel,
        message.sender,
        message.kind,
        message.audience,
        message.text,
        message.source,
      ],
    ],
  )
  const byTime = [...ownRows(incident, sent[0]), ...rows].sort(([a], [b]) => a - b)
  const header = writeRecord(['time', 'channel', 'sender', 'kind', 'audience', 'text', 'source'])
  return header + byTime.map(([, cells]) => writeRecord(cells)).join('')
}
