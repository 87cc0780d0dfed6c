import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { addMark } from './edit-marks.ts'
import { addStroke, drawInstead, eraseAllStrokes, eraseDrawn } from './edit-strokes.ts'
import { readBoard } from './snapshot.ts'
import type { StrokeOnBoard } from './snapshot-types.ts'
import { encodeStroke } from './stroke-points.ts'

const [arrow, loop, mark] = ['arrow', 'loop', 'mark'] as [EntryId, EntryId, EntryId]
const stroke = (id: EntryId): StrokeOnBoard => ({
  id,
  points: encodeStroke([{ at: 5, lane: -20, pressure: 1 }], 1),
  color: 'red',
  width: 4,
})

test('the marker draws, the eraser wipes off what it touched in one edit', () => {
  const doc = new Y.Doc()
  for (const id of [arrow, loop]) addStroke(doc, stroke(id))
  addMark(doc, { id: mark, from: 1, to: 9 })
  expect(readBoard(doc).drawing).toEqual([stroke(arrow), stroke(loop)])
  let transactions = 0
  doc.on('afterTransaction', () => {
    transactions += 1
  })
  eraseDrawn(doc, { strokes: [arrow], marks: [mark] })
  expect(transactions).toBe(1)
  expect(readBoard(doc)).toMatchObject({ strokes: 1, marks: [] })
})

test('a loop that became a circle can stay the line that it was', () => {
  const doc = new Y.Doc()
  addMark(doc, { id: mark, from: 1, to: 9 })
  drawInstead(doc, { stroke: stroke(loop), marks: [mark] })
  expect(readBoard(doc)).toMatchObject({ drawing: [stroke(loop)], marks: [] })
})

test('all drawings go at once; circles stay, which say something about the line', () => {
  const doc = new Y.Doc()
  for (const id of [arrow, loop]) addStroke(doc, stroke(id))
  addMark(doc, { id: mark, from: 1, to: 9 })
  eraseAllStrokes(doc)
  expect(readBoard(doc)).toMatchObject({ strokes: 0, marks: [{ id: mark }] })
})
