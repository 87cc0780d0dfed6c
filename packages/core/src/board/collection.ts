import * as Y from 'yjs'
import { type EntryId, isKey } from '../ids.ts'
import { type Entry, entriesOf, isEntry } from './document.ts'
import { sameValue } from './same-value.ts'

export type Read<Value> = (id: EntryId, entry: Entry) => Value | null
export type Compare<Value> = (a: Value, b: Value) => number
export type Identified = { readonly id: EntryId }

/** The entries under a root that make sense, in order. */
export function readEntries<Value extends Identified>(
  root: Y.Map<Entry>,
  read: Read<Value>,
  compare: Compare<Value>,
): readonly Value[] {
  const values: Value[] = []
  for (const [id, entry] of entriesOf(root)) {
    const value = read(id, entry)
    if (value) values.push(value)
  }
  return values.sort(compare)
}

/** The entries of one kind, kept up to date by what changes under their root. */
export type Collection<Value> = {
  values(): readonly Value[]
  /** Reads again what was touched since; whether anything came out different. */
  refresh(): boolean
  destroy(): void
}

/** Follows a root. Values that come out the same keep their identity, and so does the array. */
export function followEntries<Value extends Identified>(
  root: Y.Map<Entry>,
  read: Read<Value>,
  compare: Compare<Value>,
): Collection<Value> {
  let values = readEntries(root, read, compare)
  const known = new Map(values.map((value) => [value.id, value]))
  const touched = new Set<EntryId>()
  const touch = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const key of events.flatMap((event) => keysOf(event, root))) touched.add(key)
  }
  root.observeDeep(touch)

  const rereadTouched = (): Map<EntryId, Value | null> => {
    const changed = new Map<EntryId, Value | null>()
    for (const id of touched) {
      const entry: unknown = root.get(id)
      const value = isEntry(entry) ? read(id, entry) : null
      if (!sameValue(value, known.get(id) ?? null)) changed.set(id, value)
    }
    touched.clear()
    return changed
  }
  const take = (changed: ReadonlyMap<EntryId, Value | null>) => {
    const fresh: Value[] = []
    for (const [id, value] of changed) {
      if (!value) {
        known.delete(id)
        continue
      }
      known.set(id, value)
      fresh.push(value)
    }
    // What stayed is in order already, so this is close to one pass.
    values = [...values.filter(({ id }) => !changed.has(id)), ...fresh].sort(compare)
  }

  return {
    values: () => values,
    refresh: () => {
      const changed = rereadTouched()
      if (changed.size > 0) take(changed)
      return changed.size > 0
    },
    destroy: () => root.unobserveDeep(touch),
  }
}

/** The entries that an event speaks of: those put or deleted, or the one that it happened inside. */
function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>, root: Y.Map<Entry>): EntryId[] {
  const keys: unknown[] = event.target === root ? keysPut(event) : event.path.slice(0, 1)
  return keys.filter(isKey) as EntryId[]
}

function keysPut(event: Y.YEvent<Y.AbstractType<unknown>>): unknown[] {
  return event instanceof Y.YMapEvent ? [...event.keysChanged] : []
}
