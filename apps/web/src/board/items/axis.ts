import { hand } from '../inks.ts'
import { sketchLine } from '../sketch.ts'
import type { Tick } from '../ticks.ts'
import type { Timeline } from '../timeline.ts'
import { type Pen, write } from './pen.ts'

export const tickFont = `italic ${hand(400, 14)}`
const overhang = 22

/** The line itself, from a little before the first alert to a little after the end. */
export function paintAxis({ context, view, inks }: Pen, { story, reach, end }: Timeline): void {
  const y = view.y(0)
  const from = view.x(story.from) - overhang
  const to = view.x(story.to) + overhang
  context.save()
  context.strokeStyle = inks.ink
  context.lineCap = 'round'
  context.lineWidth = 3.4
  sketchLine(context, { from, to, y, seed: 3, stray: 0.5 }, view.width)
  context.lineWidth = 1.4
  sketchLine(context, { from: from + 3, to: to - 4, y: y + 0.9, seed: 8, stray: 0.9 }, view.width)
  context.setLineDash([7, 8])
  context.lineWidth = 2.2
  const first = Math.min(from, view.x(reach.from) - overhang)
  const last = Math.max(end === null ? to + 70 : to, view.x(reach.to) + overhang)
  if (first < from - 4)
    sketchLine(context, { from: first, to: from - 6, y, seed: 5, stray: 0.6 }, view.width)
  if (last > to + 4)
    sketchLine(context, { from: to + 6, to: last, y, seed: 6, stray: 0.6 }, view.width)
  context.restore()
}

/** Ticks at round times, and what they say. */
export function paintTicks({ context, view, inks }: Pen, ticks: readonly Tick[]): void {
  const y = view.y(0)
  context.save()
  context.strokeStyle = inks.ink
  context.lineWidth = 1.8
  context.lineCap = 'round'
  context.beginPath()
  for (const { at } of ticks) {
    const x = view.x(at)
    context.moveTo(x, y - 5)
    context.lineTo(x + 0.4, y + 5)
  }
  context.stroke()
  for (const { at, label, day } of ticks) {
    const x = view.x(at)
    if (label)
      write(context, label, { x, y: y + 23, align: 'center', font: tickFont, color: inks.soft })
    if (day) {
      const font = hand(600, 13)
      write(context, day, { x, y: y + 40, align: 'center', font, color: inks.ink })
    }
  }
  context.restore()
}
