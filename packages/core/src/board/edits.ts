import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { limits } from '../protocol/sync.ts'
import { type Entry, type EntryRootName, entriesOf, findEntry, isText, rootOf } from './document.ts'
import { editText, spliceText } from './edit-text.ts'
import type { Splice } from './splice.ts'

/** What every edit is made of: each exported edit of the board is one Yjs transaction of these. */

/** A change of some fields: undefined leaves a field alone. */
export type Patch<Values> = { readonly [Field in keyof Values]?: Values[Field] | undefined }

type Scalar = string | number | boolean | null | undefined
type Values = Readonly<Record<string, Scalar | Y.Text | Y.Array<string> | Uint8Array>>

/** Cuts a text to what the board takes, never through a character, and mends halves of characters. */
export function cutText(text: string): string {
  return text.slice(0, limits.textLength).toWellFormed()
}

export function newText(text: string): Y.Text {
  return new Y.Text(cutText(text))
}

/** Puts an entry under its id; fields that are null or undefined are left out. */
export function putEntry(
  doc: Y.Doc,
  { root, id, values }: { root: EntryRootName; id: EntryId; values: Values },
): void {
  const entry = new Y.Map<unknown>()
  for (const [field, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) entry.set(field, tidy(value))
  }
  rootOf(doc, root).set(id, entry)
}

/** Changes an entry in one transaction; one that is gone stays gone. */
export function editEntry(
  doc: Y.Doc,
  { root, id, origin }: { root: EntryRootName; id: EntryId; origin: unknown },
  change: (entry: Entry) => void,
): void {
  doc.transact(() => {
    const entry = findEntry(doc, root, id)
    if (entry) change(entry)
  }, origin)
}

/** Sets the fields that differ: undefined leaves one alone, null removes it. */
export function setFields(entry: Entry, values: Readonly<Record<string, Scalar>>): void {
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) continue
    if (value === null) {
      if (entry.has(field)) entry.delete(field)
    } else if (entry.get(field) !== tidy(value)) {
      entry.set(field, tidy(value))
    }
  }
}

/** Rewrites the `text` of an entry so that what others type in it at the same time merges. */
export function setText(entry: Entry, next: string): void {
  const text = entry.get('text')
  if (isText(text)) editText(text, cutText(next))
}

/** Types into the `text` of an entry: what does not fit any more is left out. */
export function typeText(
  doc: Y.Doc,
  { root, id, splice }: { root: EntryRootName; id: EntryId; splice: Splice },
  origin?: unknown,
): void {
  editEntry(doc, { root, id, origin }, (entry) => {
    const text = entry.get('text')
    if (!isText(text)) return
    const room = Math.max(0, limits.textLength - text.length + splice.remove)
    // One half of a character at the cut would not be well formed.
    const insert = splice.insert.slice(0, room).toWellFormed()
    spliceText(text, { ...splice, insert })
  })
}

export function deleteEntry(
  doc: Y.Doc,
  { root, id, origin }: { root: EntryRootName; id: EntryId; origin: unknown },
): void {
  doc.transact(() => rootOf(doc, root).delete(id), origin)
}

/** Removes `field` from every entry under `root` in which it names `id`. */
export function untie(
  doc: Y.Doc,
  { root, field, id }: { root: EntryRootName; field: string; id: EntryId },
): void {
  for (const [, entry] of entriesOf(rootOf(doc, root))) {
    if (entry.get(field) === id) entry.delete(field)
  }
}

/** The `order` that puts an entry behind all others of its kind. */
export function nextOrder(doc: Y.Doc, root: EntryRootName): number {
  let last = 0
  for (const [, entry] of entriesOf(rootOf(doc, root))) {
    const order = entry.get('order')
    if (typeof order === 'number' && Number.isFinite(order)) last = Math.max(last, order)
  }
  return last + 1
}

function tidy<Value>(value: Value): Value | string {
  return typeof value === 'string' ? cutText(value) : value
}
