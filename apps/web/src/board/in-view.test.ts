import fc from 'fast-check'
import { expect, test } from 'vitest'
import { project } from './camera.ts'
import { wayIntoView } from './in-view.ts'

const none = { width: 0, height: 0 }
const around = {
  insets: { top: 20, right: 40, bottom: 88, left: 40 },
  corners: { left: { width: 320, height: 300 }, right: none },
}
const story = { from: 0, to: 1_260 * 60_000 }
const view = project({ origin: 0, scale: 60_000, y: 500, full: 1 }, story, {
  width: 1_440,
  height: 900,
})

test('what is in view stays, what is under a panel comes out from there', () => {
  const at = view.at(700)
  expect(wayIntoView({ from: at, to: at, top: -100, bottom: 0 }, view, around)).toEqual({
    x: 0,
    y: 0,
  })
  const hidden = view.at(100)
  const way = wayIntoView({ from: hidden, to: hidden, top: -100, bottom: 0 }, view, around)
  expect(way).toEqual({ x: 328, y: 0 })
})

test('after it nothing is left to move, however far off it was', () => {
  const far = fc.integer({ min: -5_000, max: 5_000 })
  fc.assert(
    fc.property(far, far, fc.nat({ max: 700 }), (x, lane, height) => {
      const content = { from: view.at(x), to: view.at(x), top: lane, bottom: lane + height }
      const way = wayIntoView(content, view, around)
      if (!way) throw new Error('there is room for it')
      const moved = project(
        { origin: view.camera.origin - way.x * 60_000, scale: 60_000, y: 500 + way.y, full: 1 },
        story,
        view,
      )
      const left = wayIntoView(content, moved, around)
      expect(Math.abs(left?.x ?? 1) + Math.abs(left?.y ?? 1)).toBeLessThan(0.01)
    }),
  )
})

test('what is larger than the window has no way into it', () => {
  expect(wayIntoView({ from: 0, to: story.to, top: 0, bottom: 10 }, view, around)).toBe(null)
})
