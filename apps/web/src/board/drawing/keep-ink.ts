import { encodeStroke, type StrokePoint } from '@kraftline/core/board/stroke-points'
import { limits } from '@kraftline/core/protocol/sync'
import type { Projection } from '../camera.ts'
import type { NewStroke } from './edit-drawing.ts'
import type { Ink } from './ink.ts'
import { thin } from './thin.ts'

/** A quarter of a pixel of where one draws is finer than anybody sees. */
const stepsPerPixel = 4

/** A stroke of the board from what was drawn: no more points than it needs, and no more than it may have. */
export function strokeFrom({ points, color, width }: Ink, view: Projection): NewStroke {
  const kept = lighten(points, view)
  return { points: encodeStroke(kept, view.camera.scale / stepsPerPixel), color, width }
}

/** Leaves out the points that nobody would miss at this zoom. */
export function lighten(points: readonly StrokePoint[], view: Projection): readonly StrokePoint[] {
  const way = points.map((point) => ({ x: view.x(point.at), y: view.y(point.lane), point }))
  return thin(way, limits.strokePoints).map(({ point }) => point)
}
