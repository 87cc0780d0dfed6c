import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { anEdit, exchange } from '../testing/board-arbitraries.ts'
import { retype } from '../testing/retype.ts'
import { addAction } from './edit-actions.ts'
import {
  addNote,
  chooseProblem,
  deleteNote,
  gatherNote,
  moveNote,
  setNoteColor,
} from './edit-notes.ts'
import { problemOf } from './notes.ts'
import { readBoard } from './snapshot.ts'
import type { NoteOnBoard } from './snapshot-types.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as EntryId[] as [EntryId, EntryId, EntryId, EntryId]

function boardOf(...ids: EntryId[]): Y.Doc {
  const doc = new Y.Doc()
  for (const id of ids) {
    addNote(doc, { id, text: id, authorId: null, at: 0, lane: 0, color: 'yellow' })
  }
  return doc
}

function notesOf(doc: Y.Doc): Record<string, NoteOnBoard> {
  return Object.fromEntries(readBoard(doc).notes.map((note) => [note.id, note]))
}

/** Which note stands above which. */
function headsOf(doc: Y.Doc): Record<string, string> {
  const notes = notesOf(doc)
  const ids = Object.keys(notes) as EntryId[]
  return Object.fromEntries(
    ids.map((id) => [id, problemOf(id, (other) => notes[other]?.problemId)]),
  )
}

test('a note is written, moved out of its gap, recoloured, chosen and put back', () => {
  const doc = new Y.Doc()
  const authorId = 'ada' as PersonId
  addNote(doc, {
    id: a,
    text: 'Silent',
    authorId,
    at: 1.4,
    lane: -80,
    color: 'yellow',
    gapId: 'end',
  })
  expect(notesOf(doc)).toEqual({
    a: {
      id: a,
      text: 'Silent',
      authorId,
      onBehalfOf: null,
      at: 1,
      lane: -80,
      color: 'yellow',
      gapId: 'end',
      problemId: null,
      causeId: null,
      chosen: false,
    },
  })
  moveNote(doc, { id: a, at: 2, lane: 3 })
  expect(notesOf(doc).a).toMatchObject({ at: 2, lane: 3, gapId: 'end' })
  moveNote(doc, { id: a, at: 2, lane: 3, gapId: null })
  setNoteColor(doc, { id: a, color: 'pink' })
  retype(doc, { root: 'notes', id: a, text: 'Silence' })
  chooseProblem(doc, { noteId: a, chosen: true })
  expect(notesOf(doc).a).toMatchObject({
    gapId: null,
    color: 'pink',
    text: 'Silence',
    chosen: true,
  })
  chooseProblem(doc, { noteId: a, chosen: false })
  expect(notesOf(doc).a?.chosen).toBe(false)
})

test('gathering is one level deep, brings along what was under the note, and can change places', () => {
  const doc = boardOf(a, b, c, d)
  gatherNote(doc, { id: b, underId: a })
  gatherNote(doc, { id: c, underId: b })
  expect(headsOf(doc)).toEqual({ a, b: a, c: a, d })
  gatherNote(doc, { id: a, underId: d })
  expect(headsOf(doc)).toEqual({ a: d, b: d, c: d, d })
  gatherNote(doc, { id: d, underId: b })
  expect(headsOf(doc)).toEqual({ a: b, b, c: b, d: b })
  gatherNote(doc, { id: b, underId: d })
  expect(headsOf(doc)).toEqual({ a: d, b: d, c: d, d })
  gatherNote(doc, { id: d, underId: b })
  gatherNote(doc, { id: c, underId: null })
  gatherNote(doc, { id: c, underId: c })
  expect(headsOf(doc)).toEqual({ a: b, b, c, d: b })
})

test('two notes gathered under each other at once have the same head for everybody', () => {
  const one = boardOf(a, b)
  const other = new Y.Doc()
  exchange(one, other)
  gatherNote(one, { id: a, underId: b })
  gatherNote(other, { id: b, underId: a })
  exchange(one, other)
  expect(headsOf(one)).toEqual({ a, b: a })
  expect(headsOf(other)).toEqual({ a, b: a })
})

test('a note gathered under one that somebody deletes at the same time stands alone', () => {
  const one = boardOf(a, b)
  const other = new Y.Doc()
  exchange(one, other)
  gatherNote(one, { id: a, underId: b })
  deleteNote(other, b)
  exchange(one, other)
  expect(notesOf(one).a?.problemId).toBe(b)
  expect(headsOf(one)).toEqual({ a })
})

test('every note has a head that is on the board, and a head is its own head', () => {
  fc.assert(
    fc.property(fc.array(anEdit), fc.array(anEdit), (mine, theirs) => {
      const one = new Y.Doc()
      const other = new Y.Doc()
      for (const edit of mine) edit(one)
      for (const edit of theirs) edit(other)
      exchange(one, other)
      const heads = headsOf(one)
      for (const head of Object.values(heads)) expect(heads[head]).toBe(head)
    }),
  )
})

test('deleting a note unties what pointed at it', () => {
  const doc = boardOf(a, b)
  gatherNote(doc, { id: b, underId: a })
  addAction(doc, { id: c, text: 'Write first', owner: 'Ada', dueOn: '', noteId: a })
  deleteNote(doc, a)
  expect(notesOf(doc).b?.problemId).toBeNull()
  expect(readBoard(doc).actions).toMatchObject([{ noteId: null }])
})

test('an edit of a note that is gone does nothing', () => {
  const doc = new Y.Doc()
  moveNote(doc, { id: a, at: 0, lane: 0 })
  retype(doc, { root: 'notes', id: a, text: 'x' })
  gatherNote(doc, { id: a, underId: b })
  expect(readBoard(doc).notes).toEqual([])
})
