import type { EntryId } from '@kraftline/core/ids'
import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pan, project, zoomAt } from './camera.ts'
import { noteRect, overlaps, type Pile } from './note-shape.ts'
import { inView } from './visible.ts'

const story = { from: 0, to: 24 * hour }
const size = { width: 1000, height: 700 }
const screen = { left: 0, top: 0, right: size.width, bottom: size.height }

const farScreen = { left: -40, top: -40, right: size.width + 40, bottom: size.height + 40 }

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

type Step = { readonly dx: number; readonly dy: number } | { readonly factor: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ factor: fc.double({ min: 0.3, max: 3, noNaN: true }) }),
)

function walk(steps: readonly Step[]) {
  let camera = { origin: 0, scale: minute, y: 350 }
  for (const step of steps) {
    camera =
      'factor' in step
        ? zoomAt(camera, story, { factor: step.factor, point: { x: 300, y: 300 } })
        : pan(camera, step.dx, step.dy)
  }
  return project(camera, story, size)
}

test('no note that is in view is ever left out, and none that is far away is drawn', () => {
  fc.assert(
    fc.property(fc.array(anyPile), fc.array(anyStep, { maxLength: 20 }), (piles, steps) => {
      const view = walk(steps)
      const shown = inView(piles, view)
      const within = (part: typeof screen) =>
        piles.filter(({ note }) => overlaps(noteRect(note, view), part))
      expect(shown).toEqual(expect.arrayContaining(within(screen)))
      expect(within(farScreen)).toEqual(expect.arrayContaining(shown))
      expect(shown).toEqual(piles.filter((pile) => shown.includes(pile)))
    }),
  )
})
