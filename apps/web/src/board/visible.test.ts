import type { EntryId } from '@kraftline/core/ids'
import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pan, project, zoomAt } from './camera.ts'
import { noteRect, overlaps, type Pile } from './note-shape.ts'
import { Visible } from './visible.ts'

const story = { from: 0, to: 24 * hour }
const size = { width: 1000, height: 700 }
const screen = { left: 0, top: 0, right: size.width, bottom: size.height }

const anyPile: fc.Arbitrary<Pile> = fc
  .record({ at: fc.integer({ min: 0, max: 24 * hour }), lane: fc.integer({ min: -900, max: 900 }) })
  .map(({ at, lane }) => ({
    under: 0,
    colors: [],
    note: {
      id: `${at} ${lane}` as EntryId,
      text: '',
      authorId: null,
      onBehalfOf: null,
      at,
      lane,
      color: 'yellow',
      gapId: null,
      problemId: null,
      causeId: null,
      chosen: false,
    },
  }))

const anyStep = fc.oneof(
  fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ factor: fc.double({ min: 0.3, max: 3, noNaN: true }) }),
)

test('no note that is in view is ever left out, wherever one looks next', () => {
  fc.assert(
    fc.property(fc.array(anyPile), fc.array(anyStep, { maxLength: 20 }), (piles, steps) => {
      const visible = new Visible()
      let camera = { origin: 0, scale: minute, y: 350 }
      for (const step of steps) {
        camera =
          'factor' in step
            ? zoomAt(camera, story, { factor: step.factor, point: { x: 300, y: 300 } })
            : pan(camera, step.dx, step.dy)
        const view = project(camera, story, size)
        const shown = new Set(visible.of(piles, view))
        for (const pile of piles) {
          if (overlaps(noteRect(pile.note, view), screen)) expect(shown.has(pile)).toBe(true)
        }
      }
    }),
  )
})

test('a small step changes nothing, so nothing is rendered again', () => {
  const visible = new Visible()
  const piles: Pile[] = []
  const camera = { origin: 0, scale: minute, y: 350 }
  const first = visible.of(piles, project(camera, story, size))
  expect(visible.of(piles, project(pan(camera, 40, 10), story, size))).toBe(first)
})
