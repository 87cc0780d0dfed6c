import type { Gap } from '@kraftline/core/incident/gaps'
import { minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Point, project } from '../camera.ts'
import { findLoop, stretchOf } from './loop.ts'

type Ellipse = { x: number; y: number; rx: number; ry: number }

/** A circle as a hand draws it: not quite round, not quite closed, or a little more than once round. */
function draw(
  { x, y, rx, ry }: Ellipse,
  { turns = 1, begins = 0, wobble = [0] as readonly number[], drift = 0 } = {},
): Point[] {
  const steps = 60
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = begins + (step / steps) * turns * 2 * Math.PI
    const stray = 1 + (wobble[step % wobble.length] ?? 0) + (drift * step) / steps
    return { x: x + Math.cos(angle) * rx * stray, y: y + Math.sin(angle) * ry * stray }
  })
}

test('a circle around a stretch of the line says which stretch', () => {
  const loop = findLoop(draw({ x: 400, y: 300, rx: 90, ry: 50 }), 300)
  expect(loop?.left).toBeCloseTo(310, 0)
  expect(loop?.right).toBeCloseTo(490, 0)
})

test('sloppy circles count, wherever they begin and whichever way they go', () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.integer({ min: 0, max: 2000 }),
        rx: fc.integer({ min: 14, max: 700 }),
        ry: fc.integer({ min: 24, max: 200 }),
        aside: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        begins: fc.double({ min: 0, max: 6.2, noNaN: true }),
        turns: fc.double({ min: 0.92, max: 1.5, noNaN: true }),
        isLeftwards: fc.boolean(),
        wobble: fc.array(fc.double({ min: -0.03, max: 0.03, noNaN: true }), { minLength: 9 }),
        drift: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
      }),
      ({ x, rx, ry, aside, begins, turns, isLeftwards, wobble, drift }) => {
        const y = 300 + aside * ry
        const round = isLeftwards ? -turns : turns
        const loop = findLoop(draw({ x, y, rx, ry }, { turns: round, begins, wobble, drift }), 300)
        expect(loop).not.toBeNull()
        expect(Math.abs((loop?.left ?? 0) - (x - rx))).toBeLessThan(rx * 0.3)
        expect(Math.abs((loop?.right ?? 0) - (x + rx))).toBeLessThan(rx * 0.3)
      },
    ),
  )
})

describe('what is no loop around the line', () => {
  const around = { x: 400, y: 300, rx: 90, ry: 50 }
  test.each<[string, Point[]]>([
    ['a dot', [{ x: 400, y: 300 }]],
    ['a stroke across', draw(around).slice(0, 20)],
    ['half a circle', draw(around, { turns: 0.55 })],
    ['three quarters of one', draw(around, { turns: 0.75 })],
    ['a circle above the line', draw({ ...around, y: 220 })],
    ['one that only touches it', draw({ ...around, y: 252 })],
    ['a tiny one', draw({ ...around, rx: 6, ry: 9 })],
    ['a scribble round and round', draw(around, { turns: 4 })],
    [
      'a zigzag',
      Array.from({ length: 40 }, (_, i) => ({ x: 300 + i * 5, y: i % 2 === 0 ? 260 : 340 })),
    ],
    [
      'to and fro over the line',
      Array.from({ length: 60 }, (_, i) => ({ x: 400 + (i % 2) * 80, y: 250 + i * 2 })),
    ],
  ])('%s', (_, way) => {
    expect(findLoop(way, 300)).toBeNull()
  })

  test('nothing whatever throws', () => {
    const anyNumber = fc.double({ noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ x: anyNumber, y: anyNumber })), (way) => {
        const loop = findLoop(way, 0)
        if (loop) expect(loop.right).toBeGreaterThan(loop.left)
      }),
    )
  })
})

describe('which stretch is meant', () => {
  // A minute a pixel.
  const view = project(
    { origin: 0, scale: minute, y: 300 },
    { from: 0, to: 1260 * minute },
    { width: 1260, height: 600 },
  )
  const gap = (from: number, to: number): Gap =>
    ({ id: `${from}`, from: from * minute, to: to * minute, ms: (to - from) * minute }) as Gap
  const gaps = [gap(100, 220), gap(220, 235), gap(235, 300), gap(600, 1000)]
  const reach = { from: 0, to: 1260 * minute }
  const said = (left: number, right: number) => {
    const stretch = stretchOf({ left, right }, { view, gaps, reach })
    return stretch && [stretch.from / minute, stretch.to / minute]
  }

  test('one that mostly covers an interval is that interval', () => {
    expect(said(95, 228)).toEqual([100, 220])
    expect(said(120, 210)).toEqual([100, 220])
    expect(said(590, 1010)).toEqual([600, 1000])
  })

  test('a narrow one is meant too, though nobody draws as narrow', () => {
    expect(said(210, 243)).toEqual([220, 235])
  })

  test('two of them together, or a part of one, stay as they were drawn', () => {
    expect(said(90, 310)).toEqual([90, 310])
    expect(said(650, 750)).toEqual([650, 750])
  })

  test('nothing lies before the beginning or after the end', () => {
    expect(said(-40, 60)).toEqual([0, 60])
    expect(said(-40, -5)).toBeNull()
  })
})
