import { hand } from '../inks.ts'
import type { Bar } from '../timeline.ts'
import { type PaperWords, type Pen, write } from './pen.ts'

const firstRow = 54
const rowHeight = 22
const thickness = 12

/** What people did, as bars under the line; each says what it is. */
export function paintBars(
  { context, view, inks }: Pen,
  bars: readonly Bar[],
  words: PaperWords,
): void {
  context.save()
  context.font = hand(500, 14)
  for (const bar of bars) {
    const from = view.x(bar.from)
    const to = Math.max(view.x(bar.to), from + 6)
    if (to < -220 || from > view.width + 10) continue
    const y = view.y(0) + firstRow + bar.row * rowHeight
    context.globalAlpha = 0.88
    context.fillStyle = inks.bars[bar.kind]
    context.beginPath()
    context.roundRect(from, y, to - from, thickness, [5, 3, 6, 4])
    context.fill()
    context.globalAlpha = 1
    const kind = words.activities[bar.kind]
    const text = bar.label ? bar.label : kind
    write(context, shorten(text), {
      x: Math.max(to + 7, view.shown.left + 12),
      y: y + 11,
      color: inks.ink,
    })
  }
  context.restore()
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length > 26 ? `${characters.slice(0, 25).join('').trimEnd()}…` : text
}
