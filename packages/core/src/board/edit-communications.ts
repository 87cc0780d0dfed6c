import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { readChannel } from './channels.ts'
import { readEntries } from './collection.ts'
import { rootOf } from './document.ts'
import { deleteEntry, editEntry, nextOrder, type Patch, putEntry, setFields } from './edits.ts'
import { by } from './orderings.ts'
import type { ChannelOnBoard, CommunicationOnBoard } from './snapshot-types.ts'

/** Adds a channel behind the others. */
export function addChannel(
  doc: Y.Doc,
  { id, name }: Pick<ChannelOnBoard, 'id' | 'name'>,
  origin?: unknown,
): void {
  doc.transact(() => {
    const order = nextOrder(doc, 'channels')
    putEntry(doc, { root: 'channels', id, values: { name: name.trim(), order } })
  }, origin)
}

/** The id of the channel of that name, added as `newId` if there is none yet. */
export function ensureChannel(
  doc: Y.Doc,
  { name, newId }: { name: string; newId: EntryId },
  origin?: unknown,
): EntryId {
  const found = readEntries(
    rootOf(doc, 'channels'),
    readChannel,
    by(({ order }) => order),
  ).find((channel) => channel.name.trim() === name.trim())
  if (found) return found.id
  addChannel(doc, { id: newId, name }, origin)
  return newId
}

export type NewCommunication = Omit<CommunicationOnBoard, 'originalTime'>

export function addCommunication(
  doc: Y.Doc,
  { id, ...values }: NewCommunication,
  origin?: unknown,
): void {
  doc.transact(() => {
    putEntry(doc, {
      root: 'communications',
      id,
      values: { ...values, time: Math.round(values.time) },
    })
  }, origin)
}

/** Changes a communication; the first correction of its time keeps the time it had. */
export function updateCommunication(
  doc: Y.Doc,
  { id, ...patch }: { readonly id: EntryId } & Patch<NewCommunication>,
  origin?: unknown,
): void {
  editEntry(doc, { root: 'communications', id, origin }, (communication) => {
    const before = communication.get('time')
    const time = patch.time === undefined ? undefined : Math.round(patch.time)
    const corrected = time !== undefined && time !== before && typeof before === 'number'
    if (corrected && typeof communication.get('originalTime') !== 'number') {
      communication.set('originalTime', before)
    }
    setFields(communication, { ...patch, time })
  })
}

export function deleteCommunication(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'communications', id, origin })
}
