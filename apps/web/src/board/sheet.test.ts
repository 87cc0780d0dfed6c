import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { hour } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sheet, sheetMargin } from './sheet.ts'
import { Viewport } from './viewport.ts'

const story = { from: 0, to: 24 * hour }
const around = {
  story,
  content: { ...story, top: -300, bottom: 300 },
  structure: { ...story, top: -300, bottom: 300 },
  papers: [],
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  corners: { left: { width: 0, height: 0 }, right: { width: 0, height: 0 } },
}

function setUp() {
  const viewport = new Viewport(around)
  viewport.resize({ width: 1000, height: 700 })
  const clock = new ManualClock()
  const sheet = new Sheet(viewport, clock)
  const style = { transform: '' }
  // The sheet only ever shifts its element.
  sheet.follow({ style } as HTMLElement)
  let drawn = 0
  sheet.subscribe(() => drawn++)
  const shift = () => (style.transform.match(/-?\d+/g) ?? []).map(Number)
  return { viewport, clock, sheet, shift, drawn: () => drawn }
}

test('looking a little aside shifts the sheet, and draws it once when the hand rests', () => {
  const { viewport, clock, drawn, shift } = setUp()
  for (let step = 0; step < 10; step++) viewport.pan(6, -3)
  expect(drawn()).toBe(0)
  expect(shift()).toEqual([60 - sheetMargin, -30 - sheetMargin])
  clock.advance(1_000)
  expect(drawn()).toBe(1)
  expect(shift()).toEqual([-sheetMargin, -sheetMargin])
  clock.advance(60_000)
  expect(drawn()).toBe(1)
})

test('while the zoom moves the sheet is drawn in haste, and with care once it rests', () => {
  const { viewport, clock, sheet } = setUp()
  viewport.zoomAt({ x: 400, y: 300 }, 1.1)
  expect(sheet.isHasty).toBe(true)
  clock.advance(1_000)
  expect(sheet.isHasty).toBe(false)
})

const anyStep = fc.oneof(
  fc.record({ dx: fc.integer({ min: -300, max: 300 }), dy: fc.integer({ min: -200, max: 200 }) }),
  fc.record({ factor: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
  fc.record({ wait: fc.integer({ min: 1, max: 400 }) }),
)

test('a moment drawn on the sheet is always where the window has it', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const { viewport, clock, sheet, shift } = setUp()
      for (const step of steps) {
        if ('factor' in step) viewport.zoomAt({ x: 400, y: 300 }, step.factor)
        else if ('wait' in step) clock.advance(step.wait)
        else viewport.pan(step.dx, step.dy)
        const [left = 0, top = 0] = shift()
        const view = viewport.projection
        const drawnAt = { x: sheet.projection.x(9 * hour), y: sheet.projection.y(-120) }
        expect(Math.abs(drawnAt.x + left - view.x(9 * hour))).toBeLessThanOrEqual(1)
        expect(Math.abs(drawnAt.y + top - view.y(-120))).toBeLessThanOrEqual(1)
        const corner = sheet.place({ x: 0, y: 0 })
        expect([corner.x + left, corner.y + top]).toEqual([0, 0])
      }
    }),
  )
})
