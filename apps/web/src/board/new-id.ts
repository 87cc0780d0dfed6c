import { type EntryId, encodeId } from '@kraftline/core/ids'

/** A fresh key for an entry of the board: 96 random bits. */
export function newId(): EntryId {
  return encodeId<EntryId>(crypto.getRandomValues(new Uint8Array(16)))
}
