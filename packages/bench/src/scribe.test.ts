import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstWords, Scribe } from './scribe.ts'

test('what scribes write by hand is what a document makes of it, in any order of scribes', () => {
  const ann = new Scribe(7, ['a1', 'a2'])
  const bob = new Scribe(4_000_000_000, ['b1'])
  const updates = [ann.edit(0, 'one '), ann.edit(1, 'two '), ann.edit(0, 'three ')]
  const others = [bob.edit(0, 'four '), bob.edit(0, 'five ')]

  const doc = new Y.Doc()
  for (const bytes of [bob.opening, ...others, ann.opening, ...updates]) Y.applyUpdate(doc, bytes)

  expect(doc.store.pendingStructs).toBeNull()
  const words = (id: string) => String(doc.getMap<Y.Map<unknown>>('notes').get(id)?.get('text'))
  expect(words('a1')).toBe(`${firstWords}one three `)
  expect(words('a2')).toBe(`${firstWords}two `)
  expect(words('b1')).toBe(`${firstWords}four five `)
})
