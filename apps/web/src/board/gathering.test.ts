import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotRadius, gather } from './gathering.ts'

test('two messages four minutes apart are one dot on a line of a day', () => {
  const groups = gather([{ x: 15 }, { x: 18 }, { x: 45 }])
  expect(groups.map((group) => group.items.length)).toEqual([2, 1])
  expect(groups[0]?.x).toBe(16.5)
})

const anyDots = fc
  .array(fc.double({ min: 0, max: 3000, noNaN: true }), { maxLength: 120 })
  .map((xs) => xs.toSorted((a, b) => a - b).map((x, id) => ({ id, x })))

test('every message can be reached, in order, and in one place', () => {
  fc.assert(
    fc.property(anyDots, (dots) => {
      expect(gather(dots).flatMap((group) => group.items)).toEqual(dots)
    }),
  )
})

test('nothing overlaps, and a group lies among its dots', () => {
  fc.assert(
    fc.property(anyDots, (dots) => {
      const groups = gather(dots)
      groups.forEach(({ x, items }, index) => {
        expect(x).toBeGreaterThanOrEqual(items[0].x - 1e-6)
        expect(x).toBeLessThanOrEqual(items.at(-1)!.x + 1e-6)
        const before = groups[index - 1]
        if (!before) return
        const room = dotRadius(before.items.length) + dotRadius(items.length)
        expect(x - before.x).toBeGreaterThan(room)
      })
    }),
  )
})
