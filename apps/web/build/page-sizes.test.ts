import { expect, test } from 'vitest'
import { type Piece, sizesOf, writeSizes } from './page-sizes.ts'

const piece = (file: string, entry: string | null, imports: string[] = []): Piece => ({
  file,
  entry,
  imports,
  styles: entry ? [`${file}.css`] : [],
})

const pieces = [
  piece('app', 'index.html', ['react']),
  piece('en', 'src/words/en.ts'),
  piece('door', 'src/people/session-page.tsx', ['react', 'dialog']),
  piece('room', 'src/facilitate/room-page.tsx', ['dialog']),
  piece('prepare', 'src/prepare/prepare-page.tsx'),
  piece('board', 'src/facilitate/board-page.tsx', ['canvas']),
  piece('after', 'src/after/after-page.tsx'),
  piece('canvas', null, ['react']),
  piece('dialog', null),
  piece('react', null),
]

test('a page weighs what it and all that it needs weigh, nothing twice, and no other page', () => {
  const sizes = sizesOf(pieces, (file) => (file === 'canvas' ? 50_000 : 10_000))
  const bytes = Object.fromEntries(sizes.map(({ page, bytes }) => [page, bytes]))
  // The app, the words and their styles, and React.
  expect(bytes['the front door']).toBe(50_000)
  expect(bytes['the board']).toBe(50_000 + 6 * 10_000 + 50_000 + 10_000)
  expect(bytes['the page after']).toBe(bytes.preparing)
})

test('a page that is too heavy says so', () => {
  const sizes = sizesOf(pieces, () => 30_000)
  expect(writeSizes(sizes).split('\n')[0]).toMatch(
    /the front door +150\.0 of +110\.0 kB {2}too much/,
  )
  expect(writeSizes(sizesOf(pieces, () => 1))).not.toContain('too much')
})

test('a page whose chunk is gone is not weighed as if it were small', () => {
  expect(() => sizesOf(pieces.slice(1), () => 1)).toThrow('index.html')
})
