import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { exchange } from '../testing/board-arbitraries.ts'
import { addCause } from './edit-causes.ts'
import { addWhy, removeWhy, rewriteWhy } from './edit-whys.ts'
import { readBoard } from './snapshot.ts'

const causeId = 'cause' as EntryId

function ladder(...whys: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  addCause(doc, { id: causeId, text: 'Silence' })
  for (const text of whys) addWhy(doc, { causeId, text })
  return doc
}

const whysOf = (doc: Y.Doc) => readBoard(doc).causes[0]?.whys
const rewrite = (doc: Y.Doc, seen: readonly string[], [index, text]: [number, string]) =>
  rewriteWhy(doc, { causeId, seen, index, text })

test('a why is rewritten where it is by now, and one that nobody changed stays the same item', () => {
  const seen = ['no news', 'nobody asked', 'no role']
  const doc = ladder(...seen)
  rewrite(doc, seen, [1, 'nobody was to ask'])
  expect(whysOf(doc)).toEqual(['no news', 'nobody was to ask', 'no role'])
  removeWhy(doc, { causeId, index: 0 })
  rewrite(doc, ['no news', 'nobody was to ask', 'no role'], [2, 'no role for it'])
  expect(whysOf(doc)).toEqual(['nobody was to ask', 'no role for it'])
  for (const index of [-1, 2, 0.5])
    rewrite(doc, ['nobody was to ask', 'no role for it'], [index, 'x'])
  expect(whysOf(doc)).toEqual(['nobody was to ask', 'no role for it'])
})

test('two who write in one why find both their words in it', () => {
  const doc = ladder('we wait')
  rewrite(doc, ['we wait'], [0, 'we wait for the database'])
  rewrite(doc, ['we wait'], [0, 'because we wait'])
  expect(whysOf(doc)).toEqual(['because we wait for the database'])
})

test('what somebody writes in a why that another takes away is a why of its own', () => {
  const doc = ladder('a', 'b')
  removeWhy(doc, { causeId, index: 0 })
  rewrite(doc, ['a', 'b'], [0, 'a and more'])
  expect(whysOf(doc)).toEqual(['a and more', 'b'])
})

test('two who are apart and rewrite the same why lose nothing when they meet', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.nat(2), word, word, (index, mine, theirs) => {
      const seen = ['one', 'two', 'three']
      const here = ladder(...seen)
      const there = new Y.Doc()
      exchange(here, there)
      rewrite(here, seen, [index, `${seen[index]} ${mine}`])
      rewrite(there, seen, [index, `${seen[index]} ${theirs}`])
      exchange(here, there)
      expect(whysOf(there)).toEqual(whysOf(here))
      const all = (whysOf(here) ?? []).join('|')
      for (const part of [...seen, ` ${mine}`, ` ${theirs}`]) expect(all).toContain(part)
    }),
  )
})
