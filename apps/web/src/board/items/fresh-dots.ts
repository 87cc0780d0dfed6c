import type { EntryId } from '@kraftline/core/ids'
import type { Branch } from '../branches.ts'
import { dotRadius } from '../gathering.ts'
import { sansFont } from '../inks.ts'
import { branchInk, type DotGroup, groupDots } from './branch.ts'
import { type Pen, write } from './pen.ts'

/**
 * Draws the dots of messages that are not on the board yet over the others: hollow, larger, with a
 * plus or with how many they are. One that gathers both gets a dashed ring.
 */
export function paintFreshDots(
  pen: Pen,
  branches: readonly Branch[],
  fresh: ReadonlySet<EntryId>,
): void {
  const { context, view, inks } = pen
  context.save()
  for (const branch of branches) {
    const ink = branchInk(branch, inks)
    for (const group of groupDots(branch, view)) {
      const isFresh = group.items.map(({ id }) => fresh.has(id))
      if (!isFresh.includes(true)) continue
      if (isFresh.includes(false)) paintRing(pen, group, ink)
      else paintHollow(pen, group, ink)
    }
  }
  context.restore()
}

function paintRing({ context }: Pen, { x, y, items }: DotGroup, ink: string): void {
  context.beginPath()
  context.arc(x, y, dotRadius(items.length) + 5, 0, 2 * Math.PI)
  context.setLineDash([4, 3])
  context.strokeStyle = ink
  context.lineWidth = 2.6
  context.stroke()
}

function paintHollow({ context, inks }: Pen, { x, y, items }: DotGroup, ink: string): void {
  context.beginPath()
  context.arc(x, y, dotRadius(items.length) + 2, 0, 2 * Math.PI)
  context.setLineDash([])
  context.fillStyle = inks.panel
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 2.6
  context.stroke()
  const isOne = items.length === 1
  const size = isOne ? 15 : 11
  const font = `700 ${size}px ${sansFont}`
  const place = { x, y: y + size * 0.35, align: 'center', font, color: ink } as const
  write(context, isOne ? '+' : String(items.length), place)
}
