import { addPicture } from '@kraftline/core/board/edit-pictures'
import { createBoardReader, readBoard } from '@kraftline/core/board/snapshot'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { must } from '@kraftline/core/result'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editBoard } from './edit.ts'
import { followHistory } from './undo.ts'

const me = 'me' as PersonId

/** Two browsers on one board, each seeing the other's edits as they are made. */
function together() {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  mine.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(theirs, update, 'wire'))
  theirs.on('update', (update, origin) => origin !== 'wire' && Y.applyUpdate(mine, update, 'wire'))
  return { mine, theirs }
}

const blank = (at: number) => ({ at, lane: 150, gapId: null, text: '', color: 'yellow' }) as const

const historyOf = (doc: Y.Doc) => followHistory({ doc, reader: createBoardReader(doc) })

test('dropping three notes is one transaction, and one step back', () => {
  const { mine } = together()
  const acts = editBoard({ doc: mine }, me)
  const ids = acts.addNotes([1, 2, 3].map(blank))
  const history = historyOf(mine)
  let transactions = 0
  mine.on('update', () => transactions++)
  acts.moveNotes(ids.map((id, index) => ({ id, at: 100 + index, lane: -150, gapId: 'gap' })))
  expect(transactions).toBe(1)
  expect(readBoard(mine).notes.map(({ at, lane, gapId }) => ({ at, lane, gapId }))).toEqual([
    { at: 100, lane: -150, gapId: 'gap' },
    { at: 101, lane: -150, gapId: 'gap' },
    { at: 102, lane: -150, gapId: 'gap' },
  ])
  history.undo()
  expect(readBoard(mine).notes.map(({ at }) => at)).toEqual([1, 2, 3])
})

test('notes and pictures that are chosen together move and go together, as one step', () => {
  const { mine } = together()
  const acts = editBoard({ doc: mine }, me)
  const note = must(acts.addNotes([blank(1)])[0], 'a note')
  const picture = 'shot' as EntryId
  const shown = { name: 'a.png', width: 4, height: 3, caption: '' }
  addPicture(mine, { id: picture, at: 2, lane: -200, ...shown })
  const history = historyOf(mine)
  const places = () => {
    const { notes, pictures } = readBoard(mine)
    return [...notes, ...pictures].map(({ at, lane }) => [at, lane])
  }
  const place = { lane: 90, gapId: null }
  acts.moveNotes([
    { id: note, at: 11, ...place },
    { id: picture, at: 12, ...place },
  ])
  expect(places()).toEqual([
    [11, 90],
    [12, 90],
  ])
  history.undo()
  expect(places()).toEqual([
    [1, 150],
    [2, -200],
  ])
  acts.deleteNotes([note, picture])
  expect(places()).toEqual([])
})

test('undo takes back one’s own edits, and leaves alone what others did', () => {
  const { mine, theirs } = together()
  const history = historyOf(mine)
  const [own] = editBoard({ doc: mine }, me).addNotes([blank(1)])
  const [other] = editBoard({ doc: theirs }, null).addNotes([blank(2)])
  expect(history.state.get()).toEqual({ canUndo: true, canRedo: false })
  history.undo()
  expect(readBoard(theirs).notes.map(({ id }) => id)).toEqual([other])
  expect(history.state.get()).toEqual({ canUndo: false, canRedo: true })
  history.redo()
  expect(readBoard(theirs).notes.map(({ id }) => id)).toEqual([own, other])
  history.close()
})

test('a note carries its author, unless nobody is named', () => {
  const { mine } = together()
  editBoard({ doc: mine }, me).addNotes([blank(1)])
  editBoard({ doc: mine }, null).addNotes([blank(2)])
  expect(readBoard(mine).notes.map(({ authorId }) => authorId)).toEqual([me, null])
})
