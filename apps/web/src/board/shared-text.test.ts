import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pushed } from './shared-text.tsx'

test('what others write before the caret pushes it along; what they write behind leaves it', () => {
  expect(pushed('silence', 'two hours of silence', 7)).toBe(20)
  expect(pushed('silence', 'silence for hours', 3)).toBe(3)
})

test('the caret never leaves the text, and keeps its neighbours when text is put in before it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (head, put, tail, at) => {
      const before = head + tail
      const caret = at % (before.length + 1)
      const after = head + put + tail
      const moved = pushed(before, after, caret)
      expect(moved).toBeGreaterThanOrEqual(0)
      expect(moved).toBeLessThanOrEqual(after.length)
    }),
  )
})
