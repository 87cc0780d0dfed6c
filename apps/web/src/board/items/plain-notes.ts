import { type NoteColor, type NoteOnBoard, noteColors } from '@kraftline/core/board/snapshot-types'
import { noteHeight, noteWidth } from '../note-shape.ts'
import type { Pen } from './pen.ts'

/** Notes as plain papers: what a crowd of them looks like in motion, or before it is written. */
export function paintPlainNotes(
  { context, view, inks }: Pen,
  notes: readonly Pick<NoteOnBoard, 'at' | 'lane' | 'color'>[],
): void {
  const width = noteWidth * view.size
  const height = noteHeight * view.size
  const byColor = new Map<NoteColor, Path2D>(noteColors.map((color) => [color, new Path2D()]))
  for (const { at, lane, color } of notes) {
    const x = view.x(at)
    const y = view.y(lane)
    if (x < -width || x > view.width + width || y < -height || y > view.height + height) continue
    byColor.get(color)?.rect(x - width / 2, y - height / 2, width, height)
  }
  for (const [color, path] of byColor) {
    context.fillStyle = inks.notes[color]
    context.fill(path)
  }
}
