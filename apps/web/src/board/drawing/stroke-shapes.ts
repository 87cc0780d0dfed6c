import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Projection } from '../camera.ts'
import type { Inks } from '../inks.ts'
import { traceInk } from './nib.ts'
import { extentOf, isSeen, pointsOf } from './stroke-extent.ts'

/** The shape of a stroke as it was at some zoom, its zero at the stroke's beginning on the line. */
type Shaped = { readonly path: Path2D; readonly scale: number; readonly size: number }

const shapes = new WeakMap<StrokeOnBoard, Shaped>()

/** At a zoom this much nearer or further a shape is only stretched: nobody sees it in the pen's width. */
const stretches = 1.1

type Canvas = {
  readonly context: CanvasRenderingContext2D
  readonly view: Projection
  readonly inks: Inks
}

/**
 * Fills the strokes that are in view, shaping at most `most` of them anew for this zoom; whether none
 * was left over. Those are stretched from the shape that they had.
 */
export function fillStrokes(
  { context, view, inks }: Canvas,
  strokes: readonly StrokeOnBoard[],
  most: number,
): boolean {
  const window = { left: 0, top: 0, right: view.width, bottom: view.height }
  const { a, d, e, f } = context.getTransform()
  const y = view.y(0)
  let left = most
  for (const stroke of strokes) {
    if (!isSeen(stroke, view, window)) continue
    let shape = shapes.get(stroke)
    if (!shape || !fits(shape, view)) {
      if (left > 0) shape = reshape(stroke, view)
      left -= 1
    }
    if (!shape) continue
    const aside = shape.scale / view.camera.scale
    const down = view.size / shape.size
    const x = view.x(extentOf(stroke).from)
    context.setTransform(a * aside, 0, 0, d * down, e + a * x, f + d * y)
    context.fillStyle = inks.strokes[stroke.color]
    context.fill(shape.path)
  }
  context.setTransform(a, 0, 0, d, e, f)
  return left >= 0
}

function fits({ scale, size }: Shaped, view: Projection): boolean {
  return isNear(view.camera.scale / scale) && isNear(view.size / size)
}

function isNear(ratio: number): boolean {
  return ratio < stretches && ratio > 1 / stretches
}

function reshape(stroke: StrokeOnBoard, { camera: { scale }, size }: Projection): Shaped {
  const { from } = extentOf(stroke)
  const way = pointsOf(stroke).map(({ at, lane, pressure }) => ({
    x: (at - from) / scale,
    y: lane * size,
    pressure,
  }))
  const path = new Path2D()
  traceInk(path, way, stroke.width * size)
  const shaped = { path, scale, size }
  shapes.set(stroke, shaped)
  return shaped
}
