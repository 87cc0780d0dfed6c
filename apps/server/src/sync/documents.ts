import { draftRootNames, type RootName, rootNames } from '@kraftline/core/board/document'
import * as Y from 'yjs'
import type { RoomKind } from './sync-access.ts'

export const rootsOfRoom: Record<RoomKind, readonly RootName[]> = {
  board: rootNames,
  drafts: draftRootNames,
}

/** Makes an empty document with the roots of a room, all of them maps. */
export function createDocument(room: RoomKind): Y.Doc {
  const doc = new Y.Doc()
  for (const root of rootsOfRoom[room]) doc.getMap(root)
  return doc
}

export function copyOf(room: RoomKind, state: Uint8Array): Y.Doc {
  const doc = createDocument(room)
  Y.applyUpdate(doc, state)
  return doc
}

/** Applies updates in one transaction; false if one of them is broken or has a gap before it. */
export function applyWhole(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } catch {
    return false
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null
}
