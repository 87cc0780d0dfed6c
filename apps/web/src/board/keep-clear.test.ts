import { hour } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Corners, fitClear, isClear, type Page, type Paper, type Shown } from './keep-clear.ts'

const story = { from: 0, to: 24 * hour }
const structure = { ...story, top: -160, bottom: 168 }
const viewport = { width: 1440, height: 844 }
const insets = { top: 20, right: 40, bottom: 88, left: 40 }

function shown(...papers: readonly Paper[]): Shown {
  const content = papers.reduce(
    (all, { at, top, bottom }) => ({
      from: Math.min(all.from, at),
      to: Math.max(all.to, at),
      top: Math.min(all.top, top),
      bottom: Math.max(all.bottom, bottom),
    }),
    structure,
  )
  return { content, structure, papers }
}

const page = (left: number, right: number): Page => {
  const corners: Corners = {
    left: { width: 316, height: left },
    right: { width: 332, height: right },
  }
  return { viewport, story, insets, corners }
}
const widthOf = (board: Shown, around: Page) => {
  const { camera } = fitClear(board, around)
  return story.to / camera.scale
}

test('the line takes the whole width below panels that are low enough, and keeps clear of tall ones', () => {
  const whole = widthOf(shown(), page(0, 0))
  expect(widthOf(shown(), page(280, 260))).toBe(whole)
  expect(widthOf(shown(), page(280, 700))).toBeLessThan(whole - 200)
  expect(widthOf(shown(), page(700, 700))).toBeLessThan(whole - 400)
})

test('in a small window the line passes below the panels, with its branches in view', () => {
  const around = { ...page(280, 300), viewport: { width: 1024, height: 712 } }
  const note = { at: 11 * hour, top: 170, bottom: 280, half: 92 }
  const { camera } = fitClear(shown(note), around)
  expect(isClear(camera, shown(note), around)).toBe(true)
  expect(story.to / camera.scale).toBeGreaterThan(700)
})

test('a note above the line, under a panel, moves the line away from it; one below does not', () => {
  const above = { at: 23 * hour, top: -310, bottom: -200, half: 92 }
  const below = { at: 23 * hour, top: 200, bottom: 310, half: 92 }
  const whole = widthOf(shown(), page(0, 0))
  expect(widthOf(shown(below), page(240, 220))).toBe(whole)
  const { camera } = fitClear(shown(above), page(280, 260))
  expect(isClear(camera, shown(above), page(280, 260))).toBe(true)
})

test('nothing is under a panel as long as there is room beside them', () => {
  const anyPaper = fc
    .record({
      at: fc.integer({ min: 0, max: 24 * hour }),
      lane: fc.integer({ min: -360, max: 360 }),
    })
    .map(({ at, lane }): Paper => ({ at, top: lane - 56, bottom: lane + 56, half: 92 }))
  const height = fc.integer({ min: 0, max: 740 })
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 12 }), height, height, (papers, left, right) => {
      const board = shown(...papers)
      const around = page(left, right)
      const { camera } = fitClear(board, around)
      const view = fitClear(board, page(0, 0)).camera
      if (isClear(view, board, page(0, 0))) expect(isClear(camera, board, around)).toBe(true)
    }),
  )
})
