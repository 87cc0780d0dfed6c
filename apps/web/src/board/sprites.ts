import type { EntryId } from '@kraftline/core/ids'
import { drawNote, type NoteLook } from './items/note-sprite.ts'

/** How many canvas pixels a pixel of paper has: by how large notes are drawn, in few steps. */
export function resolutionFor(size: number, pixelRatio: number): number {
  const bucket = size > 0.86 ? 1 : size > 0.66 ? 0.86 : 0.66
  return bucket * Math.min(2, pixelRatio)
}

type Kept = { readonly key: string; readonly sprite: HTMLCanvasElement }

/** Keeps the picture of every note that was drawn lately; one that looks different is drawn anew. */
export class Sprites {
  readonly #kept = new Map<EntryId, Kept>()
  readonly #most: number

  constructor(most = 2_500) {
    this.#most = most
  }

  /** The picture, if it is there and still true. */
  find(look: NoteLook, resolution: number): HTMLCanvasElement | null {
    const known = this.#kept.get(look.pile.note.id)
    return known?.key === keyOf(look, resolution) ? known.sprite : null
  }

  draw(look: NoteLook, resolution: number): HTMLCanvasElement {
    if (this.#kept.size >= this.#most) this.#kept.clear()
    const sprite = drawNote(look, resolution)
    this.#kept.set(look.pile.note.id, { key: keyOf(look, resolution), sprite })
    return sprite
  }
}

function keyOf({ pile, author, inks }: NoteLook, resolution: number): string {
  const { note, under, colors } = pile
  const name = author ? `${author.color} ${author.name}` : ''
  return [
    resolution,
    inks.paper,
    note.color,
    note.chosen,
    under,
    colors.join(' '),
    name,
    note.text,
  ].join('\n')
}
