import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Rect } from '../note-shape.ts'
import { findWay, layOut, paperAt } from './lay-out.ts'

const paper = { width: 184, height: 104 }
const at = (x: number, y: number) => paperAt({ x, y }, paper)

test('a copy comes to lie beside its original, and the next one on the other side', () => {
  const original = at(500, 300)
  expect(findWay([original], [original], paper)).toEqual({ x: 0, y: 114 })
  expect(findWay([original], [original, at(500, 414)], paper)).toEqual({ x: 0, y: -114 })
})

test('what covers nothing stays where it is wanted', () => {
  expect(findWay([at(0, 0)], [at(300, 0)], paper)).toEqual({ x: 0, y: 0 })
})

test('lines of a text are laid out to be read: from left to right, then below', () => {
  const found = layOut(4, { from: { x: 200, y: 100 }, width: 1_200, paper, taken: [], lowest: 900 })
  expect(found).toEqual([
    { x: 200, y: 100 },
    { x: 394, y: 100 },
    { x: 588, y: 100 },
    { x: 200, y: 214 },
  ])
})

const anyRect: fc.Arbitrary<Rect> = fc
  .record({
    left: fc.integer({ min: -200, max: 1_500 }),
    top: fc.integer({ min: -200, max: 1_000 }),
    width: fc.integer({ min: 4, max: 600 }),
    height: fc.integer({ min: 4, max: 300 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))

const coversAny = (rect: Rect, others: readonly Rect[]) =>
  others.some((other) => overlaps(rect, other))

test('no paper covers another or what is there, however much there is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.record({
        taken: fc.array(anyRect, { maxLength: 25 }),
        from: fc.record({ x: fc.integer({ min: 0, max: 1_400 }), y: fc.nat({ max: 900 }) }),
        lowest: fc.nat({ max: 3_000 }),
      }),
      (papers, { taken, from, lowest }) => {
        const found = layOut(papers, { from, width: 1_440, paper, taken, lowest })
        expect(found).toHaveLength(papers)
        const rects = found.map((middle) => paperAt(middle, paper))
        rects.forEach((rect, index) => {
          expect(coversAny(rect, [...taken, ...rects.slice(0, index)])).toBe(false)
        })
      },
    ),
  )
})

test('a group is moved as a whole, and covers nothing where there is room', () => {
  fc.assert(
    fc.property(fc.array(anyRect, { minLength: 1, maxLength: 3 }), (taken) => {
      const group = [at(600, 400), at(800, 520)]
      const { x, y } = findWay(group, taken, paper)
      for (const { left, top, right, bottom } of group) {
        const moved = { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
        expect(coversAny(moved, taken)).toBe(false)
      }
    }),
  )
})
