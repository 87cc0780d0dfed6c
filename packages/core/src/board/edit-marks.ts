import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { deleteEntry, editEntry, putEntry, setFields } from './edits.ts'
import type { MarkOnBoard } from './snapshot-types.ts'

type Stretch = { readonly from: Instant; readonly to: Instant }

/** Adds a circle drawn by hand around a stretch of the line. */
export function addMark(doc: Y.Doc, { id, ...stretch }: MarkOnBoard, origin?: unknown): void {
  doc.transact(() => putEntry(doc, { root: 'marks', id, values: forward(stretch) }), origin)
}

export function moveMark(doc: Y.Doc, { id, ...stretch }: MarkOnBoard, origin?: unknown): void {
  editEntry(doc, { root: 'marks', id, origin }, (mark) => setFields(mark, forward(stretch)))
}

export function deleteMark(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'marks', id, origin })
}

/** Takes circles away and draws others in their place, as one edit. */
export function replaceMarks(
  doc: Y.Doc,
  { remove, add }: { readonly remove: readonly EntryId[]; readonly add: readonly MarkOnBoard[] },
  origin?: unknown,
): void {
  doc.transact(() => {
    for (const id of remove) deleteMark(doc, id)
    for (const mark of add) addMark(doc, mark)
  }, origin)
}

function forward({ from, to }: Stretch): Stretch {
  return { from: Math.round(Math.min(from, to)), to: Math.round(Math.max(from, to)) }
}
