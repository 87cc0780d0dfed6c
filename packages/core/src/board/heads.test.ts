import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anEdit } from '../testing/board-arbitraries.ts'
import { entryId } from '../testing/session-builders.ts'
import { headsOf, readHeads } from './heads.ts'
import { readBoard } from './snapshot.ts'

const [a, b, c] = [entryId('a'), entryId('b'), entryId('c')]

test('a note stands for itself until it is gathered, and again when its head is gone', () => {
  const notes = [
    { id: a, problemId: null },
    { id: b, problemId: a },
    { id: c, problemId: entryId('gone') },
  ]
  expect([...headsOf(notes)]).toEqual([
    [a, a],
    [b, a],
    [c, c],
  ])
})

test('a document has the heads that its notes have', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
      const doc = new Y.Doc()
      for (const edit of edits) edit(doc)
      const heads = headsOf(readBoard(doc).notes)
      expect(readHeads(doc)).toEqual(heads)
      for (const head of heads.values()) expect(heads.get(head)).toBe(head)
    }),
  )
})
