// Reached by what the marker and the eraser want done; hands each on as one Yjs transaction of core/board's edits.
import { replaceMarks } from '@kraftline/core/board/edit-marks'
import {
  addStroke,
  drawInstead,
  eraseAllStrokes,
  eraseDrawn,
} from '@kraftline/core/board/edit-strokes'
import type { MarkOnBoard, StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type * as Y from 'yjs'
import { newId } from '../new-id.ts'

/** A stroke before it is on the board. */
export type NewStroke = Omit<StrokeOnBoard, 'id'>

/** What a marker and an eraser may do to the board. */
export type DrawingActs = {
  draw(stroke: NewStroke): void
  /** Draws circles along the line; the answer is their ids. */
  circle(stretches: readonly Omit<MarkOnBoard, 'id'>[]): readonly EntryId[]
  /** Leaves a loop as it was drawn, in the place of the circles that it became. */
  drawInstead(stroke: NewStroke, marks: readonly EntryId[]): void
  erase(drawn: { strokes: Iterable<EntryId>; marks: Iterable<EntryId> }): void
  eraseAll(): void
  bringBack(strokes: readonly StrokeOnBoard[]): void
}

/** Edits what is drawn on a board. */
export function editDrawing({ doc }: { readonly doc: Y.Doc }): DrawingActs {
  return {
    draw: (stroke) => addStroke(doc, { ...stroke, id: newId() }),
    circle(stretches) {
      const add = stretches.map(({ from, to }) => ({ id: newId(), from, to }))
      replaceMarks(doc, { remove: [], add })
      return add.map(({ id }) => id)
    },
    drawInstead: (stroke, marks) => drawInstead(doc, { stroke: { ...stroke, id: newId() }, marks }),
    erase: (drawn) => eraseDrawn(doc, drawn),
    eraseAll: () => eraseAllStrokes(doc),
    bringBack(strokes) {
      doc.transact(() => {
        for (const stroke of strokes) addStroke(doc, stroke)
      })
    },
  }
}
