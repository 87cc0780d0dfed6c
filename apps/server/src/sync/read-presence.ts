import { limits } from '@kraftline/core/protocol/sync'
import * as decoding from 'lib0/decoding'

/** An entry of an awareness frame; a state of null says that its client is gone. */
export type PresenceEntry = { readonly id: number; readonly state: unknown }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Finds the first entry of an awareness frame whose id is wanted, without decoding the others: a
 * stock client echoes what it has heard, and a hostile one may name tens of thousands.
 */
export function readOwnEntry(
  entries: Uint8Array,
  isOwn: (id: number) => boolean,
): PresenceEntry | null {
  try {
    const decoder = decoding.createDecoder(entries)
    const count = Math.min(decoding.readVarUint(decoder), limits.presenceEntries)
    for (let index = 0; index < count; index++) {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarUint8Array(decoder)
      if (isOwn(id)) return json.byteLength > limits.presenceBytes ? null : parse(id, json)
    }
    return null
  } catch {
    return null
  }
}

function parse(id: number, json: Uint8Array): PresenceEntry {
  return { id, state: JSON.parse(utf8.decode(json)) }
}
