import type { StrokeColor } from '@kraftline/core/board/stroke-colors'
import type { StrokePoint } from '@kraftline/core/board/stroke-points'
import type { Point, Projection } from '../camera.ts'

/** Where a pen was on the screen; how hard it was pressed, if the pen says so. */
export type Dot = Point & { readonly pressure?: number }

/** Where the ink is on the paper so far. */
export type Ink = {
  readonly points: readonly StrokePoint[]
  readonly color: StrokeColor
  readonly width: number
}

/** How much of the way to the next dot the ink goes: it smooths what a hand trembles. */
const eagerness = 0.7
/** What a mouse presses with where it rests and where it hurries, and how soon it changes. */
const resting = 0.65
const hurried = 0.4
const slowness = 0.15

/** Carries ink on to where the pen has come since. */
export function flow(
  points: readonly StrokePoint[],
  dots: readonly Dot[],
  { view, width }: { view: Projection; width: number },
): StrokePoint[] {
  const added: StrokePoint[] = []
  let last = points.at(-1)
  for (const { x, y, pressure } of dots) {
    const before = last && { x: view.x(last.at), y: view.y(last.lane) }
    const to = before ? towards(before, { x, y }) : { x, y }
    const hurry = before ? Math.min(1, Math.hypot(to.x - before.x, to.y - before.y) / width) : 0
    const wanted = resting + (hurried - resting) * hurry
    const eased = last ? last.pressure + (wanted - last.pressure) * slowness : wanted
    last = { at: view.at(to.x), lane: view.lane(to.y), pressure: pressure ?? eased }
    added.push(last)
  }
  return added
}

function towards(from: Point, to: Point): Point {
  return {
    x: from.x + (to.x - from.x) * eagerness,
    y: from.y + (to.y - from.y) * eagerness,
  }
}
