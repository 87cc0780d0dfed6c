import type { CauseOnBoard } from '@kraftline/core/board/snapshot-types'
import { must } from '@kraftline/core/result'
import { causeWidth } from '../cause-layout.ts'
import { fitText, lineHeight } from '../fit-text.ts'
import { hand, type Inks } from '../inks.ts'
import { measureIn } from '../ruler.ts'
import type { Brush } from './brush.ts'
import type { PaperWords } from './pen.ts'

export const causeMargin = 14
const inner = 15
const head = 34
const textSize = 17
const whySize = 14
const whysShown = 5
const measureCause = measureIn((size) => hand(500, size))
const measureWhy = measureIn((size) => hand(400, size))

type Written = { readonly lines: readonly string[]; readonly whys: readonly string[] }

function writeOut(cause: CauseOnBoard, words: PaperWords): Written {
  const width = causeWidth - 2 * inner
  const box = { width, height: textSize * lineHeight * 5, largest: textSize, smallest: textSize }
  const whyBox = { width, height: whySize * lineHeight * 2, largest: whySize, smallest: whySize }
  return {
    lines: fitText(cause.text, box, measureCause).lines,
    whys: cause.whys
      .filter((why) => why.trim() !== '')
      .slice(0, whysShown)
      .flatMap((why) => fitText(words.why(why), whyBox, measureWhy).lines),
  }
}

/** How high a cause's card must be for what it says. */
export function causeHeight(cause: CauseOnBoard, words: PaperWords): number {
  const { lines, whys } = writeOut(cause, words)
  const text = Math.max(1, lines.length) * textSize * lineHeight
  const reasons = whys.length > 0 ? 6 + whys.length * whySize * lineHeight : 0
  return Math.ceil(head + 8 + text + reasons + 12)
}

type Card = { readonly height: number; readonly words: PaperWords; readonly inks: Inks }

/** Draws a root cause's card once: white, with a red line, its text and its whys. */
export function drawCause(
  cause: CauseOnBoard,
  { height, words, inks }: Card,
  resolution: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((causeWidth + 2 * causeMargin) * resolution)
  canvas.height = Math.ceil((height + 2 * causeMargin) * resolution)
  const context = must(canvas.getContext('2d'), 'a 2d context')
  context.scale(resolution, resolution)
  context.translate(causeMargin, causeMargin)
  paintCause(context, cause, { height, words, inks, resolution })
  return canvas
}

/** Draws a card where it is, its upper left corner at the origin; a sprite is a copy of the same. */
export function paintCause(
  context: Brush,
  cause: CauseOnBoard,
  { height, words, inks, resolution }: Card & { readonly resolution: number },
): void {
  drawCard(context, { height, inks }, resolution)
  const { lines, whys } = writeOut(cause, words)
  context.textBaseline = 'alphabetic'
  context.fillStyle = inks.note.red
  context.font = hand(700, 15)
  context.fillText(words.rootCause, inner, 23)
  context.fillStyle = inks.note.ink
  context.font = hand(500, textSize)
  let y = head + 8 + textSize * 0.9
  for (const line of lines) {
    context.fillText(line, inner, y)
    y += textSize * lineHeight
  }
  y += 3
  context.fillStyle = inks.note.soft
  context.font = hand(400, whySize)
  for (const line of whys) {
    context.fillText(line, inner, y)
    y += whySize * lineHeight
  }
}

function drawCard(
  context: Brush,
  { height, inks }: { height: number; inks: Inks },
  resolution: number,
): void {
  context.save()
  context.fillStyle = inks.card
  context.shadowColor = 'rgb(43 33 25 / 36%)'
  context.shadowBlur = 8 * resolution
  context.shadowOffsetY = 2 * resolution
  context.beginPath()
  context.roundRect(0, 0, causeWidth, height, 2)
  context.fill()
  context.restore()
  context.strokeStyle = inks.note.red
  context.lineWidth = 1.8
  context.beginPath()
  context.moveTo(0, head)
  context.quadraticCurveTo(causeWidth / 2, head - 1.4, causeWidth, head + 0.6)
  context.stroke()
}
