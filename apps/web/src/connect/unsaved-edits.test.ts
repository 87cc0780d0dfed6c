import { setIncident } from '@kraftline/core/board/edit-incident'
import { addNote, moveNote, setNoteColor } from '@kraftline/core/board/edit-notes'
import type { EntryId } from '@kraftline/core/ids'
import { retype } from '@kraftline/core/testing/retype'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { touchedEntries } from './touched-entries.ts'
import { type Shelf, UnsavedEdits } from './unsaved-edits.ts'

const [a, b] = ['note-a' as EntryId, 'note-b' as EntryId]

function newShelf(): Shelf {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** A tab in which somebody edits a board. */
function openTab(shelf: Shelf, tab: number) {
  const doc = new Y.Doc()
  const edits = new UnsavedEdits(shelf, 'board', tab)
  doc.on('afterTransaction', (transaction) => {
    if (transaction.local) edits.add(touchedEntries(transaction))
  })
  return { doc, edits }
}

function stick(doc: Y.Doc, id: EntryId): void {
  addNote(doc, { id, text: '', authorId: null, at: 0, lane: 0, color: 'yellow' })
}

test('a note with its text and colour is one edit, and two notes are two', () => {
  const { doc, edits } = openTab(newShelf(), 1)
  stick(doc, a)
  for (const text of ['S', 'Si', 'Sil']) retype(doc, { root: 'notes', id: a, text })
  setNoteColor(doc, { id: a, color: 'pink' })
  expect(edits.count).toBe(1)
  stick(doc, b)
  expect(edits.count).toBe(2)
  doc.transact(() => {
    for (const id of [a, b]) moveNote(doc, { id, at: 5, lane: 0 })
  })
  setIncident(doc, { title: 'A day without data' })
  expect(edits.count).toBe(4)
  expect(edits.entries).toEqual([
    { root: 'notes', id: a },
    { root: 'notes', id: b },
  ])
})

test('a tab that was lost leaves its count to the next, until the server has kept everything', () => {
  const shelf = newShelf()
  const lost = openTab(shelf, 1)
  stick(lost.doc, a)
  stick(lost.doc, b)
  const next = openTab(shelf, 2)
  expect(next.edits.count).toBe(2)
  stick(next.doc, a)
  expect(next.edits.count).toBe(3)
  next.edits.clear()
  expect(next.edits.count).toBe(0)
  expect(openTab(shelf, 3).edits.count).toBe(0)
})

test('a tab beside it that has saved its own leaves alone what another has not', () => {
  const shelf = newShelf()
  const [one, other] = [openTab(shelf, 1), openTab(shelf, 2)]
  stick(one.doc, a)
  stick(other.doc, b)
  other.edits.clear()
  expect(openTab(shelf, 3).edits.count).toBe(1)
})

test('a tab that goes on editing has its note of that back', () => {
  const shelf = newShelf()
  const one = openTab(shelf, 1)
  stick(one.doc, a)
  const other = openTab(shelf, 2)
  stick(one.doc, b)
  other.edits.clear()
  expect(openTab(shelf, 3).edits.count).toBe(2)
})

test('what others wrote there, or broke, counts for nothing', () => {
  const shelf = newShelf()
  shelf.setItem('board/1', '{"not": "ours"}')
  shelf.setItem('board/2', 'nonsense')
  shelf.setItem('board/3', '["notes/constructor", 7, "elsewhere/x"]')
  const { edits } = openTab(shelf, 4)
  expect(edits.entries).toEqual([])
})
