import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { retype } from '../testing/retype.ts'
import { addAction } from './edit-actions.ts'
import { addCause, deleteCause, setCauseCategory } from './edit-causes.ts'
import { addNote, tieNote } from './edit-notes.ts'
import { addWhy, removeWhy } from './edit-whys.ts'
import { readBoard } from './snapshot.ts'

const [note, gone, cause, action] = ['note', 'gone', 'cause', 'action'] as [
  EntryId,
  EntryId,
  EntryId,
  EntryId,
]

test('a cause is tied to notes, asked why, and untied when it goes', () => {
  const doc = new Y.Doc()
  addNote(doc, { id: note, text: 'Silent', authorId: null, at: 0, lane: 0, color: 'yellow' })
  addCause(doc, { id: cause, text: 'Nobody told us', noteIds: [note, gone] })
  addAction(doc, { id: action, text: 'Tell us', owner: '', dueOn: '', causeId: cause })
  expect(readBoard(doc).notes).toMatchObject([{ causeId: cause }])
  tieNote(doc, { noteId: note, causeId: null })
  expect(readBoard(doc).notes).toMatchObject([{ causeId: null }])
  tieNote(doc, { noteId: note, causeId: cause })
  retype(doc, { root: 'causes', id: cause, text: 'Nobody told support' })
  setCauseCategory(doc, { id: cause, category: 'ownership' })
  expect(readBoard(doc).causes).toEqual([
    { id: cause, text: 'Nobody told support', category: 'ownership', whys: [], order: 1 },
  ])
  deleteCause(doc, cause)
  expect(readBoard(doc)).toMatchObject({
    causes: [],
    notes: [{ causeId: null }],
    actions: [{ causeId: null }],
  })
})

test('whys are added and removed by their place; a place that is not there is left alone', () => {
  const doc = new Y.Doc()
  addCause(doc, { id: cause, text: 'Silence' })
  for (const text of ['no news', 'nobody asked', 'no role']) addWhy(doc, { causeId: cause, text })
  removeWhy(doc, { causeId: cause, index: 0 })
  for (const index of [-1, 2, 0.5]) {
    removeWhy(doc, { causeId: cause, index })
  }
  expect(readBoard(doc).causes[0]?.whys).toEqual(['nobody asked', 'no role'])
})
