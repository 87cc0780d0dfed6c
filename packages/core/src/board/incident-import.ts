import { minute } from '../time.ts'
import type { IncidentChange, IncidentFields, IncidentRead } from './import-plan.ts'
import type { IncidentOnBoard } from './snapshot-types.ts'

/**
 * The incident after an import: a start or an end that is confirmed stays, and so does a title
 * that a person gave; what the file does not say stays too. A start that is merely the first
 * message's time makes none later, nor an end that is merely the notice's time one earlier.
 */
export function incidentAfter(board: IncidentOnBoard, read: IncidentRead): IncidentOnBoard {
  const takesStart = read.start !== null && !board.startConfirmed && addsToStart(board, read)
  const takesEnd = read.end !== null && !board.endConfirmed && addsToEnd(board, read)
  const takesTitle = read.title !== '' && !board.titleGiven
  return {
    ...board,
    ...(takesTitle && { title: read.title }),
    ...(takesStart && {
      start: read.start,
      startConfirmed: read.startConfirmed,
      startAdjusted: read.flags.includes('start_adjusted'),
    }),
    ...(takesEnd && { end: read.end, endConfirmed: read.endConfirmed }),
    asOf: read.asOf ?? board.asOf,
  }
}

/** By a minute at least, which is all that some files know. */
function addsToStart(board: IncidentOnBoard, { start, isStartInferred }: IncidentRead): boolean {
  if (!isStartInferred || board.start === null || start === null) return true
  return start + minute <= board.start
}

function addsToEnd(board: IncidentOnBoard, { end, isEndInferred }: IncidentRead): boolean {
  if (!isEndInferred || board.end === null || end === null) return true
  return end >= board.end + minute
}

const together: readonly (readonly (keyof IncidentOnBoard)[])[] = [
  ['title', 'titleGiven'],
  ['start', 'startConfirmed', 'startAdjusted'],
  ['end', 'endConfirmed'],
  ['asOf'],
]

/** What has to be written to get from one incident to the other. */
export function incidentChanges(from: IncidentOnBoard, to: IncidentOnBoard): IncidentChange[] {
  return together
    .filter((fields) => fields.some((field) => from[field] !== to[field]))
    .map((fields) => ({ before: written(from, fields), after: written(to, fields) }))
}

function written(
  incident: IncidentOnBoard,
  fields: readonly (keyof IncidentOnBoard)[],
): IncidentFields {
  return Object.fromEntries(fields.map((field) => [field, asWritten(incident[field])]))
}

/** A field as the board's document should have it: an empty text and a false are absent. */
export function asWritten<Value>(value: Value): Exclude<Value, undefined> | null {
  if (value === undefined || value === '' || value === false) return null
  return value as Exclude<Value, undefined>
}
