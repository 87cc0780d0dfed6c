import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { findEntry, rootOf } from './document.ts'
import { editEntry, newText, nextOrder, putEntry, setFields, untie } from './edits.ts'

export type NewCause = {
  readonly id: EntryId
  readonly text: string
  readonly category?: string | null | undefined
  /** The notes to tie to it. */
  readonly noteIds?: readonly EntryId[] | undefined
}

/** Adds a root cause behind the others and ties notes to it. */
export function addCause(
  doc: Y.Doc,
  { id, text, category, noteIds = [] }: NewCause,
  origin?: unknown,
): void {
  doc.transact(() => {
    const order = nextOrder(doc, 'causes')
    const values = { text: newText(text), category, whys: new Y.Array<string>(), order }
    putEntry(doc, { root: 'causes', id, values })
    for (const noteId of noteIds) {
      const note = findEntry(doc, 'notes', noteId)
      if (note) setFields(note, { causeId: id })
    }
  }, origin)
}

export function setCauseCategory(
  doc: Y.Doc,
  { id, category }: { id: EntryId; category: string | null },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'causes', id, origin }, (cause) => setFields(cause, { category }))
}

/** Deletes a cause; its notes and actions stay, untied. */
export function deleteCause(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  doc.transact(() => {
    rootOf(doc, 'causes').delete(id)
    untie(doc, { root: 'notes', field: 'causeId', id })
    untie(doc, { root: 'actions', field: 'causeId', id })
  }, origin)
}
