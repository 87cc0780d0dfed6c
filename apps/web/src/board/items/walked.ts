import type { EntryId } from '@kraftline/core/ids'
import type { Stretch } from '../board-props.ts'
import { dotRadius } from '../gathering.ts'
import { sketchEllipse } from '../sketch.ts'
import type { Timeline } from '../timeline.ts'
import type { Pen } from './pen.ts'
import { allDots } from './timeline-drawing.ts'

const away = 7

/** The message that everybody stands at: a ring of ink around its dot, and a thread down to the line. */
export function paintWalked(pen: Pen, timeline: Timeline, id: EntryId): void {
  const { context, view, inks } = pen
  const group = allDots(timeline, view).find(({ items }) => items.some((dot) => dot.id === id))
  const dot = group?.items.find((one) => one.id === id)
  if (!group || !dot) return
  const { x, y } = group
  const radius = dotRadius(group.items.length) + away
  const line = view.y(0)
  context.save()
  context.strokeStyle = inks.ink
  context.lineCap = 'round'
  context.lineWidth = 1.4
  context.setLineDash([2, 5])
  context.beginPath()
  context.moveTo(x, y + Math.sign(line - y) * (radius + 3))
  context.lineTo(view.x(dot.at), line)
  context.stroke()
  context.setLineDash([])
  context.lineWidth = 6
  context.strokeStyle = inks.panel
  context.globalAlpha = 0.8
  sketchEllipse(context, { x, y, rx: radius, ry: radius, seed: 'walked' })
  context.globalAlpha = 1
  context.lineWidth = 2.6
  context.strokeStyle = inks.ink
  sketchEllipse(context, { x, y, rx: radius, ry: radius, seed: 'walked' })
  context.fillStyle = inks.ink
  context.beginPath()
  context.arc(view.x(dot.at), line, 4.5, 0, 2 * Math.PI)
  context.fill()
  context.restore()
}

const hook = 11

/** A stretch that a list points at: a bracket of ink over the line. */
export function paintPointed({ context, view, inks }: Pen, { from, to }: Stretch): void {
  const left = view.x(from)
  const right = Math.max(view.x(to), left + 6)
  if (right < -20 || left > view.width + 20) return
  const y = view.y(0) - 27
  context.save()
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { color, width } of [
    { color: inks.panel, width: 7 },
    { color: inks.ink, width: 3 },
  ]) {
    context.strokeStyle = color
    context.lineWidth = width
    context.beginPath()
    context.moveTo(left, y + hook)
    context.lineTo(left, y)
    context.lineTo(right, y)
    context.lineTo(right, y + hook)
    context.stroke()
  }
  context.restore()
}
