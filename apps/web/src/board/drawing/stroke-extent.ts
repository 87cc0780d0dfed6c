import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import { decodeStroke, type StrokePoint } from '@kraftline/core/board/stroke-points'
import type { Content, Point, Projection } from '../camera.ts'
import { overlaps, type Rect } from '../note-shape.ts'

/** What of the board a stroke takes up. */
export type Extent = {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

const extents = new WeakMap<StrokeOnBoard, Extent>()

/** The points of a stroke; a reader has left out those that have none. */
export function pointsOf({ points }: StrokeOnBoard): readonly StrokePoint[] {
  return decodeStroke(points) ?? []
}

/** Reckoned once for every stroke. */
export function extentOf(stroke: StrokeOnBoard): Extent {
  const known = extents.get(stroke)
  if (known) return known
  const extent = { from: Infinity, to: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { at, lane } of pointsOf(stroke)) {
    extent.from = Math.min(extent.from, at)
    extent.to = Math.max(extent.to, at)
    extent.top = Math.min(extent.top, lane)
    extent.bottom = Math.max(extent.bottom, lane)
  }
  extents.set(stroke, extent)
  return extent
}

/** Whether any of a stroke may be seen in a window of the screen. */
export function isSeen(stroke: StrokeOnBoard, view: Projection, window: Rect): boolean {
  const { from, to, top, bottom } = extentOf(stroke)
  const half = stroke.width
  const rect = {
    left: view.x(from) - half,
    right: view.x(to) + half,
    top: view.y(top) - half,
    bottom: view.y(bottom) + half,
  }
  return overlaps(rect, window)
}

/** A stroke's way on the screen. */
export function wayOf(stroke: StrokeOnBoard, view: Projection): readonly Point[] {
  return pointsOf(stroke).map(({ at, lane }) => ({ x: view.x(at), y: view.y(lane) }))
}

/** How far from all else something drawn may lie and still be part of a picture of the board. */
const near = 1_500

/** What is to be seen of a board, and of what was drawn around it. */
export function withStrokes(content: Content, strokes: readonly StrokeOnBoard[]): Content {
  const span = content.to - content.from
  return strokes.reduce((all, stroke) => {
    const { from, to, top, bottom } = extentOf(stroke)
    const half = stroke.width / 2
    return {
      from: Math.max(content.from - span, Math.min(all.from, from)),
      to: Math.min(content.to + span, Math.max(all.to, to)),
      top: Math.max(content.top - near, Math.min(all.top, top - half)),
      bottom: Math.min(content.bottom + near, Math.max(all.bottom, bottom + half)),
    }
  }, content)
}
