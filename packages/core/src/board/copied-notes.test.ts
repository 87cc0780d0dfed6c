import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CopiedNotes, linesOf, pastedAtMost, readCopied, writeCopied } from './copied-notes.ts'
import { noteColors } from './snapshot-types.ts'

const two: CopiedNotes = {
  scale: 60_000,
  notes: [
    { text: 'Nobody said a word\nfor six hours', at: 1_000, lane: -120, color: 'yellow' },
    { text: '<b>"Soon"</b> & silence', at: 5_000, lane: 130, color: 'blue' },
  ],
}

test('notes are a line each for other programs, and come back whole to us', () => {
  const { text, html } = writeCopied(two)
  expect(text).toBe('Nobody said a word for six hours\n<b>"Soon"</b> & silence')
  expect(html).toContain('<li>&lt;b&gt;&quot;Soon&quot;&lt;/b&gt; &amp; silence</li>')
  // Browsers put a document around what they are given.
  expect(readCopied(`<html><body><!--StartFragment-->${html}</body></html>`)).toEqual(two)
})

test('a text is a line each, whatever ends its lines, and its empty ones say nothing', () => {
  expect(linesOf('one\r\n\n  two\tand a half \u2028three\n')).toEqual([
    'one',
    'two and a half',
    'three',
  ])
  expect(linesOf(' \n\t')).toEqual([])
})

test('more than a person would ever read on one board is not taken', () => {
  const many = Array.from({ length: pastedAtMost + 1 }, () => two.notes[0]!)
  expect(readCopied(writeCopied({ ...two, notes: many }).html)).toBeNull()
  expect(readCopied(writeCopied({ ...two, notes: many.slice(1) }).html)?.notes).toHaveLength(200)
})

const anyNote = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 80 }),
  at: fc.integer({ min: -8.64e15, max: 8.64e15 }),
  lane: fc.double({ min: -90_000, max: 90_000, noNaN: true }).map((lane) => lane + 0),
  color: fc.constantFrom(...noteColors),
})
const anyCopied = fc.record({
  scale: fc.double({ min: 0.001, max: 1e12, noNaN: true }),
  notes: fc.array(anyNote, { minLength: 1, maxLength: 12 }),
})

test('whatever was copied reads back equal, halves of characters mended', () => {
  fc.assert(
    fc.property(anyCopied, (copied) => {
      const notes = copied.notes.map((note) => ({ ...note, text: note.text.toWellFormed() }))
      expect(readCopied(writeCopied(copied).html)).toEqual({ ...copied, notes })
    }),
  )
})

test('a foreign or hostile clipboard is no notes, and never throws', () => {
  const around = (data: string) => `<ul data-kraftline-notes="${data}"></ul>`
  const told = (value: unknown) => around(encodeURIComponent(JSON.stringify(value) ?? 'null'))
  for (const html of [
    '',
    '<p>a page</p>',
    around('%'),
    around('%7B'),
    told(null),
    told({ scale: -1, notes: two.notes }),
    told({ scale: 1, notes: [] }),
    told({ scale: 1, notes: [{ ...two.notes[0], at: 'now' }] }),
    told({ scale: 1, notes: [{ ...two.notes[0], text: 'x'.repeat(10_001) }] }),
    told({ scale: 1, notes: { length: 1e9 } }),
    'x'.repeat(5 * 1024 * 1024) + writeCopied(two).html,
  ]) {
    expect(readCopied(html)).toBeNull()
  }
  const { notes } = readCopied(told({ ...two, __proto__: { evil: 1 }, extra: 1 })) ?? {}
  expect(notes).toEqual(two.notes)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void readCopied(html)))
  fc.assert(fc.property(fc.jsonValue(), (value) => void readCopied(told(value))))
})
