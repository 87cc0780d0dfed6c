// Where what is typed into the sheet becomes edits of the shared board.
import {
  addCommunication,
  ensureChannel,
  updateCommunication,
} from '@kraftline/core/board/edit-communications'
import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Doc } from 'yjs'
import { newId } from '../board/new-id.ts'

export type NewMessage = Pick<
  CommunicationOnBoard,
  'time' | 'kind' | 'audience' | 'sender' | 'text'
> & { readonly channel: string }

/** Adds a message, and its channel if it is the first of that name. */
export function addMessage(doc: Doc, { channel, ...message }: NewMessage): void {
  doc.transact(() => {
    const channelId = ensureChannel(doc, { name: channel, newId: newId() })
    addCommunication(doc, { ...message, id: newId(), channelId, source: '' })
  })
}

/** Changes parts of a message; a channel is given by its name. */
export function changeMessage(
  doc: Doc,
  { id, channel, ...parts }: { readonly id: EntryId } & Partial<NewMessage>,
): void {
  doc.transact(() => {
    const moved =
      channel === undefined
        ? {}
        : { channelId: ensureChannel(doc, { name: channel, newId: newId() }) }
    updateCommunication(doc, { id, ...parts, ...moved })
  })
}
