import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { exchange } from '../testing/board-arbitraries.ts'
import { checkEntry } from './check-entry.ts'
import { findEntry } from './document.ts'
import { addPicture, captionPicture, deletePicture, movePicture } from './edit-pictures.ts'
import { readBoard } from './snapshot.ts'

const id = 'shot' as EntryId
const page = {
  id,
  name: 'Hf3k.png',
  at: 1_000.4,
  lane: -220,
  width: 1280,
  height: 720,
  caption: '',
}

test('a picture is put at a moment, described, moved and taken off again', () => {
  const doc = new Y.Doc()
  addPicture(doc, page)
  expect(readBoard(doc).pictures).toEqual([{ ...page, at: 1_000 }])
  captionPicture(doc, { id, caption: 'The error page at sign-in' })
  movePicture(doc, { id, at: 2_000.6, lane: 180 })
  expect(readBoard(doc).pictures).toEqual([
    { ...page, at: 2_001, lane: 180, caption: 'The error page at sign-in' },
  ])
  expect(checkEntry('pictures', id, findEntry(doc, 'pictures', id))).toBeNull()
  captionPicture(doc, { id, caption: '' })
  expect(findEntry(doc, 'pictures', id)?.has('caption')).toBe(false)
  deletePicture(doc, id)
  movePicture(doc, { id, at: 1, lane: 1 })
  expect(readBoard(doc).pictures).toEqual([])
})

test('who moves a picture and who describes it at the same time both keep what they did', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  addPicture(one, page)
  exchange(one, two)
  movePicture(one, { id, at: 5_000, lane: 90 })
  captionPicture(two, { id, caption: 'What customers saw' })
  exchange(one, two)
  for (const doc of [one, two]) {
    expect(readBoard(doc).pictures).toMatchObject([
      { at: 5_000, lane: 90, caption: 'What customers saw' },
    ])
  }
})

test('sides that are none leave a picture where it is, of unknown size', () => {
  const doc = new Y.Doc()
  addPicture(doc, page)
  const entry = findEntry(doc, 'pictures', id)
  for (const nonsense of [Number.NaN, -3, 0, 1e300, 'wide', null]) {
    entry?.set('width', nonsense)
    entry?.set('caption', nonsense)
    expect(readBoard(doc).pictures).toMatchObject([{ at: 1_000, width: null, height: 720 }])
  }
})

test('pictures come in the order of their moments', () => {
  const doc = new Y.Doc()
  for (const [name, at] of [
    ['a', 30],
    ['b', 10],
    ['c', 20],
  ] as const) {
    addPicture(doc, { ...page, id: name as EntryId, at })
  }
  expect(readBoard(doc).pictures.map((picture) => picture.id)).toEqual(['b', 'c', 'a'])
})
