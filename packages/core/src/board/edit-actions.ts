import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import {
  deleteEntry,
  editEntry,
  newText,
  nextOrder,
  type Patch,
  putEntry,
  setFields,
  setText,
} from './edits.ts'
import type { ActionOnBoard } from './snapshot-types.ts'

export type NewAction = Pick<ActionOnBoard, 'id' | 'text' | 'owner' | 'dueOn'> &
  Patch<Pick<ActionOnBoard, 'noteId' | 'causeId' | 'status'>>

/** Adds an action behind the others, open unless it says otherwise. */
export function addAction(doc: Y.Doc, action: NewAction, origin?: unknown): void {
  doc.transact(() => {
    const { id, text, status = 'open', ...rest } = action
    const values = { ...rest, text: newText(text), status, order: nextOrder(doc, 'actions') }
    putEntry(doc, { root: 'actions', id, values })
  }, origin)
}

export function updateAction(
  doc: Y.Doc,
  { id, text, ...patch }: { readonly id: EntryId } & Patch<Omit<ActionOnBoard, 'order'>>,
  origin?: unknown,
): void {
  editEntry(doc, { root: 'actions', id, origin }, (action) => {
    setFields(action, patch)
    if (text !== undefined) setText(action, text)
  })
}

export function deleteAction(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'actions', id, origin })
}
