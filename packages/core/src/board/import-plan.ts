import type { EntryId } from '../ids.ts'
import type { FileFormat, ReadCommunication, ReadIncident } from '../incident/reading/reading.ts'
import type { ChannelOnBoard, IncidentOnBoard } from './snapshot-types.ts'

/** What a file says about the incident itself. */
export type IncidentRead = Pick<
  ReadIncident,
  | 'title'
  | 'start'
  | 'end'
  | 'asOf'
  | 'startConfirmed'
  | 'endConfirmed'
  | 'isStartInferred'
  | 'isEndInferred'
  | 'flags'
>

/** One incident as it was read from a file. */
export type IncidentReading = {
  readonly format: FileFormat
  readonly incident: IncidentRead
  readonly communications: readonly ReadCommunication[]
  /** How many the file held that are no communications of an incident. */
  readonly skipped: number
}

export type PlannedCommunication = Omit<ReadCommunication, 'id' | 'isToTheMinute'> & {
  /** What the plan's choice goes by; the same whenever the file is read. */
  readonly id: EntryId
  readonly outcome: 'added' | 'unchanged' | 'not-chosen'
}

/** Fields of the incident that change together, null being absent: all of them or none are taken back. */
export type IncidentChange = {
  readonly before: IncidentFields
  readonly after: IncidentFields
}
export type IncidentFields = Readonly<Record<string, string | number | boolean | null>>

/** What an import would do to the board; nothing is done before `applyImport`. */
export type ImportPlan = {
  /** All that was read, in the file's order. Those added get their `id` as their key. */
  readonly communications: readonly PlannedCommunication[]
  /** Channels that the board has not got yet. */
  readonly channels: readonly Pick<ChannelOnBoard, 'id' | 'name'>[]
  /** The incident as it would be. */
  readonly incident: IncidentOnBoard
  readonly counts: { readonly added: number; readonly unchanged: number; readonly skipped: number }
  readonly undo: ImportUndo
}

/** What an import did, as plain data: enough to take it back. */
export type ImportUndo = {
  readonly communications: readonly EntryId[]
  readonly channels: readonly EntryId[]
  readonly incident: readonly IncidentChange[]
}
