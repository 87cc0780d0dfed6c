import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { PlacedCause } from '../cause-layout.ts'
import { noteHeight, slantOf } from '../note-shape.ts'
import type { Pen } from './pen.ts'

/** More threads than this are drawn plain: dashes cost, and nobody could tell them apart. */
const dashedAtMost = 250
const clearance = 6

type Threaded = Pick<NoteOnBoard, 'id' | 'at' | 'lane'>

/** A thin dashed thread from every note to its moment on the line. */
export function paintThreads({ context, view, inks }: Pen, notes: readonly Threaded[]): void {
  const line = view.y(0)
  const half = (noteHeight / 2) * view.size
  context.save()
  context.strokeStyle = inks.ink
  context.fillStyle = inks.ink
  context.lineWidth = 1.1
  if (notes.length <= dashedAtMost) context.setLineDash([4, 4])
  else context.globalAlpha = 0.4
  context.beginPath()
  for (const { id, at, lane } of notes) {
    const x = view.x(at)
    const y = view.y(lane)
    if (Math.abs(y - line) < half + clearance) continue
    const side = y < line ? -1 : 1
    context.moveTo(x, line + side * clearance)
    context.lineTo(x + slantOf(id).thread * view.size, y - side * (half - 3))
  }
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  for (const { at, lane } of notes) {
    const x = view.x(at)
    const y = line + (lane < 0 ? -clearance : clearance)
    context.moveTo(x + 2.2, y)
    context.arc(x, y, 2.2, 0, 2 * Math.PI)
  }
  context.fill()
  context.restore()
}

/** A red thread from a cause's card to every note that it explains. */
export function paintCauseThreads(
  { context, view, inks }: Pen,
  causes: readonly PlacedCause[],
  notes: ReadonlyMap<string, Threaded>,
): void {
  context.save()
  context.strokeStyle = inks.marker
  context.globalAlpha = 0.75
  context.lineWidth = 1.5
  context.beginPath()
  for (const { at, lane, height, noteIds } of causes) {
    const x = view.x(at)
    const y = view.y(lane + height / 2) - 4
    for (const noteId of noteIds) {
      const note = notes.get(noteId)
      if (!note) continue
      const nx = view.x(note.at)
      const ny = view.y(note.lane)
      const top = ny > y ? ny - (noteHeight / 2) * view.size + 4 : ny
      context.moveTo(x, y)
      context.bezierCurveTo(x, y + (top - y) * 0.4, nx, top - (top - y) * 0.4, nx, top)
    }
  }
  context.stroke()
  context.restore()
}
