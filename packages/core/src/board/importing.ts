import type { EntryId } from '../ids.ts'
import type { ReadCommunication } from '../incident/reading/reading.ts'
import { must } from '../result.ts'
import { cutText } from './edits.ts'
import { findSame } from './find-same.ts'
import { importKeys } from './import-keys.ts'
import type { ImportPlan, IncidentReading, PlannedCommunication } from './import-plan.ts'
import { incidentAfter, incidentChanges } from './incident-import.ts'
import type { BoardSnapshot, ChannelOnBoard } from './snapshot-types.ts'

export type ImportOptions = {
  /** Takes these of the plan's ids (or of the file's own) and leaves the rest. */
  readonly only?: ReadonlySet<string> | undefined
  /** These of the ids went to customers, though the file takes them for internal: a chat's messages. */
  readonly external?: ReadonlySet<string> | undefined
  readonly newId: () => EntryId
}

/**
 * Plans how a file's incident comes onto a board. Importing the same again adds nothing: the same
 * is what has the same update id and channel, else the same time, channel, kind and text, the
 * k-th with the k-th. What a person confirmed or named stays (incident-import.ts).
 */
export function mergeReading(
  board: BoardSnapshot,
  reading: IncidentReading,
  { only, external, newId }: ImportOptions,
): ImportPlan {
  const read = reading.communications.map(tidied)
  const communications = planCommunications(board, read, { only, external })
  const added = communications.filter(({ outcome }) => outcome === 'added')
  const count = (wanted: PlannedCommunication['outcome']) =>
    communications.filter(({ outcome }) => outcome === wanted).length
  const channels = missingChannels(board, added, newId)
  const incident = incidentAfter(board.incident, {
    ...reading.incident,
    title: cutText(reading.incident.title),
  })
  return {
    communications,
    channels,
    incident,
    counts: {
      added: added.length,
      unchanged: count('unchanged'),
      skipped: reading.skipped + count('not-chosen'),
    },
    undo: {
      communications: added.map(({ id }) => id),
      channels: channels.map(({ id }) => id),
      incident: incidentChanges(board.incident, incident),
    },
  }
}

/** What the board would make of it, so that comparing compares like with like. */
function tidied(communication: ReadCommunication): ReadCommunication {
  const { time, channel, text, sender, source } = communication
  return {
    ...communication,
    time: Math.round(time),
    channel: cutText(channel.trim()),
    text: cutText(text),
    sender: cutText(sender),
    source: cutText(source),
  }
}

function planCommunications(
  board: BoardSnapshot,
  read: readonly ReadCommunication[],
  { only, external }: Pick<ImportOptions, 'only' | 'external'>,
): PlannedCommunication[] {
  const keys = importKeys(read)
  const onBoard = findSame(board, read, keys)
  const planned = new Set<EntryId>()
  return read.map(({ id: fileId, isToTheMinute: _, ...said }, index) => {
    const id = must(keys[index], 'a key for each communication')
    const isIn = (ids: ReadonlySet<string>) => ids.has(id) || (fileId !== null && ids.has(fileId))
    const chosen = !only || isIn(only)
    const communication = external && isIn(external) ? sentToCustomers(said) : said
    if (!chosen) return { ...communication, id, outcome: 'not-chosen' }
    // A file may hold one update twice; the second is the first.
    const there = onBoard.has(index) || planned.has(id)
    planned.add(id)
    return { ...communication, id, outcome: there ? 'unchanged' : 'added' }
  })
}

/** Its kind and audience once a person has said so; what is measured already stays as it is. */
function sentToCustomers<Said extends Pick<ReadCommunication, 'kind' | 'audience'>>(
  said: Said,
): Said {
  return { ...said, kind: said.kind === 'internal' ? 'update' : said.kind, audience: 'external' }
}

function missingChannels(
  board: BoardSnapshot,
  added: readonly PlannedCommunication[],
  newId: () => EntryId,
): Pick<ChannelOnBoard, 'id' | 'name'>[] {
  const known = new Set(board.channels.map(({ name }) => name.trim()))
  const names = new Set(added.map(({ channel }) => channel).filter((name) => !known.has(name)))
  return [...names].map((name) => ({ id: newId(), name }))
}
