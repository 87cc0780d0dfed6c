import type { Gap } from '@kraftline/core/incident/gaps'
import type { Stretch } from '../board-props.ts'
import type { Point, Projection } from '../camera.ts'

/** How far round its middle a hand must go: a circle is seldom quite closed. */
const leastTurn = 0.8 * 2 * Math.PI
/** Going round three times is a scribble. */
const mostTurn = 2.6 * 2 * Math.PI
/** How much of its turning goes the same way: a zigzag goes to and fro. */
const steadiness = 0.75
/** How far from where it began, or went on, it may end: in parts of its size. */
const openness = 0.4
const leastWidth = 18
const leastHeight = 14
/** How far it reaches past the line, above and below. */
const leastReach = 5

/** Where along a level line a hand-drawn loop goes around it, in pixels; null if it is no such loop. */
export function findLoop(way: readonly Point[], y: number): { left: number; right: number } | null {
  const box = boxOf(way)
  if (box.right - box.left < leastWidth || box.bottom - box.top < leastHeight) return null
  if (box.top > y - leastReach || box.bottom < y + leastReach) return null
  return isRound(way, box) && isClosed(way, box) ? crossingsOf(way, y, box) : null
}

type Box = ReturnType<typeof boxOf>

function boxOf(way: readonly Point[]) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of way) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function isRound(way: readonly Point[], box: Box): boolean {
  const middle = middleOf(box)
  // A long flat loop goes round as a circle does.
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  let [turned, moved] = [0, 0]
  let before: number | null = null
  for (const { x, y } of way) {
    const angle = Math.atan2((y - middle.y) / height, (x - middle.x) / width)
    const step = before === null ? 0 : shortestTurn(angle - before)
    turned += step
    moved += Math.abs(step)
    before = angle
  }
  const all = Math.abs(turned)
  return all >= leastTurn && all <= mostTurn && all >= moved * steadiness
}

function shortestTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
}

function isClosed(way: readonly Point[], { left, right, top, bottom }: Box): boolean {
  const last = way.at(-1)
  // Whoever goes a little more than once round ends beside what they drew first.
  const begun = way.slice(0, Math.ceil(way.length / 2))
  return begun.some(({ x, y }) => {
    return (
      last && Math.hypot((last.x - x) / (right - left), (last.y - y) / (bottom - top)) <= openness
    )
  })
}

/** The first and the last place where the closed way crosses the line, on both sides of its middle. */
function crossingsOf(way: readonly Point[], y: number, box: Box) {
  const crossings = way.flatMap((a, index) => {
    const b = way[(index + 1) % way.length] ?? a
    if (a.y === b.y || Math.min(a.y, b.y) > y || Math.max(a.y, b.y) < y) return []
    return [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)]
  })
  const left = Math.min(...crossings)
  const right = Math.max(...crossings)
  return right - left >= (box.right - box.left) / 4 ? { left, right } : null
}

/** A loop is drawn this much wider than what is meant, in all. */
const slop = 28
const coversMost = 0.6
const isMostOfIt = 0.66

/** What a loop stands for: the interval that it mostly covers, else the stretch as it was drawn. */
export function stretchOf(
  { left, right }: { left: number; right: number },
  { view, gaps, reach }: { view: Projection; gaps: readonly Gap[]; reach: Stretch },
): Stretch | null {
  const from = Math.max(reach.from, view.at(left))
  const to = Math.min(reach.to, view.at(right))
  if (to <= from) return null
  const meant = Math.max(to - from - slop * view.camera.scale, (to - from) / 3)
  let [best, most] = [{ from, to }, 0]
  for (const gap of gaps) {
    const shared = Math.min(to, gap.to) - Math.max(from, gap.from)
    const cover = shared / (gap.to - gap.from)
    const share = Math.min(1, shared / meant)
    if (cover < coversMost || share < isMostOfIt || cover * share <= most) continue
    most = cover * share
    best = { from: gap.from, to: gap.to }
  }
  return best
}
