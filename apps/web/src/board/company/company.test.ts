import type { PersonId } from '@kraftline/core/ids'
import { hour } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Camera, project } from '../camera.ts'
import type { Pointing } from '../cursors.ts'
import { fit } from '../fit.ts'
import { boundsOf, fitBounds } from './bounds.ts'
import { edgeHints, hintRoom } from './edge-hints.ts'
import { backToLine, isLineLost } from './lost.ts'
import { Others } from './others.ts'

const story = { from: 0, to: 24 * hour }
const desktop = { width: 1440, height: 844 }
const phone = { width: 390, height: 620 }
const wide = { top: 20, right: 40, bottom: 88, left: 40 }
const narrow = { top: 12, right: 12, bottom: 72, left: 12 }
const none = { width: 0, height: 0 }
const panels = { left: { width: 316, height: 280 }, right: { width: 332, height: 500 } }

const anyCamera: fc.Arbitrary<Camera> = fc.record({
  origin: fc.integer({ min: -48 * hour, max: 48 * hour }),
  scale: fc.integer({ min: 1_000, max: 300_000 }),
  y: fc.integer({ min: -1500, max: 2500 }),
  full: fc.constantFrom(1, 2, 6),
})
const anySize = fc.record({
  width: fc.integer({ min: 340, max: 2600 }),
  height: fc.integer({ min: 480, max: 1600 }),
})

test('in a window like theirs one sees what they see; in a phone all of it is in view too', () => {
  const theirs = fit(
    { ...story, top: -300, bottom: 300 },
    { viewport: desktop, insets: wide, story },
  )
  const bounds = boundsOf(project(theirs, story, desktop), wide)
  const same = project(
    fitBounds(bounds, { viewport: desktop, insets: wide, story }),
    story,
    desktop,
  )
  expect(same.x(12 * hour)).toBeCloseTo(project(theirs, story, desktop).x(12 * hour), 0)
  expect(same.y(-300)).toBeCloseTo(project(theirs, story, desktop).y(-300), 0)
  const mine = project(fitBounds(bounds, { viewport: phone, insets: narrow, story }), story, phone)
  expect(mine.x(bounds.from)).toBeGreaterThan(11)
  expect(mine.x(bounds.to)).toBeLessThan(379)
})

test('whoever follows sees all that the other sees, in a window of whatever shape', () => {
  fc.assert(
    fc.property(anyCamera, anySize, anySize, (camera, theirs, mine) => {
      const bounds = boundsOf(project(camera, story, theirs), wide)
      const frame = { viewport: mine, insets: wide, story }
      const view = project(fitBounds(bounds, frame), story, mine)
      fc.pre(view.zoom > 0.061 && view.zoom < 399)
      expect(view.x(bounds.from)).toBeGreaterThanOrEqual(wide.left - 1)
      expect(view.x(bounds.to)).toBeLessThanOrEqual(mine.width - wide.right + 1)
      // Papers get no smaller than they may: then what is in the middle stays there.
      const middle = view.y((bounds.top + bounds.bottom) / 2)
      expect(middle).toBeCloseTo(wide.top + (mine.height - wide.top - wide.bottom) / 2, 0)
      if (view.size > 0.5) {
        expect(view.y(bounds.top)).toBeGreaterThanOrEqual(wide.top - 1)
        expect(view.y(bounds.bottom)).toBeLessThanOrEqual(mine.height - wide.bottom + 1)
      }
    }),
  )
})

const pointing = (key: number, at: number, lane: number): Pointing => {
  const name = `Person ${key}`
  return { key, id: name as PersonId, name, color: '#2D5F94', at, lane, movedAt: key }
}

test('whoever points beyond the window is hinted at on that side, clear of the panels', () => {
  const camera = { origin: 0, scale: 30_000, y: 420 }
  const view = project(camera, story, desktop)
  const edges = { size: desktop, bottom: 88, corners: panels }
  const right = pointing(1, 20 * hour, -200)
  const seen = pointing(2, 3 * hour, 0)
  const [hint, ...others] = edgeHints([right, seen], view, edges)
  expect(others).toEqual([])
  expect(hint).toMatchObject({ key: 1, side: 'right' })
  expect(hint?.y).toBeGreaterThan(500)
  expect(Math.abs(hint?.angle ?? 90)).toBeLessThan(45)
})

test('hints stay in the window, off the panels and off each other, for those alone who are beyond it', () => {
  const anyPointing = fc
    .array(fc.tuple(fc.integer({ min: -48, max: 72 }), fc.integer({ min: -3000, max: 3000 })))
    .map((places) => places.map(([at, lane], key) => pointing(key, at * hour, lane)))
  const anyCorners = fc.constantFrom({ left: none, right: none }, panels)
  fc.assert(
    fc.property(anyCamera, anyPointing, anyCorners, (camera, all, corners) => {
      const view = project(camera, story, desktop)
      const hints = edgeHints(all, view, { size: desktop, bottom: 88, corners })
      for (const hint of hints) {
        expect(isInView({ x: view.x(hint.at), y: view.y(hint.lane) })).toBe(false)
        expect(isInView(hint)).toBe(true)
        if (hint.side === 'left') expect(hint.y).toBeGreaterThan(corners.left.height)
        if (hint.side === 'top') expect(hint.x).toBeGreaterThan(corners.left.width)
      }
      for (const side of ['left', 'right'] as const) {
        const levels = hints.filter((hint) => hint.side === side).map(({ y }) => y)
        levels.sort((a, b) => a - b)
        const apart = levels.slice(1).map((level, index) => level - (levels[index] ?? 0))
        // As high as they are, even where eight stand in what a panel leaves.
        expect(Math.min(...apart, hintRoom.along)).toBeGreaterThanOrEqual(30)
      }
    }),
  )
})

function isInView({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return x > 0 && x < desktop.width && y > 0 && y < desktop.height - 44
}

test('the line is lost where hardly anything of it is in view, and one press brings it back', () => {
  const everything = fit(
    { ...story, top: -160, bottom: 160 },
    { viewport: desktop, insets: wide, story },
  )
  const lost = (camera: Camera) => isLineLost(project(camera, story, desktop), story, around)
  const around = { insets: wide, corners: panels }
  expect(lost(everything)).toBe(false)
  expect(lost({ ...everything, y: -60 })).toBe(true)
  // Under a panel it is as good as gone.
  expect(lost({ ...everything, origin: story.to - 200 * everything.scale, y: 200 })).toBe(true)
  fc.assert(
    fc.property(anyCamera, (camera) => {
      const back = backToLine(camera, { viewport: desktop, insets: wide, story })
      expect(lost(back)).toBe(false)
      expect(back.scale).toBe(camera.scale)
      const again = backToLine(back, { viewport: desktop, insets: wide, story })
      expect(again.origin).toBeCloseTo(back.origin, 2)
    }),
  )
})

test('others are known by what makes sense of what they say, in the tab where they last looked around', () => {
  const here = new Awareness(new Y.Doc())
  const others = new Others(here, 'me' as PersonId)
  const stop = others.listen()
  const bounds = { from: 0, to: hour, top: -100, bottom: 100 }
  const enter = (state: Record<string, unknown>) => {
    const tab = new Awareness(new Y.Doc())
    const say = (more: Record<string, unknown>) => {
      tab.setLocalState({ ...state, ...more })
      applyAwarenessUpdate(here, encodeAwarenessUpdate(tab, [tab.clientID]), 'wire')
    }
    return say
  }
  const lea = { id: 'lea', name: 'Léa', color: '#2E6B43', access: 'participant' }
  const first = enter(lea)
  const second = enter(lea)
  first({ viewport: bounds, selection: ['n1'], typing: 'n1' })
  second({})
  enter({ ...lea, id: 'me' })({ viewport: bounds })
  enter({ name: 7 })({ viewport: bounds })
  expect(others.all).toHaveLength(2)
  expect(others.boundsOf('lea' as PersonId)).toEqual(bounds)
  expect(others.all.find(({ typing }) => typing !== null)?.selection).toEqual(['n1'])
  const closer = { ...bounds, to: hour / 2 }
  second({ viewport: closer })
  expect(others.boundsOf('lea' as PersonId)).toEqual(closer)
  first({ viewport: { ...bounds, top: -50 } })
  expect(others.boundsOf('lea' as PersonId)?.top).toBe(-50)
  // Nonsense leaves what else they say in place.
  first({ viewport: { from: 5, to: 1, top: 0, bottom: 0 }, selection: 'all' })
  second({})
  expect(others.boundsOf('lea' as PersonId)).toBeNull()
  stop()
})
