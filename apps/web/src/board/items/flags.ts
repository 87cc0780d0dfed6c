import { hand } from '../inks.ts'
import type { Timeline } from '../timeline.ts'
import { type PaperWords, type Pen, write } from './pen.ts'

const height = 29
const notch = 9
const font = hand(600, 15)

/** The two flags that the story hangs between. */
export function paintFlags(pen: Pen, timeline: Timeline, words: PaperWords): void {
  const { start, end, story } = timeline
  if (start === null) return
  const alert = timeline.isStartConfirmed ? words.firstAlert : words.firstAlertUnknown
  const { context, view, inks } = pen
  context.save()
  context.font = font
  const left = view.x(story.from)
  const right = view.x(end ?? story.to)
  const text = end === null ? words.stillOpen : words.resolved
  const room = right - left - context.measureText(alert).width - 70
  // Where both would meet, the second flies higher.
  const raise = context.measureText(text).width > room ? height + 6 : 0
  paintFlag(pen, { x: left, side: 1, raise: 0, text: alert, color: inks.ink })
  const color = end === null ? inks.amberInk : inks.green
  paintFlag(pen, { x: right, side: -1, raise, text, color })
  context.restore()
}

type Flag = {
  readonly x: number
  /** 1 flies to the right, -1 to the left. */
  readonly side: 1 | -1
  readonly raise: number
  readonly text: string
  readonly color: string
}

function paintFlag({ context, view, inks }: Pen, { x, side, raise, text, color }: Flag): void {
  const y = view.y(0)
  const top = y - 53 - raise
  const width = context.measureText(text).width + 22
  if (x < -width - 20 || x > view.width + width + 20) return
  context.strokeStyle = color
  context.fillStyle = color
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.lineWidth = 3
  context.beginPath()
  context.moveTo(x, top)
  context.quadraticCurveTo(x + 0.9, y, x - 0.3, y + 44)
  context.stroke()
  context.lineWidth = 1.6
  context.beginPath()
  context.moveTo(x, top)
  context.lineTo(x + side * (width + 0.5), top + 0.6)
  context.lineTo(x + side * (width - notch + 3), top + height / 2)
  context.lineTo(x + side * (width + 1.5), top + height - 0.4)
  context.lineTo(x, top + height + 0.5)
  context.closePath()
  context.fill()
  context.stroke()
  const middle = x + (side * (width - notch + 3)) / 2
  write(context, text, { x: middle, y: top + 19.5, align: 'center', color: inks.panel })
}

/** The same in two words, for where there is no room for flags. */
export function paintFlagWords(
  { context, view, inks }: Pen,
  timeline: Timeline,
  words: PaperWords,
): void {
  const { start, end, story } = timeline
  if (start === null) return
  const alert = timeline.isStartConfirmed ? words.firstAlert : words.firstAlertUnknown
  const y = view.y(0) - 21
  const left = view.x(story.from)
  const right = view.x(end ?? story.to)
  context.save()
  context.font = font
  write(context, alert, { x: left + 4, y, color: inks.ink })
  const text = end === null ? words.stillOpen : words.resolved
  const room = right - left - context.measureText(alert).width - 30
  if (context.measureText(text).width < room) {
    const color = end === null ? inks.amberInk : inks.green
    write(context, text, { x: right + 2, y, align: 'right', color })
  }
  context.restore()
}
