import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../protocol/sync.ts'
import { second } from '../time.ts'
import { decodeStroke, encodeStroke, type StrokePoint } from './stroke-points.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)
const point = (at: number, lane: number, pressure = 1) => ({ at, lane, pressure })

test('a stroke takes a few bytes a point and comes back where it was drawn', () => {
  const drawn = [
    point(start, -40, 0),
    point(start + 20 * second, -38.5),
    point(start + 41 * second, -30),
  ]
  const bytes = encodeStroke(drawn, 10 * second)
  expect(bytes.byteLength).toBeLessThan(2 + 3 * 5 + 6)
  expect(decodeStroke(bytes)).toEqual([drawn[0], drawn[1], point(start + 40 * second, -30)])
})

const anyPoint: fc.Arbitrary<StrokePoint> = fc.record({
  at: fc.double({ min: -4e15, max: 4e15, noNaN: true }),
  lane: fc.double({ min: -100_000, max: 100_000, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('every point comes back, at most half a step and an eighth of a pixel away', () => {
  const anyStep = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1 }), anyStep, (drawn, step) => {
      const read = decodeStroke(encodeStroke(drawn, step)) ?? []
      expect(read).toHaveLength(drawn.length)
      for (const [index, { at, lane, pressure }] of drawn.entries()) {
        // The first stands on a whole millisecond, and the others count from there.
        expect(Math.abs((read[index]?.at ?? 0) - at)).toBeLessThanOrEqual(step / 2 + 1)
        expect(Math.abs((read[index]?.lane ?? 0) - lane)).toBeLessThanOrEqual(0.125)
        expect(Math.abs((read[index]?.pressure ?? 0) - pressure)).toBeLessThanOrEqual(1 / 500)
      }
    }),
  )
})

test('whatever is drawn, what is written can be read', () => {
  const any = fc.double({ noNaN: true })
  const wild = fc.record({ at: any, lane: any, pressure: any })
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1 }), fc.integer({ min: 1 }), (points, step) => {
      expect(decodeStroke(encodeStroke(points, step))).toHaveLength(points.length)
    }),
  )
})

test('no bytes make it throw, and what it reads is on the board', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const tried of [bytes, new Uint8Array([1, 1, ...bytes])]) {
        const points = decodeStroke(tried)
        for (const { at, lane, pressure } of points ?? []) {
          expect(Math.abs(at)).toBeLessThanOrEqual(8.64e15)
          expect(Math.abs(lane)).toBeLessThanOrEqual(100_000)
          expect(pressure).toBeGreaterThanOrEqual(0)
          expect(pressure).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('nothing at all, half a point, another version and far too much are no strokes', () => {
  const bytes = encodeStroke([point(start, 0), point(start + second, 5)], 1)
  expect(decodeStroke(new Uint8Array())).toBeNull()
  expect(decodeStroke(bytes.slice(0, 2))).toBeNull()
  expect(decodeStroke(bytes.slice(0, -1))).toBeNull()
  expect(decodeStroke(new Uint8Array([2, ...bytes.slice(1)]))).toBeNull()
  expect(decodeStroke(new Uint8Array(limits.strokeBytes + 1).fill(1))).toBeNull()
  const crowd = new Uint8Array(2 + 3 * (limits.strokePoints + 1)).fill(0)
  crowd.set([1, 1])
  expect(decodeStroke(crowd)).toBeNull()
  expect(decodeStroke(crowd.slice(0, -3))).toHaveLength(limits.strokePoints)
})

test('the longest stroke is far below what a frame may hold', () => {
  const points = Array.from({ length: limits.strokePoints + 5 }, (_, index) =>
    point(index % 2 === 0 ? -8e15 : 8e15, index % 2 === 0 ? -1e5 : 1e5),
  )
  const bytes = encodeStroke(points, 1)
  expect(bytes.byteLength).toBeLessThanOrEqual(limits.strokeBytes)
  expect(decodeStroke(bytes)).toHaveLength(limits.strokePoints)
})
