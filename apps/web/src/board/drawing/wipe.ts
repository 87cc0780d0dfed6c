import type { Circle } from '@kraftline/core/board/circles'
import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Point, Projection } from '../camera.ts'
import { placeCircles } from '../circle-places.ts'
import { aboveLine } from '../items/circles.ts'
import { isSeen, wayOf } from './stroke-extent.ts'
import { distanceToSegment } from './thin.ts'

/** What the eraser is about to wipe off, faded until it is lifted. */
export type Doomed = {
  readonly strokes: readonly StrokeOnBoard[]
  readonly marks: ReadonlySet<EntryId>
}

export const nothingDoomed: Doomed = { strokes: [], marks: new Set() }

type Rub = { readonly from: Point; readonly to: Point }

/** Half as wide as the eraser is, in pixels. */
const reach = 8

/** The strokes that an eraser touches on its way from one point to another. */
export function strokesUnder(
  rub: Rub,
  strokes: readonly StrokeOnBoard[],
  view: Projection,
): StrokeOnBoard[] {
  const { from, to } = rub
  const window = {
    left: Math.min(from.x, to.x) - reach,
    right: Math.max(from.x, to.x) + reach,
    top: Math.min(from.y, to.y) - reach,
    bottom: Math.max(from.y, to.y) + reach,
  }
  return strokes.filter((stroke) => {
    if (!isSeen(stroke, view, window)) return false
    const near = reach + (stroke.width * view.size) / 2
    return comesNear(wayOf(stroke, view), rub, near)
  })
}

function comesNear(way: readonly Point[], rub: Rub, near: number): boolean {
  const { from, to } = rub
  return way.some((point, index) => {
    const before = way[index - 1] ?? point
    const away = Math.min(
      distanceToSegment(point, from, to),
      distanceToSegment(from, before, point),
      distanceToSegment(to, before, point),
    )
    return away <= near || isCrossing(rub, { from: before, to: point })
  })
}

function isCrossing(rub: Rub, other: Rub): boolean {
  return (
    side(rub, other.from) * side(rub, other.to) < 0 &&
    side(other, rub.from) * side(other, rub.to) < 0
  )
}

/** On which side of a straight line a point lies, by its sign. */
function side({ from, to }: Rub, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
}

/** Half of the pen that circles are drawn with, and how far its hand strays. */
const ring = 5
const step = 4

/** The circles that people drew and whose ring an eraser touches. */
export function circlesUnder(
  { from, to }: Rub,
  circles: readonly Circle[],
  view: Projection,
): Circle[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step))
  const way = Array.from({ length: steps + 1 }, (_, index) => ({
    x: from.x + ((to.x - from.x) * index) / steps,
    y: from.y + ((to.y - from.y) * index) / steps,
  }))
  const spans = circles.map((circle) => ({
    circle,
    from: view.x(circle.from),
    to: view.x(circle.to),
    textWidth: 0,
  }))
  return placeCircles(spans, view.size).flatMap(({ item, x, rx, ry }) => {
    const isTouched = way.some((point) => {
      const away = Math.hypot((point.x - x) / rx, (point.y - view.y(0) + aboveLine) / ry)
      return Math.abs(away - 1) * Math.min(rx, ry) <= reach + ring
    })
    return isTouched && item.circle.markIds.length > 0 ? [item.circle] : []
  })
}
