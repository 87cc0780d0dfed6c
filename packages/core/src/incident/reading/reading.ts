import { err, type Result } from '../../result.ts'
import type { Instant } from '../../time.ts'
import type { Communication } from '../incident.ts'

/** What a file was recognised as. */
export type FileFormat =
  | 'statuspage'
  | 'instatus'
  | 'incident-io'
  | 'slack'
  | 'csv'
  | 'page-text'
  | 'posts'

/** What a file tells: its incidents, and how many communications were passed over, as maintenance for one. */
export type Reading = {
  readonly format: FileFormat
  readonly incidents: readonly ReadIncident[]
  readonly skipped: number
}

export type ReadingFlag = 'start_adjusted' | 'text_shortened' | 'no_updates'

export type ReadIncident = {
  /** The file's own id for it, else its place in the file. */
  readonly id: string
  readonly title: string
  readonly start: Instant | null
  readonly end: Instant | null
  readonly asOf: Instant | null
  readonly startConfirmed: boolean
  readonly endConfirmed: boolean
  /** Whether it is merely the first message's time, which gives way to what is known from elsewhere. */
  readonly isStartInferred: boolean
  /** Whether it is merely the resolution notice's time, likewise. */
  readonly isEndInferred: boolean
  readonly flags: readonly ReadingFlag[]
  /** By time. */
  readonly communications: readonly ReadCommunication[]
}

/** A message as read. Without an id, `samenessKey` tells whether the board has it already. */
export type ReadCommunication = Omit<Communication, 'id'> & {
  readonly id: string | null
  /** Its time is known to the minute alone: copied text, whose seconds no page shows. */
  readonly isToTheMinute?: boolean
}

/** Codes stay, so that the interface can say each in its own language. */
export type ProblemCode =
  | 'too-large'
  | 'too-many-messages'
  | 'too-deep'
  | 'forbidden-key'
  | 'unknown-format'
  | 'not-json'
  | 'wrong-type'
  | 'duplicate-id'
  | 'missing-value'
  | 'missing-column'
  | 'duplicate-column'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'too-long'
  | 'unknown-kind'
  | 'unknown-audience'
  | 'duplicate-row'
  | 'bad-fold'
  | 'bad-time'
  | 'does-not-exist'
  | 'ambiguous'
  | 'unknown-zone'
  | 'shared-zone'
  | 'missing-date'
  | 'missing-year'
  | 'date-order'
  | 'wrong-weekday'
  | 'missing-link'
  | 'no-time-in-link'

/** Something wrong with a file, and where: a line of a CSV, a path into JSON, or the file as a whole. */
export type Problem = {
  readonly line?: number
  readonly path?: string
  readonly code: ProblemCode
  /** The value or the name that is wrong, shortened; to be put into a translated message. */
  readonly detail: string
  /** In English. */
  readonly message: string
}

export type Place = { readonly line: number } | { readonly path: string } | null

/** Bounds of what is read; anything past them is refused, or for a status page's long text shortened. */
export const readingLimits = {
  bytes: 5 * 1024 * 1024,
  messages: 10_000,
  depth: 64,
  /** Of any text on the board, in UTF-16 units. */
  textLength: 10_000,
  detailLength: 80,
} as const

const messages: Record<ProblemCode, string> = {
  'too-large': 'The file is larger than 5 MiB',
  'too-many-messages': 'The file holds more than 10,000 messages',
  'too-deep': 'The file is nested too deeply',
  'forbidden-key': 'This key is not allowed',
  'unknown-format':
    'This is none of: JSON of a status page or of Slack, a CSV of communications, the copied text of a status page, links to posts',
  'not-json': 'This is not valid JSON',
  'wrong-type': 'This has the wrong type',
  'duplicate-id': 'Another update has the same id but says something else',
  'missing-value': 'A value is missing',
  'missing-column': 'A column is missing',
  'duplicate-column': 'A column appears twice',
  'too-many-cells': 'The row has more cells than the header',
  'unclosed-quote': 'A quoted cell is never closed',
  'text-after-quote': 'Text follows the closing quote of a cell',
  'too-long': 'A text is longer than 10,000 characters',
  'unknown-kind': 'The kind is not update, resolution, postmortem, internal, start, end or as_of',
  'unknown-audience': 'The audience is not external, internal or regulator',
  'duplicate-row': 'The incident has this row already',
  'bad-fold': 'Fold is 0 for the earlier or 1 for the later of two equal times',
  'bad-time': 'This is not an ISO 8601 time such as 2018-10-21T22:52:00Z',
  'does-not-exist': 'This time does not exist',
  ambiguous:
    'This time comes twice: say by its offset, or in a CSV by fold, 0 or 1, which one is meant',
  'unknown-zone': 'This is not a known time zone',
  'shared-zone': 'Several time zones go by this name: write the offset, such as +05:30',
  'missing-date': 'This time has no day: write it beside the time',
  'missing-year': 'This day has no year: write it beside the day',
  'date-order': 'This may be day and month or month and day: write the month as a word',
  'wrong-weekday': 'This day is another weekday: correct one of the two',
  'missing-link': 'This line has no link to a post on X',
  'no-time-in-link': 'This post is from before November 2010, when links came to hold the time',
}

/** Names a problem; `detail` is the value or name that is wrong. */
export function problem(code: ProblemCode, place: Place, detail = ''): Problem {
  const shown =
    detail.length > readingLimits.detailLength
      ? `${detail.slice(0, readingLimits.detailLength - 1)}…`.toWellFormed()
      : detail
  const message = shown === '' ? messages[code] : `${messages[code]}: ${shown}`
  return { ...place, code, detail: shown, message }
}

/** Refuses a file as a whole. */
export function refuse(code: ProblemCode, detail?: string): Result<never, Problem[]> {
  return err([problem(code, null, detail)])
}

/** What two communications without ids must have in common to be the same one: time, channel, kind and text. */
export function samenessKey(
  communication: Pick<Communication, 'time' | 'channel' | 'kind' | 'text'>,
): string {
  const { time, channel, kind, text } = communication
  return JSON.stringify([time, channel, kind, text])
}

/** Whether a text takes more than the allowed bytes as UTF-8. */
export function isTooLarge(text: string): boolean {
  if (text.length > readingLimits.bytes) return true
  if (text.length * 3 <= readingLimits.bytes) return false
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Two more for three-byte characters; a surrogate is one of two halves of four bytes.
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2
    else if (unit >= 0x80) bytes += 1
  }
  return bytes > readingLimits.bytes
}
