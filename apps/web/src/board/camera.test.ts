import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Camera, clampCamera, fullScale, pan, project, zoomAt } from './camera.ts'
import { fit, marginAt, showStretch, walkTo } from './fit.ts'

const story = { from: 0, to: 24 * hour + 11 * minute }
const none = { top: 0, right: 0, bottom: 0, left: 0 }
const desktop = { width: 1440, height: 844 }

const anyCamera: fc.Arbitrary<Camera> = fc.record({
  origin: fc.integer({ min: -1e9, max: 1e9 }),
  scale: fc.integer({ min: 500, max: 1_000_000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  full: fc.constantFrom(1, 1.6, 8, 100),
})
const anyPoint = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 1200 }),
})

test('a day long incident fits a desktop at 100 %, half a note from either edge', () => {
  const camera = fit(
    { ...story, top: -300, bottom: 300 },
    { viewport: desktop, insets: none, story },
  )
  const view = project(camera, story, desktop)
  expect(view.zoom).toBeCloseTo(1, 1)
  expect(view.size).toBeCloseTo(1, 1)
  expect(view.x(story.from)).toBeGreaterThan(80)
  expect(view.x(story.to)).toBeLessThan(1360)
})

test('zooming keeps the instant and the lane that are under the pointer', () => {
  fc.assert(
    fc.property(
      anyCamera,
      anyPoint,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (camera, point, factor) => {
        const before = project(camera, story, desktop)
        const after = project(zoomAt(camera, story, { factor, point }), story, desktop)
        expect(after.at(point.x) - before.at(point.x)).toBeCloseTo(0, 2)
        expect(after.lane(point.y)).toBeCloseTo(before.lane(point.y), 4)
      },
    ),
  )
})

test('panning moves everything by as much and back again', () => {
  fc.assert(
    fc.property(anyCamera, anyPoint, (camera, { x, y }) => {
      const there = pan(camera, x, y)
      expect(project(there, story, desktop).x(camera.origin)).toBeCloseTo(x, 4)
      const back = pan(there, -x, -y)
      expect(back.origin).toBeCloseTo(camera.origin, 2)
      expect(back.y).toBeCloseTo(camera.y, 6)
    }),
  )
})

test('what fits is all in view, clear of the panels', () => {
  const anyInset = fc.integer({ min: 0, max: 120 })
  const anyFrame = fc.record({
    width: fc.integer({ min: 360, max: 3000 }),
    height: fc.integer({ min: 500, max: 2000 }),
    top: anyInset,
    bottom: anyInset,
    left: anyInset,
    right: fc.integer({ min: 0, max: 60 }),
    from: fc.integer({ min: 0, max: 600 }),
    length: fc.integer({ min: 30, max: 900 }),
    above: fc.integer({ min: 100, max: 420 }),
    below: fc.integer({ min: 100, max: 420 }),
  })
  fc.assert(
    fc.property(anyFrame, ({ width, height, above, below, from, length, ...insets }) => {
      const viewport = { width, height }
      const content = {
        from: from * minute,
        to: (from + length) * minute,
        top: -above,
        bottom: below,
      }
      const view = project(fit(content, { viewport, insets, story }), story, viewport)
      const room = marginAt(view.size)
      // Below the smallest size there is nothing left to give: then one pans.
      fc.pre(view.size > 0.51)
      expect(view.x(content.from)).toBeGreaterThanOrEqual(insets.left + room - 1)
      expect(view.x(content.to)).toBeLessThanOrEqual(width - insets.right - room + 1)
      expect(view.y(content.top)).toBeGreaterThanOrEqual(insets.top)
      expect(view.y(content.bottom)).toBeLessThanOrEqual(height - insets.bottom)
    }),
  )
})

test('notes far above and below make papers smaller, and leave the line the whole width', () => {
  const frame = { viewport: desktop, insets: none, story }
  const flat = project(fit({ ...story, top: -200, bottom: 200 }, frame), story, desktop)
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 900 }), (lanes) => {
      const content = { ...story, top: -lanes, bottom: lanes }
      const view = project(fit(content, frame), story, desktop)
      expect(view.zoom).toBeGreaterThanOrEqual(flat.zoom)
      expect(view.size).toBeLessThanOrEqual(flat.size)
      expect(view.size).toBeGreaterThanOrEqual(0.5)
    }),
  )
})

test('papers grow as one looks closer, up to their full size, and shrink back the same way', () => {
  const closer = fc.double({ min: 1, max: 50, noNaN: true })
  fc.assert(
    fc.property(anyCamera, anyPoint, closer, (camera, point, factor) => {
      const before = project(camera, story, desktop)
      const near = zoomAt(camera, story, { factor, point })
      expect(project(near, story, desktop).size).toBeGreaterThanOrEqual(before.size - 1e-9)
      fc.pre(before.zoom > 0.06 && before.zoom * factor < 400)
      const back = zoomAt(near, story, { factor: 1 / factor, point })
      expect(project(back, story, desktop).size).toBeCloseTo(before.size, 6)
    }),
  )
})

test('however far one pans, a corner of the story stays in view; clamping twice changes nothing', () => {
  const content = { ...story, top: -300, bottom: 300 }
  fc.assert(
    fc.property(anyCamera, (camera) => {
      const once = clampCamera(camera, { content, viewport: desktop, story })
      const view = project(once, story, desktop)
      expect(view.x(content.to)).toBeGreaterThan(90)
      expect(view.x(content.from)).toBeLessThan(desktop.width - 90)
      const twice = clampCamera(once, { content, viewport: desktop, story })
      expect(twice.y).toBeCloseTo(once.y, 6)
      expect(twice.origin).toBeCloseTo(once.origin, 2)
    }),
  )
})

test('no zoom goes past its bounds', () => {
  fc.assert(
    fc.property(
      anyCamera,
      anyPoint,
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      (camera, point, factor) => {
        const { scale } = zoomAt(camera, story, { factor, point })
        expect(fullScale(story) / scale).toBeGreaterThan(0.05)
        expect(fullScale(story) / scale).toBeLessThan(401)
      },
    ),
  )
})

test('walking only pans, with the message in view and more of what came before it', () => {
  const content = { ...story, top: -200, bottom: 200 }
  const frame = { viewport: desktop, insets: none, story, content }
  const first = walkTo(story.from + hour, 10 * minute, frame)
  const second = walkTo(story.from + 5 * hour, 10 * minute, frame)
  expect([second.scale, second.y]).toEqual([first.scale, first.y])
  expect(first.scale).toBeLessThan(fit(content, frame).scale)
  const x = project(second, story, desktop).x(story.from + 5 * hour)
  expect(x).toBeGreaterThan(desktop.width / 2)
  expect(x).toBeLessThan(desktop.width * 0.75)
  // Where messages are far apart anyway, nobody is moved.
  expect(walkTo(story.from + hour, 5 * hour, frame)).toEqual(fit(content, frame))
})

test('a stretch that is looked at is in view, and nothing is seen from further away than everything', () => {
  const content = { ...story, top: -200, bottom: 200 }
  const frame = { viewport: desktop, insets: { ...none, left: 330, right: 340 }, story, content }
  const anyStretch = fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 1400 }))
    .map(([a, b]) => ({ from: Math.min(a, b) * minute, to: Math.max(a, b) * minute }))
  fc.assert(
    fc.property(anyStretch, (stretch) => {
      const camera = showStretch(stretch, frame)
      const view = project(camera, story, desktop)
      expect(camera.scale).toBeLessThanOrEqual(fit(content, frame).scale)
      expect(view.x(stretch.from)).toBeGreaterThan(330)
      expect(view.x(stretch.to)).toBeLessThan(desktop.width - 340)
    }),
  )
})
