import * as Y from 'yjs'
import type { DecodedUpdate } from './read-update.ts'

/** Whether a document has all that an update holds: stock clients always send a sync step 2. */
export function changesNothing(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  const { store } = doc
  const isNew = structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client))
  if (isNew) return false
  for (const [client, ranges] of ds.clients) {
    if (!ranges.every(({ clock, len }) => isDeleted(doc, client, { clock, end: clock + len }))) {
      return false
    }
  }
  return true
}

function isDeleted(
  { store }: Y.Doc,
  client: number,
  { clock, end }: { clock: number; end: number },
): boolean {
  const structs = store.clients.get(client)
  if (!structs || end > Y.getState(store, client)) return false
  if (clock >= end) return true
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}
