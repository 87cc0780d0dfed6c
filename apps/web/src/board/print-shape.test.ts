import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containIn, pictureSize, printSize } from './print-shape.ts'

test('a screenshot lies on its print as it is, whichever way it is longer', () => {
  expect(pictureSize({ width: 1600, height: 900 })).toEqual({ width: 164, height: 92.25 })
  const { width, height } = pictureSize({ width: 900, height: 1600 })
  expect([width, height]).toEqual([116 * (9 / 16), 116])
  expect(pictureSize({ width: null, height: null })).toEqual(pictureSize({ width: 4, height: 3 }))
})

test('a print is never larger than its place, nor so thin that it cannot be pressed', () => {
  const side = fc.oneof(fc.constant(null), fc.double({ min: 0.001, max: 1e6, noNaN: true }))
  fc.assert(
    fc.property(side, side, (width, height) => {
      const print = printSize({ width, height })
      expect(print.width).toBeGreaterThan(60)
      expect(print.width).toBeLessThanOrEqual(180.001)
      expect(print.height).toBeGreaterThan(90)
      expect(print.height).toBeLessThanOrEqual(140.001)
    }),
  )
})

test('what is of another shape than its place leaves the same free on both sides', () => {
  expect(containIn({ width: 100, height: 50 }, { width: 10, height: 10 })).toEqual({
    ...{ x: 25, y: 0 },
    ...{ width: 50, height: 50 },
  })
})
