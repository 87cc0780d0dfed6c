import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { addAction } from './edit-actions.ts'
import { addNote, chooseProblem, gatherNote, tieNote } from './edit-notes.ts'
import { isStillOwn } from './own-notes.ts'
import { readBoard } from './snapshot.ts'

const [a, b, c] = ['a', 'b', 'c'] as [EntryId, EntryId, EntryId]
const [ada, ben] = ['ada', 'ben'] as [PersonId, PersonId]

function after(edit: (doc: Y.Doc) => void): boolean {
  const doc = new Y.Doc()
  for (const id of [a, b]) {
    addNote(doc, { id, text: id, authorId: ada, at: 0, lane: 0, color: 'grey' })
  }
  addNote(doc, { id: c, text: '', authorId: null, at: 0, lane: 0, color: 'grey' })
  edit(doc)
  const board = readBoard(doc)
  expect(isStillOwn(board, a, ben)).toBe(false)
  expect(isStillOwn(board, c, ada)).toBe(false)
  return isStillOwn(board, a, ada)
}

test('a note is its author’s until something is built on it', () => {
  expect(after(() => {})).toBe(true)
  expect(after((doc) => gatherNote(doc, { id: b, underId: a }))).toBe(false)
  expect(after((doc) => gatherNote(doc, { id: a, underId: b }))).toBe(false)
  expect(after((doc) => tieNote(doc, { noteId: a, causeId: c }))).toBe(false)
  expect(after((doc) => chooseProblem(doc, { noteId: a, chosen: true }))).toBe(false)
  const action = { id: c, text: '', owner: '', dueOn: '', noteId: a }
  expect(after((doc) => addAction(doc, action))).toBe(false)
})
