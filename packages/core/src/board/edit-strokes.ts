import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { entriesOf, rootOf } from './document.ts'
import { deleteMark } from './edit-marks.ts'
import { deleteEntry, putEntry } from './edits.ts'
import type { MarkOnBoard, StrokeOnBoard } from './snapshot-types.ts'

/** Puts a line drawn with the marker on the board. */
export function addStroke(doc: Y.Doc, { id, ...values }: StrokeOnBoard, origin?: unknown): void {
  doc.transact(() => putEntry(doc, { root: 'strokes', id, values }), origin)
}

type Drawn = { readonly strokes: Iterable<EntryId>; readonly marks: Iterable<EntryId> }

/** Wipes strokes and circles off the board, as one edit. */
export function eraseDrawn(doc: Y.Doc, { strokes, marks }: Drawn, origin?: unknown): void {
  doc.transact(() => {
    for (const id of strokes) deleteEntry(doc, { root: 'strokes', id, origin })
    for (const id of marks) deleteMark(doc, id)
  }, origin)
}

/** Wipes every stroke off the board; circles stay. */
export function eraseAllStrokes(doc: Y.Doc, origin?: unknown): void {
  const strokes = [...entriesOf(rootOf(doc, 'strokes'))].map(([id]) => id)
  eraseDrawn(doc, { strokes, marks: [] }, origin)
}

/** Leaves a loop as it was drawn, instead of the circles that it became. */
export function drawInstead(
  doc: Y.Doc,
  {
    stroke,
    marks,
  }: { readonly stroke: StrokeOnBoard; readonly marks: readonly MarkOnBoard['id'][] },
  origin?: unknown,
): void {
  doc.transact(() => {
    for (const id of marks) deleteMark(doc, id)
    addStroke(doc, stroke)
  }, origin)
}
