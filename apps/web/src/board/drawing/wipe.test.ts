import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Point, project } from '../camera.ts'
import { strokeFrom } from './keep-ink.ts'
import { circlesUnder, strokesUnder } from './wipe.ts'

// At 100 %, a minute a pixel.
const view = project(
  { origin: 0, scale: minute, y: 300 },
  { from: 0, to: 1260 * minute },
  { width: 1260, height: 600 },
)

function drawn(id: string, way: readonly Point[]): StrokeOnBoard {
  const points = way.map(({ x, y }) => ({ at: view.at(x), lane: view.lane(y), pressure: 1 }))
  return { ...strokeFrom({ points, color: 'black', width: 4 }, view), id: id as EntryId }
}
const level = drawn('level', [
  { x: 100, y: 100 },
  { x: 500, y: 100 },
])
const steep = drawn('steep', [
  { x: 300, y: 50 },
  { x: 300, y: 250 },
])
const under = (from: Point, to: Point) =>
  strokesUnder({ from, to }, [level, steep], view).map(({ id }) => id)

test('the eraser takes whole strokes that it touches, however fast it passes', () => {
  expect(under({ x: 200, y: 20 }, { x: 200, y: 400 })).toEqual(['level'])
  expect(under({ x: 250, y: 60 }, { x: 350, y: 140 })).toEqual(['level', 'steep'])
  expect(under({ x: 300, y: 200 }, { x: 300, y: 200 })).toEqual(['steep'])
  expect(under({ x: 104, y: 107 }, { x: 104, y: 107 })).toEqual(['level'])
  expect(under({ x: 200, y: 130 }, { x: 280, y: 230 })).toEqual([])
})

test('where one passes over a stroke does not depend on the way round', () => {
  const anyPoint = fc.record({ x: fc.nat(600), y: fc.nat(400) })
  fc.assert(
    fc.property(anyPoint, anyPoint, (a, b) => {
      expect(under(a, b)).toEqual(under(b, a))
    }),
  )
})

test('a circle that somebody drew goes by its ring, and one that nobody drew stays', () => {
  const stretch = { from: 400 * minute, to: 600 * minute, ms: 200 * minute, gapId: null }
  const circle = { ...stretch, markIds: ['m' as EntryId] }
  const ring = { from: { x: 392, y: 280 }, to: { x: 392, y: 300 } }
  const inside = { from: { x: 480, y: 290 }, to: { x: 520, y: 290 } }
  expect(circlesUnder(ring, [circle], view)).toEqual([circle])
  expect(circlesUnder(inside, [circle], view)).toEqual([])
  expect(circlesUnder(ring, [{ ...stretch, markIds: [] }], view)).toEqual([])
})
