import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pushed } from './shared-text.tsx'

test('what others write before the caret pushes it along; what they write behind leaves it', () => {
  expect(pushed('silence', 'two hours of silence', 7)).toBe(20)
  expect(pushed('silence', 'silence for hours', 3)).toBe(3)
})

test('whatever others put in, the caret stays in the text and what stands behind it stays', () => {
  const changed = fc.record({
    head: fc.string(),
    put: fc.string(),
    tail: fc.string(),
    at: fc.nat(),
  })
  fc.assert(
    fc.property(changed, ({ head, put, tail, at }) => {
      const caret = head.length + (at % (tail.length + 1))
      const moved = pushed(head + tail, head + put + tail, caret)
      expect(moved).toBeGreaterThanOrEqual(caret)
      expect(moved).toBeLessThanOrEqual(head.length + put.length + tail.length)
      if (caret > head.length && !put.startsWith(tail.slice(0, 1))) {
        expect((head + put + tail).slice(moved)).toBe((head + tail).slice(caret))
      }
    }),
  )
})
