import { getStroke } from 'perfect-freehand'
import type { Point } from '../camera.ts'

type Pressed = Point & { readonly pressure: number }
type Traced = Pick<Path2D, 'moveTo' | 'quadraticCurveTo' | 'closePath'>

/** Between points that are further apart others are put, so that corners stay where they were drawn. */
const stride = 7
const mostPoints = 1_200

/** Draws the shape of the ink that a marker of some width leaves on its way. */
export function traceInk(path: Traced, way: readonly Pressed[], width: number): void {
  const outline = getStroke(fill(way), {
    size: width,
    thinning: 0.4,
    smoothing: 0.5,
    // The way was smoothed as it was drawn; more would pull thinned strokes out of their place.
    streamline: 0,
    simulatePressure: false,
    last: true,
  })
  const [first] = outline
  if (!first) return
  path.moveTo(first[0], first[1])
  for (let index = 0; index < outline.length; index++) {
    const [a, b] = [outline[index], outline[(index + 1) % outline.length]]
    if (a && b) path.quadraticCurveTo(a[0], a[1], (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
  }
  path.closePath()
}

function fill(way: readonly Pressed[]): [number, number, number][] {
  const step = Math.max(stride, lengthOf(way) / mostPoints)
  return way.flatMap((point, index) => {
    const { x, y, pressure } = way[index - 1] ?? point
    const parts = Math.max(1, Math.floor(Math.hypot(point.x - x, point.y - y) / step))
    return Array.from({ length: parts }, (_, part): [number, number, number] => {
      const share = (part + 1) / parts
      return [
        x + (point.x - x) * share,
        y + (point.y - y) * share,
        pressure + (point.pressure - pressure) * share,
      ]
    })
  })
}

function lengthOf(way: readonly Point[]): number {
  let length = 0
  way.forEach((point, index) => {
    const before = way[index - 1]
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y)
  })
  return length
}
