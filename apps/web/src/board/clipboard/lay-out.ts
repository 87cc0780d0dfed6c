import type { Point, Size } from '../camera.ts'
import { overlaps, type Rect } from '../note-shape.ts'

/** Between papers that were laid beside each other, in pixels. */
const air = 10
/** How far off a group may come to lie, in halves of a note. */
const farthest = 16

/**
 * The shortest way that a group must be moved to cover nothing, in itself unchanged; where there is
 * no room, the way by which it covers least.
 */
export function findWay(group: readonly Rect[], taken: readonly Rect[], paper: Size): Point {
  const [stepX, stepY] = [(paper.width + air) / 2, (paper.height + air) / 2]
  const reach = around(group, { x: farthest * stepX, y: farthest * stepY })
  const near = taken.filter((rect) => overlaps(rect, reach))
  let best = { way: { x: 0, y: 0 }, covered: Number.POSITIVE_INFINITY }
  for (const { x, y } of ways) {
    const way = { x: x * stepX, y: y * stepY }
    const covered = count(group, near, { way, most: best.covered })
    if (covered < best.covered) best = { way, covered }
    if (covered === 0) break
  }
  return best.way
}

const across = 2 * farthest + 1

/** Every way there is to try, the shortest first, right and down before left and up. */
const ways: readonly Point[] = Array.from({ length: across ** 2 }, (_, index) => ({
  x: (index % across) - farthest,
  y: Math.floor(index / across) - farthest,
})).toSorted((a, b) => lengthOf(a) - lengthOf(b))

/** In pixels of a usual paper, and a little more to the left and up. */
function lengthOf({ x, y }: Point): number {
  return Math.hypot(x * 184, y * 104) + (x < 0 ? 9 : 0) + (y < 0 ? 7 : 0)
}

type Trying = { readonly way: Point; readonly most: number }

function count(group: readonly Rect[], taken: readonly Rect[], { way, most }: Trying): number {
  let covered = 0
  for (const rect of group) {
    const moved = grown(shift(rect, way), air / 2)
    for (const other of taken) if (overlaps(moved, other)) covered++
    if (covered >= most) break
  }
  return covered
}

export type Field = {
  /** The middle of the first paper. */
  readonly from: Point
  /** How wide the window is: rows end with it. */
  readonly width: number
  readonly paper: Size
  readonly taken: readonly Rect[]
  /** No paper lies lower than this; the next ones are laid to the right. */
  readonly lowest: number
}

/** Lays out so many papers row by row: none covers another or what is there. Answers their middles. */
export function layOut(papers: number, { from, width, paper, taken, lowest }: Field): Point[] {
  const [stepX, stepY] = [paper.width + air, paper.height + air]
  const most = Math.max(1, Math.floor((width - from.x + paper.width / 2) / stepX))
  const columns = Math.min(most, Math.max(3, Math.ceil(Math.sqrt(papers))))
  const found: Point[] = []
  let [left, row] = [from.x, 0]
  while (found.length < papers) {
    const y = from.y + row * stepY
    if (row > 0 && y > lowest) {
      left += columns * stepX
      row = 0
      continue
    }
    for (let column = 0; column < columns && found.length < papers; column++) {
      const middle = { x: left + column * stepX, y }
      const rect = grown(paperAt(middle, paper), air / 2)
      if (!taken.some((other) => overlaps(rect, other))) found.push(middle)
    }
    row++
  }
  return found
}

export function paperAt({ x, y }: Point, { width, height }: Size): Rect {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function shift({ left, top, right, bottom }: Rect, { x, y }: Point): Rect {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y }
}

function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

function around(rects: readonly Rect[], { x, y }: Point): Rect {
  return {
    left: Math.min(...rects.map(({ left }) => left)) - x,
    right: Math.max(...rects.map(({ right }) => right)) + x,
    top: Math.min(...rects.map(({ top }) => top)) - y,
    bottom: Math.max(...rects.map(({ bottom }) => bottom)) + y,
  }
}
