import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { exchange } from '../testing/board-arbitraries.ts'
import { editText } from './edit-text.ts'

function textOf(doc: Y.Doc, content?: string): Y.Text {
  const text = doc.getText('text')
  if (content !== undefined) text.insert(0, content)
  return text
}

const sentence = fc.string({ unit: 'grapheme', maxLength: 60 })

test('two people who correct the two ends of one sentence both keep their correction', () => {
  const one = new Y.Doc()
  const other = new Y.Doc()
  textOf(one, 'Customers herad nothing for four huors')
  exchange(one, other)
  editText(textOf(one), 'Customers heard nothing for four huors')
  editText(textOf(other), 'Customers herad nothing for four hours')
  exchange(one, other)
  expect(textOf(one).toString()).toBe('Customers heard nothing for four hours')
  expect(textOf(other).toString()).toBe(textOf(one).toString())
})

test('the text always reads as asked', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const text = textOf(new Y.Doc(), before)
      editText(text, after)
      expect(text.toString()).toBe(after)
    }),
  )
})

test('what others write in front of the change or behind it stays, whatever both write', () => {
  const words = fc.record({ start: sentence, middle: sentence, end: sentence, own: sentence })
  fc.assert(
    fc.property(words, sentence, ({ start, middle, end, own }, others) => {
      const one = new Y.Doc()
      const other = new Y.Doc()
      textOf(one, `${start}[${middle}]${end}`)
      exchange(one, other)
      editText(textOf(one), `${start}[${own}]${end}`)
      editText(textOf(other), `${others}${start}[${middle}]${end}`)
      exchange(one, other)
      expect(textOf(one).toString()).toBe(`${others}${start}[${own}]${end}`)
      expect(textOf(other).toString()).toBe(textOf(one).toString())
    }),
  )
})

test('typing a character sends a character, not the text', () => {
  const doc = new Y.Doc()
  const text = textOf(doc, 'x'.repeat(5_000))
  let bytes = 0
  doc.on('update', (update) => {
    bytes = update.byteLength
  })
  editText(text, `${'x'.repeat(2_000)}y${'x'.repeat(3_000)}`)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(50)
})
