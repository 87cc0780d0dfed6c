import { createBoardReader, readBoard } from '@kraftline/core/board/snapshot'
import { anEdit } from '@kraftline/core/testing/board-arbitraries'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { layOutStill, still } from './board-still.ts'

test('a still shows nothing of an empty board', () => {
  expect(layOutStill(readBoard(new Y.Doc()))).toEqual({ notes: [], dots: [] })
})

test('whatever is on a board, its still has every note and message inside the picture', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc()
      for (const edit of edits) edit(doc)
      const board = createBoardReader(doc).snapshot()
      const { notes, dots } = layOutStill(board)
      expect(notes.map(({ id }) => id)).toEqual(board.notes.map(({ id }) => id))
      expect(dots).toHaveLength(board.communications.length)
      for (const { x, y } of [...notes, ...dots]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(still.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(still.height)
      }
    }),
  )
})
