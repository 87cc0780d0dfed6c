import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { type Branch, branchLead, type Dot } from '../branches.ts'
import type { Projection } from '../camera.ts'
import { dotRadius, type Gathered, gather } from '../gathering.ts'
import { channelInk, hand, type Inks, sansFont } from '../inks.ts'
import { sketchLine } from '../sketch.ts'
import { type Pen, write } from './pen.ts'

export type DotOnScreen = Dot & { readonly x: number }
/** Dots that are drawn as one; known by the id of its first. */
export type DotGroup = Gathered<DotOnScreen> & { readonly y: number; readonly id: EntryId }

/** A branch's dots at a zoom, those that would overlap as one. */
export function groupDots(branch: Branch, view: Projection): DotGroup[] {
  const y = view.branchY(branch.lane)
  const dots = branch.dots.map((dot) => ({ ...dot, x: view.x(dot.at) }))
  return gather(dots).map((group) => ({ ...group, y, id: group.items[0].id }))
}

export function branchInk(branch: Branch, inks: Inks): string {
  return branch.isAside ? inks.pencil : channelInk(inks, branch.ink)
}

/** A channel's line, leaving the line shortly before its first message. */
export function paintBranch(pen: Pen, branch: Branch, text: string): void {
  const { context, view, inks } = pen
  const first = view.x(branch.dots[0].at)
  const last = view.x(lastOf(branch))
  if (last < -200 || first - branchLead > view.width + 20) return
  const y = view.branchY(branch.lane)
  const line = view.y(0)
  context.save()
  context.strokeStyle = branchInk(branch, inks)
  context.lineWidth = branch.isAside ? 1.8 : 2.8
  context.lineCap = 'round'
  if (branch.isAside) context.setLineDash([6, 5])
  context.beginPath()
  context.moveTo(first - branchLead, line)
  context.bezierCurveTo(first - 22, line, first - 28, y, first - 9, y)
  context.stroke()
  const end = branch.dots.length === 1 ? last + 30 : last
  sketchLine(
    context,
    { from: first - 9, to: end, y, seed: branch.ink + 20, stray: 0.5 },
    view.width,
  )
  context.restore()
  paintName(pen, branch, { text, first, last, y })
}

type Name = {
  readonly text: string
  readonly first: number
  readonly last: number
  readonly y: number
}

function paintName(
  { context, view, inks }: Pen,
  branch: Branch,
  { text, first, last, y }: Name,
): void {
  context.font = hand(branch.isAside ? 500 : 650, branch.isAside ? 14 : 16)
  const width = context.measureText(text).width
  // A name stays in view for as long as its branch does.
  const { left, right } = view.shown
  const leftmost = first < right ? Math.min(first - 2, right - width - 8) : first
  const x = Math.max(leftmost, Math.min(left + 12, last - width))
  const below = branch.lane > 0
  write(context, text, { x, y: below ? y + 27 : y - 15, color: branchInk(branch, inks) })
}

/** A branch's dots, with how many there are where several are drawn as one. */
export function paintDots(
  pen: Pen,
  branch: Branch,
  { groups, isLit }: { groups: readonly DotGroup[]; isLit: boolean },
): void {
  const { context, view } = pen
  context.save()
  for (const group of groups) {
    if (group.x < -20 || group.x > view.width + 20) continue
    if (isLit) halo(pen, group)
    paintDot(pen, branch, group)
  }
  context.restore()
}

function paintDot(pen: Pen, branch: Branch, group: DotGroup): void {
  const { context, inks } = pen
  const isOver = group.items.some((dot) => dot.kind === 'resolution')
  const isAside = group.items.every((dot) => dot.kind === 'aside')
  const told = isOver ? inks.green : branchInk(branch, inks)
  context.beginPath()
  context.arc(group.x, group.y, dotRadius(group.items.length), 0, 2 * Math.PI)
  context.fillStyle = isAside ? inks.paper : told
  context.fill()
  context.lineWidth = 1.8
  context.strokeStyle = isAside ? inks.pencil : inks.panel
  context.stroke()
  if (group.items.length > 1) paintCount(pen, group, isAside)
  else if (isOver) paintCheck(pen, group)
  const hands = group.items.map((dot) => dot.hand)
  // On the side where the branch's name is not.
  const side = branch.lane < 0 ? 1 : -1
  if (hands.includes('added')) paintHand(pen, group, { hand: 'added', side })
  else if (hands.includes('corrected')) paintHand(pen, group, { hand: 'corrected', side })
}

/** The team's own hand, at a dot's shoulder: a plus on what was added in the hour, a stroke on what was corrected. */
function paintHand(
  { context, inks }: Pen,
  { x, y, items }: DotGroup,
  { hand, side }: { hand: 'added' | 'corrected'; side: 1 | -1 },
): void {
  const away = dotRadius(items.length) * 0.72 + 4
  const [middleX, middleY, arm] = [x + away, y + side * away, 3.4]
  context.beginPath()
  context.arc(middleX, middleY, 6.6, 0, 2 * Math.PI)
  context.fillStyle = inks.panel
  context.fill()
  context.strokeStyle = inks.ink
  context.lineWidth = 1.2
  context.stroke()
  context.beginPath()
  context.lineWidth = 2
  context.lineCap = 'round'
  if (hand === 'added') {
    context.moveTo(middleX - arm, middleY)
    context.lineTo(middleX + arm, middleY)
    context.moveTo(middleX, middleY - arm)
    context.lineTo(middleX, middleY + arm)
  } else {
    context.moveTo(middleX - arm * 0.8, middleY + arm * 0.8)
    context.lineTo(middleX + arm * 0.8, middleY - arm * 0.8)
  }
  context.stroke()
}

function halo({ context, inks }: Pen, { x, y, items }: DotGroup): void {
  context.beginPath()
  context.arc(x, y, dotRadius(items.length) + 5, 0, 2 * Math.PI)
  context.fillStyle = inks.panel
  context.globalAlpha = 0.75
  context.fill()
  context.globalAlpha = 1
}

function paintCount({ context, inks }: Pen, { x, y, items }: DotGroup, isAside: boolean): void {
  const font = `700 11px ${sansFont}`
  const color = isAside ? inks.ink : inks.panel
  write(context, String(items.length), { x, y: y + 4, align: 'center', font, color })
}

function paintCheck({ context, inks }: Pen, { x, y }: DotGroup): void {
  context.beginPath()
  context.moveTo(x - 3.2, y + 0.2)
  context.lineTo(x - 0.8, y + 2.8)
  context.lineTo(x + 3.4, y - 2.6)
  context.lineWidth = 1.8
  context.lineCap = 'round'
  context.strokeStyle = inks.panel
  context.stroke()
}

export function lastOf(branch: Branch): Instant {
  return (branch.dots.at(-1) ?? branch.dots[0]).at
}
