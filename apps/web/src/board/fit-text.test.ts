import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, lineHeight, rememberWidths } from './fit-text.ts'

const measure = (text: string) => [...text].length * 0.55
const note = { width: 160, height: 70, largest: 28, smallest: 12 }
const letters = (text: string) => text.replace(/\s+/g, '')

test('a few words are large, a sentence is smaller, a page is cut', () => {
  expect(fitText('Too late', note, measure).size).toBe(28)
  const sentence = fitText('Customers saw errors 17 min before our first word', note, measure)
  expect(sentence.size).toBeGreaterThanOrEqual(14)
  expect(sentence.lines.join(' ')).toBe('Customers saw errors 17 min before our first word')
  const page = fitText('and then '.repeat(60), note, measure)
  expect(page).toMatchObject({ size: 12, isCut: true })
  expect(page.lines.at(-1)).toMatch(/…$/)
})

test('a word wider than the paper is broken rather than lost', () => {
  const word = 'x'.repeat(40)
  expect(fitText(word, note, measure).lines.join('')).toBe(word)
})

const anyText = fc.string({ unit: fc.constantFrom(...'abcdé ж\n  '), maxLength: 300 })

test('every line is inside the paper, and only what is cut is missing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { size, lines, isCut } = fitText(text, note, measure)
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(note.width + 1e-9)
      expect(lines.length * size * lineHeight).toBeLessThanOrEqual(note.height)
      const shown = letters(lines.join(''))
      if (isCut) expect(letters(text).startsWith(shown.replace(/…$/, ''))).toBe(true)
      else expect(shown).toBe(letters(text))
    }),
  )
})

test('more text is never written larger', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('a', 'word', 'another line'), (text, more) => {
      const before = fitText(text, note, measure).size
      expect(fitText(`${text} ${more}`, note, measure).size).toBeLessThanOrEqual(before)
    }),
  )
})

test('a remembered width is the measured one', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const remembered = rememberWidths(measure, 3)
      for (const text of [...texts, ...texts]) expect(remembered(text)).toBe(measure(text))
    }),
  )
})
