import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Ink } from '../drawing/ink.ts'
import { traceInk } from '../drawing/nib.ts'
import { pointsOf } from '../drawing/stroke-extent.ts'
import type { Pen } from './pen.ts'

/** Draws ink where it lies: time is as wide as one looks at it, the pen as wide as it is. */
export function paintInk({ context, view, inks }: Pen, { points, color, width }: Ink): void {
  const way = points.map(({ at, lane, pressure }) => ({ x: view.x(at), y: view.y(lane), pressure }))
  context.beginPath()
  traceInk(context, way, width * view.size)
  context.fillStyle = inks.strokes[color]
  context.fill()
}

/** Draws what was drawn with the marker. */
export function paintStrokes(pen: Pen, strokes: readonly StrokeOnBoard[]): void {
  for (const stroke of strokes) paintInk(pen, { ...stroke, points: pointsOf(stroke) })
}

/** Fades strokes that are about to go: the paper shows through. */
export function paintFaded(pen: Pen, strokes: readonly StrokeOnBoard[]): void {
  const { context, inks } = pen
  const { paper } = inks
  context.save()
  context.globalAlpha = 0.72
  const onPaper = { black: paper, red: paper, blue: paper, green: paper }
  paintStrokes({ ...pen, inks: { ...inks, strokes: onPaper } }, strokes)
  context.restore()
}
