import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { hand } from '../inks.ts'
import { slantOf } from '../note-shape.ts'
import { containIn, pictureSize, printEdge, printSize } from '../print-shape.ts'
import type { Drawable } from '../prints.ts'
import { seeded } from '../seeded.ts'
import type { Brush } from './brush.ts'
import { type Pen, write } from './pen.ts'

export type PrintLook = {
  readonly picture: PictureOnBoard
  readonly drawable: Drawable
  readonly isChosen: boolean
}

/** A photographic print, held by a strip of tape; one that did not come says which it is. */
export function paintPrint({ context, view, inks }: Pen, look: PrintLook): void {
  const { picture, drawable, isChosen } = look
  const size = printSize(picture)
  const place = pictureSize(picture)
  context.save()
  context.translate(Math.round(view.x(picture.at)), Math.round(view.y(picture.lane)))
  context.rotate(slantOf(picture.id).angle)
  context.scale(view.size, view.size)
  context.translate(-size.width / 2, -size.height / 2)
  if (isChosen) paintRing(context, size, inks.focus)
  paintPaper(context, size, inks.panel)
  context.translate(printEdge, printEdge)
  context.fillStyle = inks.line
  context.fillRect(0, 0, place.width, place.height)
  if (drawable instanceof HTMLCanvasElement) {
    const { x, y, width, height } = containIn(place, drawable)
    context.drawImage(drawable, x, y, width, height)
  } else {
    const said = drawable === 'failed' ? picture.name : '…'
    context.font = hand(500, 13)
    const text = shortened(context, said, place.width - 12)
    const middle = { x: place.width / 2, y: place.height / 2 + 4 }
    write(context, text, { ...middle, align: 'center', color: inks.soft })
  }
  // So that a white page does not run into the paper.
  context.strokeStyle = inks.faint
  context.globalAlpha = 0.35
  context.lineWidth = 1
  context.strokeRect(0.5, 0.5, place.width - 1, place.height - 1)
  context.translate(-printEdge, -printEdge)
  paintTape(context, size.width / 2, picture.id)
  context.restore()
}

type Size = { readonly width: number; readonly height: number }

/** A blur would cost with every frame; two soft edges will do. */
function paintPaper(context: Brush, { width, height }: Size, paper: string): void {
  context.fillStyle = 'rgb(43 33 25 / 16%)'
  context.fillRect(-1, 1, width + 2, height + 4)
  context.fillRect(1, 2, width - 1, height + 1)
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
}

function paintRing(context: Brush, { width, height }: Size, color: string): void {
  context.strokeStyle = color
  context.lineWidth = 3
  context.beginPath()
  context.roundRect(-5, -5, width + 10, height + 10, 5)
  context.stroke()
}

/** Torn off by hand: no two ends are alike. */
function paintTape(context: Brush, middle: number, seed: string): void {
  const next = seeded(`tape ${seed}`)
  const long = 25 + next() * 6
  context.save()
  context.translate(middle + (next() - 0.5) * 20, 1)
  context.rotate((next() - 0.5) * 0.18)
  context.globalAlpha = 0.72
  context.fillStyle = '#efe0b8'
  context.beginPath()
  context.moveTo(-long, -7)
  context.lineTo(long, -8)
  for (const y of [-3, 1, 5, 8]) context.lineTo(long + (next() - 0.5) * 4, y)
  context.lineTo(-long, 7)
  for (const y of [4, 0, -4]) context.lineTo(-long + (next() - 0.5) * 4, y)
  context.closePath()
  context.fill()
  context.restore()
}

function shortened(context: Brush, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text
  let length = Math.max(1, Math.floor((text.length * room) / context.measureText(text).width) - 1)
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room) length -= 1
  return `${text.slice(0, length)}…`
}
