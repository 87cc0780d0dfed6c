import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteHeight, noteWidth } from '../note-shape.ts'
import { layOutPoster } from './lay-out-poster.ts'

const story = { from: 0, to: 6 * hour }

function paperAt(at: number, lane: number) {
  return { at, top: lane - noteHeight / 2, bottom: lane + noteHeight / 2, half: noteWidth / 2 }
}

type Paper = ReturnType<typeof paperAt>

function posterOf(papers: readonly Paper[]) {
  const content = {
    from: Math.min(story.from, ...papers.map(({ at }) => at)),
    to: Math.max(story.to, ...papers.map(({ at }) => at)),
    top: Math.min(-160, ...papers.map(({ top }) => top)),
    bottom: Math.max(160, ...papers.map(({ bottom }) => bottom)),
  }
  return layOutPoster({ story, content, papers })
}

describe('a poster', () => {
  test('shows the story at 100 % where there is room, and stretches time until papers lie side by side', () => {
    expect(posterOf([]).view.zoom).toBe(1)
    expect(posterOf([paperAt(hour, 200), paperAt(3 * hour, 200)]).view.zoom).toBe(1)
    const close = posterOf([paperAt(hour, 200), paperAt(hour + 40 * minute, 200)])
    expect(close.view.zoom).toBe(1.5)
    const onTop = posterOf([paperAt(hour, 200), paperAt(hour, 200)])
    expect(onTop.view.zoom, 'two at one moment cannot be told apart by any').toBe(3)
  })

  test('every paper is on the sheet, between its head and its legend, at its own size', () => {
    const anyPaper = fc
      .tuple(fc.integer({ min: -hour, max: 9 * hour }), fc.integer({ min: -2000, max: 2000 }))
      .map(([at, lane]) => paperAt(at, lane))
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 30 }), (papers) => {
        const { view, width, height, margin, headHeight, legendTop } = posterOf(papers)
        for (const { at, top, bottom, half } of papers) {
          expect(view.x(at) - half).toBeGreaterThanOrEqual(margin)
          expect(view.x(at) + half).toBeLessThanOrEqual(width - margin)
          expect(view.y(top)).toBeGreaterThanOrEqual(margin + headHeight)
          expect(view.y(bottom)).toBeLessThanOrEqual(legendTop)
          expect(view.y(bottom) - view.y(top)).toBeCloseTo(noteHeight)
        }
        expect(legendTop).toBeLessThan(height)
      }),
    )
  })
})
