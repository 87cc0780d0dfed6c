import type { Point } from '../camera.ts'

/** What nobody sees the difference of, in pixels. */
const unseen = 0.4
/** Longer runs are thinned in parts: the work grows with the square of a part. */
const part = 400

/** Leaves out points that lie on the way between others, at most so many staying; the ends stay. */
export function thin<Item extends Point>(points: readonly Item[], most: number): readonly Item[] {
  for (let tolerance = unseen; ; tolerance *= 2) {
    const kept = thinTo(points, tolerance)
    if (kept.length <= most) return kept
  }
}

function thinTo<Item extends Point>(points: readonly Item[], tolerance: number): readonly Item[] {
  const kept: Item[] = []
  const size = tolerance === unseen ? part : points.length
  for (let from = 0; from < points.length; from += size) {
    kept.push(...thinPart(points.slice(from, from + size), tolerance))
  }
  return kept
}

/** Ramer, Douglas and Peucker's way, without recursion. */
function thinPart<Item extends Point>(points: readonly Item[], tolerance: number): Item[] {
  const last = points.length - 1
  const stays = new Set([0, last])
  const spans: [number, number][] = [[0, last]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    const [farthest, away] = farthestFrom(points, from, to)
    if (away <= tolerance) continue
    stays.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return points.filter((_, index) => stays.has(index))
}

function farthestFrom(points: readonly Point[], from: number, to: number): [number, number] {
  const [a, b] = [points[from], points[to]]
  let [farthest, most] = [from, 0]
  if (!a || !b) return [farthest, most]
  for (let index = from + 1; index < to; index++) {
    const point = points[index]
    const away = point ? distanceToSegment(point, a, b) : 0
    if (away > most) [farthest, most] = [index, away]
  }
  return [farthest, most]
}

/** How far a point is from the straight line between two others. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const on = Math.max(0, Math.min(1, share))
  return Math.hypot(point.x - a.x - on * dx, point.y - a.y - on * dy)
}
