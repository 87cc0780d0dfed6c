import type { Projection } from './camera.ts'
import { noteRect, overlaps, type Pile } from './note-shape.ts'

/** How far a note's shadow and slant reach past its paper. */
const around = 16

/** The notes of which anything can be seen, in the order in which they lie. */
export function inView(piles: readonly Pile[], view: Projection): Pile[] {
  const screen = {
    left: -around,
    top: -around,
    right: view.width + around,
    bottom: view.height + around,
  }
  return piles.filter(({ note }) => overlaps(noteRect(note, view), screen))
}
