import type * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { type Instant, minute } from '../time.ts'
import { readChannel } from './channels.ts'
import { readEntries } from './collection.ts'
import { type Entry, rootOf } from './document.ts'
import { deleteEntry, editEntry, nextOrder, type Patch, putEntry, setFields } from './edits.ts'
import { correctTimes } from './follow-times.ts'
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

type Told = 'time' | 'channelId' | 'kind' | 'audience' | 'sender' | 'text' | 'source'
type Added = 'addedAt' | 'addedBy'

export type NewCommunication = Pick<CommunicationOnBoard, 'id' | Told> &
  Patch<Pick<CommunicationOnBoard, Added>>

/** Whose hand it is, and when. */
export type Hand = { readonly by: PersonId | null; readonly at: Instant }

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

/**
 * Changes a communication; the first correction of its time keeps the time it had, and what sticks
 * to that time follows. Given a hand, it is signed as well.
 */
export function updateCommunication(
  doc: Y.Doc,
  {
    id,
    hand,
    ...patch
  }: { readonly id: EntryId; readonly hand?: Hand } & Patch<Pick<CommunicationOnBoard, Told>>,
  origin?: unknown,
): void {
  const change = (communication: Entry) => {
    const before = communication.get('time')
    const time = patch.time === undefined ? undefined : Math.round(patch.time)
    const corrected = time !== undefined && time !== before && typeof before === 'number'
    if (corrected && typeof communication.get('originalTime') !== 'number') {
      communication.set('originalTime', before)
    }
    setFields(communication, { ...patch, time })
    if (hand) sign(communication, hand)
  }
  const edit = () => editEntry(doc, { root: 'communications', id, origin }, change)
  if (patch.time === undefined) edit()
  else correctTimes(doc, edit, origin)
}

/** Whoever goes on typing has signed already. */
function sign(communication: Entry, { by, at }: Hand): void {
  const last = communication.get('changedAt')
  const isRecent = typeof last === 'number' && Math.abs(at - last) < minute
  if (isRecent && (communication.get('changedBy') ?? null) === by) return
  setFields(communication, { changedAt: Math.round(at), changedBy: by })
}

export function deleteCommunication(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'communications', id, origin })
}
