import * as Y from 'yjs'
import { type EntryId, isKey } from '../ids.ts'

/** The top-level names of the board's Yjs document. Each is a `Y.Map`, all but `incident` keyed by id. */
export const rootNames = [
  'incident',
  'channels',
  'communications',
  'activities',
  'notes',
  'causes',
  'actions',
  'strokes',
  'marks',
  'pictures',
  'lessons',
] as const
export type RootName = (typeof rootNames)[number]
export type EntryRootName = Exclude<RootName, 'incident'>

/** A person's private drafts are a document of the same shape, with notes alone. */
export const draftRootNames = ['notes'] as const satisfies readonly EntryRootName[]

export type Entry = Y.Map<unknown>

/** The map that holds all entries of one kind, by id. */
export function rootOf(doc: Y.Doc, name: EntryRootName): Y.Map<Entry> {
  return doc.getMap<Entry>(name)
}

/** The incident's map, which holds its fields directly. */
export function incidentOf(doc: Y.Doc): Entry {
  return doc.getMap<unknown>('incident')
}

/** Whether a value found under a root is a plain Y.Map; its subclasses (XML hooks) are not. */
export function isEntry(value: unknown): value is Entry {
  return value instanceof Y.Map && value.constructor === Y.Map
}

/** Whether a value found in an entry is a plain Y.Text, not XML. */
export function isText(value: unknown): value is Y.Text {
  return value instanceof Y.Text && value.constructor === Y.Text
}

/** Whether a value found in an entry is a Y.Array; what it holds is unknown. */
export function isList(value: unknown): value is Y.Array<unknown> {
  return value instanceof Y.Array && value.constructor === Y.Array
}

/** The entry of that id, unless there is none or something else has its key. */
export function findEntry(doc: Y.Doc, root: EntryRootName, id: EntryId): Entry | null {
  const value: unknown = rootOf(doc, root).get(id)
  return isEntry(value) ? value : null
}

/** The shared text of an entry, unless there is no such entry or text. */
export function findText(doc: Y.Doc, root: EntryRootName, id: EntryId): Y.Text | null {
  const text = findEntry(doc, root, id)?.get('text')
  return isText(text) ? text : null
}

/** Every entry under a root with a valid key, in no particular order. */
export function* entriesOf(root: Y.Map<Entry>): Generator<[EntryId, Entry]> {
  for (const [id, value] of root.entries()) {
    if (isKey(id) && isEntry(value)) yield [id as EntryId, value]
  }
}
