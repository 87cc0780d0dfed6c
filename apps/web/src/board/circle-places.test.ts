import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCircles } from './circle-places.ts'

test('a circle around others is higher, and their words stand apart', () => {
  const inner = { from: 100, to: 300, textWidth: 120 }
  const beside = { from: 300, to: 330, textWidth: 120 }
  const around = { from: 100, to: 330, textWidth: 120 }
  const places = placeCircles([around, inner, beside], 1)
  const of = (item: typeof inner) => places.find((place) => place.item === item)!
  expect(of(around).ry).toBeGreaterThan(Math.max(of(inner).ry, of(beside).ry))
  // Above the first; the second has no room beside it, and stands below; the widest is above both.
  expect([of(beside).rise > 0, of(inner).rise > 0, of(around).rise > of(beside).rise]).toEqual([
    true,
    false,
    true,
  ])
  expect(of(inner).x).toBe(200)
})

const anItem = fc
  .record({ from: fc.nat(1200), length: fc.nat(600), textWidth: fc.integer({ min: 40, max: 200 }) })
  .map(({ from, length, textWidth }) => ({ from, to: from + length, textWidth }))

test('every circle goes around its stretch, and no words lie over others', () => {
  fc.assert(
    fc.property(
      fc.array(anItem, { maxLength: 9 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (items, size) => {
        const places = placeCircles(items, size)
        expect(places.map(({ item }) => item)).toHaveLength(items.length)
        for (const place of places) {
          expect(place.x - place.rx).toBeLessThan(place.from)
          expect(place.x + place.rx).toBeGreaterThan(place.to)
          expect(Math.abs(place.rise)).toBeGreaterThan(place.ry)
        }
        for (const [index, one] of places.entries()) {
          for (const other of places.slice(index + 1)) {
            const width = (one.item.textWidth + other.item.textWidth) / 2
            const isApart = Math.abs(one.x - other.x) >= width
            expect(isApart || Math.abs(one.rise - other.rise) >= 20).toBe(true)
          }
        }
      },
    ),
  )
})
