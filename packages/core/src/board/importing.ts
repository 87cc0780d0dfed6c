import type { EntryId } from '../ids.ts'
import { type ReadCommunication, samenessKey } from '../incident/reading/reading.ts'
import { must } from '../result.ts'
import { cutText } from './edits.ts'
import { importKeys, isUpdateKey } from './import-keys.ts'
import type { ImportPlan, IncidentReading, PlannedCommunication } from './import-plan.ts'
import { incidentAfter, incidentChanges } from './incident-import.ts'
import type { BoardSnapshot, ChannelOnBoard } from './snapshot-types.ts'

export type ImportOptions = {
  /** Takes these of the plan's ids (or of the file's own) and leaves the rest. */
  readonly only?: ReadonlySet<string> | undefined
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
  { only, newId }: ImportOptions,
): ImportPlan {
  const communications = planCommunications(board, reading.communications.map(tidied), only)
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
  only: ReadonlySet<string> | undefined,
): PlannedCommunication[] {
  const keys = importKeys(read)
  const onBoard = findSame(board, read, keys)
  const planned = new Set<EntryId>()
  return read.map(({ id: fileId, ...communication }, index) => {
    const id = must(keys[index], 'a key for each communication')
    const chosen = !only || only.has(id) || (fileId !== null && only.has(fileId))
    if (!chosen) return { ...communication, id, outcome: 'not-chosen' }
    // A file may hold one update twice; the second is the first.
    const there = onBoard.has(index) || planned.has(id)
    planned.add(id)
    return { ...communication, id, outcome: there ? 'unchanged' : 'added' }
  })
}

/**
 * Which of the communications read, by index, the board has already: by key first, then by what
 * they say, each of the board's standing for one of those read.
 */
function findSame(
  board: BoardSnapshot,
  read: readonly ReadCommunication[],
  keys: readonly EntryId[],
): ReadonlySet<number> {
  const taken = new Set(keys)
  const known = new Set(board.communications.map(({ id }) => id))
  const same = new Set(keys.flatMap((key, index) => (known.has(key) ? [index] : [])))
  const left = alikeOnBoard(board, taken)
  read.forEach((communication, index) => {
    if (same.has(index)) return
    const alike = left.get(samenessKey(communication)) ?? []
    // Another update's id makes it another communication, whatever it says.
    const at = communication.id === null ? 0 : alike.findIndex((id) => !isUpdateKey(id))
    if (alike[at] === undefined) return
    alike.splice(at, 1)
    same.add(index)
  })
  return same
}

/** The board's communications by what they say, but for those known by their key. */
function alikeOnBoard(board: BoardSnapshot, except: ReadonlySet<EntryId>): Map<string, EntryId[]> {
  const names = new Map(board.channels.map(({ id, name }) => [id, name.trim()]))
  const free = board.communications.filter(({ id }) => !except.has(id))
  const pairs = free.map(({ id, channelId, ...rest }) => ({
    id,
    content: samenessKey({ ...rest, channel: names.get(channelId) ?? channelId }),
  }))
  return new Map(
    [...Map.groupBy(pairs, ({ content }) => content)].map(([content, alike]) => [
      content,
      alike.map(({ id }) => id),
    ]),
  )
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
