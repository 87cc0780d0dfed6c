import type { Point } from '../camera.ts'
import { type Inks, sansFont } from '../inks.ts'
import type { Brush } from './brush.ts'
import { write } from './pen.ts'

type Cursor = Point & { readonly name: string; readonly color: string; readonly opacity: number }

/** Somebody's arrow, and whose it is. */
export function paintCursor(context: Brush, cursor: Cursor, inks: Inks): void {
  const { x, y, name, color, opacity } = cursor
  context.save()
  context.globalAlpha = opacity
  context.translate(Math.round(x), Math.round(y))
  context.beginPath()
  context.moveTo(0, 0)
  context.lineTo(2.2, 19)
  context.lineTo(7.2, 14.4)
  context.lineTo(14.6, 13.4)
  context.closePath()
  context.fillStyle = color
  context.fill()
  context.lineJoin = 'round'
  context.lineWidth = 1.6
  context.strokeStyle = inks.card
  context.stroke()
  context.font = `600 13px ${sansFont}`
  const width = context.measureText(name).width + 16
  context.beginPath()
  context.roundRect(13, 16, width, 21, 6)
  context.fill()
  write(context, name, { x: 21, y: 31, color: inks.card })
  context.restore()
}
