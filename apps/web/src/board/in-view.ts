import type { Content, Point, Projection } from './camera.ts'
import { insetsBetween, type Page } from './keep-clear.ts'
import { noteWidth, type Rect } from './note-shape.ts'

type Around = Pick<Page, 'insets' | 'corners'>

/**
 * By how much the paper must be moved for a part of it to be in view, and none of that under a panel:
 * not at all where it is, by as little as it takes where it is not, and null where there is no room.
 */
export function wayIntoView(content: Content, view: Projection, around: Around): Point | null {
  const { top, right, bottom, left } = insetsBetween(around)
  const half = (noteWidth / 2) * view.size
  const part: Rect = {
    left: view.x(content.from) - half,
    right: view.x(content.to) + half,
    top: view.y(content.top),
    bottom: view.y(content.bottom),
  }
  const x = shift([part.left, part.right], [left, view.width - right])
  const y = shift([part.top, part.bottom], [top, view.height - bottom])
  return x === null || y === null ? null : { x, y }
}

type Ends = readonly [low: number, high: number]

function shift(part: Ends, free: Ends): number | null {
  if (part[1] - part[0] > free[1] - free[0]) return null
  if (part[0] < free[0]) return free[0] - part[0]
  return Math.min(0, free[1] - part[1])
}
