import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { limits } from '../protocol/sync.ts'
import { anEdit, exchange } from '../testing/board-arbitraries.ts'
import { retype } from '../testing/retype.ts'
import { checkEntry, checkIncident } from './check-entry.ts'
import { incidentOf, rootNames, rootOf } from './document.ts'
import { addNote, moveNote } from './edit-notes.ts'
import { cutText } from './edits.ts'
import { readBoard } from './snapshot.ts'

const noteId = 'note-1' as EntryId
const note = {
  id: noteId,
  text: 'Silent',
  authorId: null,
  at: 0,
  lane: 40,
  color: 'yellow',
} as const

test('one moves a note while another rewrites it, and both see the note moved and rewritten', () => {
  const one = new Y.Doc()
  const other = new Y.Doc()
  addNote(one, note)
  exchange(one, other)
  moveNote(one, { id: noteId, at: 60_000, lane: -40 })
  retype(other, { root: 'notes', id: noteId, text: 'Silent for four hours' })
  exchange(one, other)
  expect(readBoard(one).notes).toMatchObject([
    { text: 'Silent for four hours', at: 60_000, lane: -40 },
  ])
  expect(readBoard(other)).toEqual(readBoard(one))
})

test('two boards that heard of the same edits read the same, whoever made them and in any order', () => {
  const step = fc.record({ mine: fc.array(anEdit), theirs: fc.array(anEdit) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const one = new Y.Doc()
      const other = new Y.Doc()
      for (const { mine, theirs } of steps) {
        for (const edit of mine) edit(one)
        for (const edit of theirs) edit(other)
        exchange(one, other)
        expect(readBoard(other)).toEqual(readBoard(one))
      }
    }),
  )
})

test('every edit is one update at most, and none leaves anything that admission would refuse', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 40 }), (edits) => {
      const doc = new Y.Doc()
      let updates = 0
      doc.on('update', () => {
        updates += 1
      })
      for (const edit of edits) {
        updates = 0
        edit(doc)
        expect(updates).toBeLessThanOrEqual(1)
      }
      expect(checkIncident(incidentOf(doc))).toBeNull()
      for (const root of rootNames) {
        if (root === 'incident') continue
        for (const [id, value] of rootOf(doc, root)) expect(checkEntry(root, id, value)).toBeNull()
      }
    }),
  )
})

test('the origin is handed to Yjs, so that undo knows whose edit it was', () => {
  const doc = new Y.Doc()
  const undo = new Y.UndoManager([rootOf(doc, 'notes')], { trackedOrigins: new Set(['me']) })
  addNote(doc, note, 'me')
  undo.stopCapturing()
  moveNote(doc, { id: noteId, at: 5, lane: 5 }, 'somebody else')
  undo.undo()
  expect(readBoard(doc).notes).toEqual([])
})

test('a text is cut to what the board takes, never through a character', () => {
  const doc = new Y.Doc()
  addNote(doc, { ...note, text: `x${'😀'.repeat(limits.textLength)}` })
  retype(doc, { root: 'notes', id: noteId, text: `xy${'😀'.repeat(limits.textLength)}` })
  expect(checkEntry('notes', noteId, rootOf(doc, 'notes').get(noteId))).toBeNull()
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', '😀', '\ud83d', '\ude00')),
      fc.nat(12),
      (end, missing) => {
        const text = cutText('x'.repeat(limits.textLength - missing) + end.join(''))
        expect(text.length).toBeLessThanOrEqual(limits.textLength)
        expect(text.isWellFormed()).toBe(true)
      },
    ),
  )
})
