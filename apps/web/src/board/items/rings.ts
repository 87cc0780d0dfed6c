import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Point } from '../camera.ts'
import { hand } from '../inks.ts'
import { noteHeight, noteWidth, slantOf } from '../note-shape.ts'
import { type Pen, write } from './pen.ts'

type Ringed = Pick<NoteOnBoard, 'id' | 'at' | 'lane'>

/** A ring around every chosen note, as aslant as the note. */
export function paintRings({ context, view, inks }: Pen, notes: readonly Ringed[]): void {
  const width = noteWidth * view.size + 8
  const height = noteHeight * view.size + 8
  for (const { id, at, lane } of notes) {
    context.save()
    context.translate(view.x(at), view.y(lane))
    context.rotate(slantOf(id).angle)
    context.beginPath()
    context.roundRect(-width / 2, -height / 2, width, height, 5)
    context.strokeStyle = inks.panel
    context.lineWidth = 5
    context.stroke()
    context.strokeStyle = inks.focus
    context.lineWidth = 3
    context.stroke()
    context.restore()
  }
}

/** What a note in the hand leaves behind, until it is let go: its place, faded. */
export function paintGhosts({ context, view, inks }: Pen, notes: readonly Ringed[]): void {
  const width = (noteWidth + 8) * view.size
  const height = (noteHeight + 8) * view.size
  context.save()
  context.fillStyle = inks.paper
  context.globalAlpha = 0.62
  for (const { id, at, lane } of notes) {
    context.save()
    context.translate(view.x(at), view.y(lane))
    context.rotate(slantOf(id).angle)
    context.fillRect(-width / 2, -height / 2, width, height)
    context.restore()
  }
  context.restore()
}

/** The frame that is being drawn around notes. */
export function paintFrame({ context, inks }: Pen, { from, to }: { from: Point; to: Point }): void {
  const x = Math.min(from.x, to.x)
  const y = Math.min(from.y, to.y)
  context.save()
  context.beginPath()
  context.rect(x, y, Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  context.globalAlpha = 0.1
  context.fillStyle = inks.focus
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = inks.focus
  context.lineWidth = 1.4
  context.setLineDash([6, 4])
  context.stroke()
  context.restore()
}

/** The moment that a carried note would stick to: written at the line, or under a note that covers it. */
export function paintMoment(
  { context, view, inks }: Pen,
  { at, lane }: Pick<Ringed, 'at' | 'lane'>,
  text: string,
): void {
  context.save()
  context.font = hand(650, 14)
  const width = context.measureText(text).width + 16
  const x = view.x(at)
  const line = view.y(0)
  const half = (noteHeight / 2) * view.size
  const isCovered = Math.abs(view.y(lane) - line) < half + 34
  const y = isCovered ? view.y(lane) + half : line
  context.fillStyle = inks.ink
  context.beginPath()
  context.arc(x, line, 4.5, 0, 2 * Math.PI)
  if (!isCovered) context.fill()
  context.beginPath()
  context.roundRect(x - width / 2, y + 9, width, 23, 7)
  context.fill()
  write(context, text, { x, y: y + 25.5, align: 'center', color: inks.panel })
  context.restore()
}

/** The note that would take in what is carried: ringed, and told so above it. */
export function paintTaking(pen: Pen, note: Ringed, text: string): void {
  const { context, view, inks } = pen
  paintRings(pen, [note])
  context.save()
  context.font = hand(650, 14)
  const width = context.measureText(text).width + 16
  const x = view.x(note.at)
  const y = view.y(note.lane) - (noteHeight / 2) * view.size - 18
  context.fillStyle = inks.ink
  context.beginPath()
  context.roundRect(x - width / 2, y - 11, width, 22, 6)
  context.fill()
  write(context, text, { x, y: y + 5, align: 'center', color: inks.panel })
  context.restore()
}
