import type { RootName } from '@kraftline/core/board/document'
import * as Y from 'yjs'
import { rootsOfRoom } from './documents.ts'
import type { RoomKind } from './sync-access.ts'

/** An entry, or a field of the incident, that a transaction changed. */
export type Touched = {
  readonly root: RootName
  readonly key: string
  /** Put under its key, replaced or deleted; else something in it has changed. */
  readonly whole: boolean
  /** The fields of the entry that were set, as far as it was there before. */
  readonly fields: ReadonlySet<string>
  /** Something inside a field has changed: the words of a text, the items of a list. */
  readonly inside: boolean
}

type Change = {
  root: RootName
  key: string
  whole: boolean
  fields: Set<string>
  inside: boolean
}

/** What a transaction touched; null if that includes something outside of any entry. */
export function touchedBy(transaction: Y.Transaction, room: RoomKind): Touched[] | null {
  const names = new Map<unknown, RootName>(
    rootsOfRoom[room].map((root) => [transaction.doc.getMap(root), root]),
  )
  const changes = new Map<string, Change>()
  for (const [type, keys] of transaction.changed) {
    const place = findPlace(type, names)
    // A list in a root: nothing of ours, and nothing would ever show it.
    if (!place || (place.key === null && keys.has(null))) return null
    noteChange(changes, place, keys)
  }
  return [...changes.values()]
}

function noteChange(
  changes: Map<string, Change>,
  { root, key, depth }: Place,
  keys: ReadonlySet<string | null>,
): void {
  const named = [...keys].filter((name) => name !== null)
  if (key === null) {
    for (const name of named) changeOf(changes, { root, key: name }).whole = true
    return
  }
  const change = changeOf(changes, { root, key })
  if (depth > 1) change.inside = true
  else for (const name of named) change.fields.add(name)
}

function changeOf(
  changes: Map<string, Change>,
  { root, key }: { root: RootName; key: string },
): Change {
  const name = `${root}/${key}`
  const none = { root, key, whole: false, fields: new Set<string>(), inside: false }
  const change = changes.get(name) ?? none
  changes.set(name, change)
  return change
}

type Place = { readonly root: RootName; readonly key: string | null; readonly depth: number }

/** The root above a type, the key under it, and how many levels lie between. */
function findPlace(type: unknown, names: ReadonlyMap<unknown, RootName>): Place | null {
  let node = type
  let key: string | null = null
  for (let depth = 0; node instanceof Y.AbstractType; depth++) {
    const item: Y.Item | null = node._item
    if (item === null) {
      const root = names.get(node)
      // Nested in the root's list rather than under a key.
      return root === undefined || (depth > 0 && key === null) ? null : { root, key, depth }
    }
    key = item.parentSub
    node = item.parent
  }
  return null
}
