import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHalf } from './half-written.ts'

test('what was being written is read again as it was, and nonsense as nothing', () => {
  const half = { text: 'They heard nothing', color: 'pink', behalf: 'Sam' } as const
  expect(readHalf(JSON.stringify(half))).toEqual(half)
  const blank = { text: '', color: 'yellow', behalf: null }
  for (const kept of [null, '', '{', 'null', '7', '{"text":7,"color":"mauve"}']) {
    expect(readHalf(kept)).toEqual(blank)
  }
})

test('whatever stands there, it reads as a note', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (kept) => {
      expect(typeof readHalf(kept).text).toBe('string')
    }),
  )
})
