import { addMark } from '@kraftline/core/board/edit-marks'
import { addNote, deleteNote, moveNote } from '@kraftline/core/board/edit-notes'
import { createBoardReader } from '@kraftline/core/board/snapshot'
import type { EntryId } from '@kraftline/core/ids'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { followHistory } from '../undo.ts'
import { changedPlaces } from './changed-places.ts'

const id = (text: string) => text as EntryId
const note = (key: string, at: number, lane: number) =>
  ({ id: id(key), text: key, authorId: null, at, lane, color: 'yellow' }) as const

function board() {
  const doc = new Y.Doc()
  const reader = createBoardReader(doc)
  return { doc, reader, history: followHistory({ doc, reader }) }
}

test('what is taken back says where: a moved note is where it was before, a new one where it has been', () => {
  const { doc, history } = board()
  addNote(doc, note('a', 1_000, -200))
  history.step()
  addNote(doc, note('b', 9_000, 300))
  history.step()
  moveNote(doc, { id: id('a'), at: 5_000, lane: 100 })
  expect(history.undo()).toEqual({ from: 1_000, to: 1_000, top: -252, bottom: -148 })
  expect(history.undo()).toEqual({ from: 9_000, to: 9_000, top: 248, bottom: 352 })
  expect(history.redo()).toEqual({ from: 9_000, to: 9_000, top: 248, bottom: 352 })
})

test('each step is taken back by itself, and each part of it at once', () => {
  const { doc, history, reader } = board()
  history.step()
  doc.transact(() => {
    for (const key of ['a', 'b', 'c']) addNote(doc, note(key, 0, 0))
  })
  history.step()
  deleteNote(doc, id('a'))
  history.undo()
  expect(reader.snapshot().notes).toHaveLength(3)
  history.undo()
  expect(reader.snapshot().notes).toEqual([])
})

test('a board that is the same has nothing to show, and a mark is shown along the line', () => {
  const { doc, reader } = board()
  addNote(doc, note('a', 0, 0))
  const before = reader.snapshot()
  expect(changedPlaces(before, reader.snapshot())).toBeNull()
  addMark(doc, { id: id('m'), from: 100, to: 200 })
  expect(changedPlaces(before, reader.snapshot())).toMatchObject({ from: 100, to: 200 })
})
