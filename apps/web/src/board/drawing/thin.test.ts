import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../camera.ts'
import { distanceToSegment, thin } from './thin.ts'

test('a straight line is its two ends, a corner stays', () => {
  const straight = Array.from({ length: 100 }, (_, x) => ({ x, y: 0 }))
  const corner = Array.from({ length: 100 }, (_, y) => ({ x: 100, y }))
  expect(thin(straight, 1000)).toEqual([straight[0], straight.at(-1)])
  const thinned = thin([...straight, ...corner], 1000)
  expect(thinned).toContainEqual({ x: 100, y: 0 })
  expect(thinned.length).toBeLessThan(6)
})

const anyWay = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 500 }) }),
  { minLength: 1, maxLength: 1500 },
)

test('what is left out lay less than a pixel from what stays, in order, and the ends stay', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      const thinned = thin(way, Number.POSITIVE_INFINITY)
      expect(thinned[0]).toBe(way[0])
      expect(thinned.at(-1)).toBe(way.at(-1))
      let next = 0
      for (const point of way) {
        if (point === thinned[next]) next += 1
        else expect(nearestTo(point, thinned, next)).toBeLessThan(0.5)
      }
      expect(next).toBe(thinned.length)
    }),
    { numRuns: 30 },
  )
})

test('however long one draws, as many points stay as may', () => {
  fc.assert(
    fc.property(anyWay, fc.integer({ min: 2, max: 40 }), (way, most) => {
      expect(thin(way, most).length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 30 },
  )
})

function nearestTo(point: Point, [...thinned]: readonly Point[], next: number): number {
  const [a, b] = [thinned[next - 1], thinned[next]]
  return a && b ? distanceToSegment(point, a, b) : Number.POSITIVE_INFINITY
}
