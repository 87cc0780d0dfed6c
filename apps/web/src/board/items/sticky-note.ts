import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import { spriteHeight, spriteWidth } from './note-sprite.ts'
import type { Pen } from './pen.ts'

/** Lays a note's picture onto the board. Whole pixels keep the letters sharp. */
export function paintSticky(
  { context, view }: Pen,
  { at, lane }: Pick<NoteOnBoard, 'at' | 'lane'>,
  sprite: HTMLCanvasElement,
): void {
  const width = spriteWidth * view.size
  const height = spriteHeight * view.size
  const left = Math.round(view.x(at) - width / 2)
  const top = Math.round(view.y(lane) - height / 2)
  context.drawImage(sprite, left, top, width, height)
}
