import { type NoteColor, noteColors } from '@kraftline/core/board/snapshot-types'
import { type Inks, sansFont } from '../inks.ts'
import type { Brush } from '../items/brush.ts'
import { write } from '../items/pen.ts'
import { sketchEllipse } from '../sketch.ts'
import type { Poster } from './lay-out-poster.ts'

/** What the signs on the paper mean. */
export type LegendWords = {
  readonly kinds: Readonly<Record<NoteColor, string>>
  readonly silence: string
  readonly circled: string
  readonly internal: string
  readonly footer: string
}

const row = 34
const font = `500 14px ${sansFont}`

/** Under the drawing: the kinds of notes in one row, the signs along the line in the next. */
export function paintLegend(
  context: Brush,
  { margin, legendTop, width }: Poster,
  { words, inks }: { readonly words: LegendWords; readonly inks: Inks },
): void {
  context.save()
  context.strokeStyle = inks.ink
  context.globalAlpha = 0.4
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(margin, legendTop)
  context.lineTo(width - margin, legendTop)
  context.stroke()
  context.globalAlpha = 1
  context.font = font
  let x = margin
  const label = (text: string, y: number) => {
    write(context, text, { x, y: y + 5, font, color: inks.ink })
    x += context.measureText(text).width + 30
  }
  const kinds = legendTop + row
  for (const color of noteColors) {
    context.fillStyle = inks.notes[color]
    context.fillRect(x, kinds - 9, 18, 18)
    x += 26
    label(words.kinds[color], kinds)
  }
  x = margin
  const signs = kinds + row
  context.strokeStyle = inks.amber
  context.lineWidth = 5
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x + 2, signs)
  context.lineTo(x + 30, signs)
  context.stroke()
  x += 42
  label(words.silence, signs)
  context.strokeStyle = inks.marker
  context.lineWidth = 2.4
  sketchEllipse(context, { x: x + 15, y: signs, rx: 15, ry: 10, seed: 'legend' })
  x += 42
  label(words.circled, signs)
  context.strokeStyle = inks.pencil
  context.lineWidth = 1.8
  context.setLineDash([6, 5])
  context.beginPath()
  context.moveTo(x, signs)
  context.lineTo(x + 30, signs)
  context.stroke()
  context.setLineDash([])
  x += 42
  label(words.internal, signs)
  write(context, words.footer, {
    x: width - margin,
    y: signs + 5,
    align: 'right',
    font,
    color: inks.ink,
  })
  context.restore()
}
