import { addNote, deleteNote } from '@kraftline/core/board/edit-notes'
import { createBoardReader } from '@kraftline/core/board/snapshot'
import { anEdit } from '@kraftline/core/testing/board-arbitraries'
import { entryId, personId } from '@kraftline/core/testing/session-builders'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { findChange, momentOf, noteOf } from './change.ts'
import { withoutPeople } from './without-people.ts'

const note = { at: 5, lane: 10, gapId: null, color: 'yellow', text: 'Nobody told us' } as const

test('a note that comes and goes is said to, with its moment', () => {
  const doc = new Y.Doc()
  const reader = createBoardReader(doc)
  const empty = reader.snapshot()
  addNote(doc, { ...note, id: entryId('n1'), authorId: personId('fay') })
  const added = findChange(empty, reader.snapshot())
  expect(added).toMatchObject({
    list: 'notes',
    way: 'added',
    entry: { text: note.text },
    others: 0,
  })
  expect(added && momentOf(added)).toBe(5)
  expect(noteOf(added)?.id).toBe('n1')
  const before = reader.snapshot()
  deleteNote(doc, entryId('n1'))
  expect(findChange(before, reader.snapshot())).toMatchObject({ way: 'removed' })
})

test('whatever is done to a board, a change is found exactly where there is one', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc()
      const reader = createBoardReader(doc)
      for (const edit of edits) {
        const before = reader.snapshot()
        edit(doc)
        expect(findChange(before, reader.snapshot()) === null).toBe(before === reader.snapshot())
      }
    }),
  )
})

test('who is off has signed nothing that is shown; nothing else is missing', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc()
      const reader = createBoardReader(doc)
      for (const edit of edits) edit(doc)
      const board = reader.snapshot()
      const ada = personId('ada')
      const shown = withoutPeople(board, new Set([ada]))
      for (const list of ['notes', 'lessons'] as const) {
        const left: readonly unknown[] = shown[list]
        expect(board[list].filter((entry) => !left.includes(entry)).map(by)).toEqual(
          board[list].map(by).filter((author) => author === ada),
        )
      }
      expect({ ...shown, notes: [], lessons: [] }).toEqual({ ...board, notes: [], lessons: [] })
      expect(withoutPeople(board, new Set())).toBe(board)
    }),
  )
})

const by = ({ authorId }: { authorId: string | null }) => authorId
