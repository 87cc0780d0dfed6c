import type { EntryId } from '@kraftline/core/ids'
import { drawNote, type NoteLook } from './items/note-sprite.ts'

/** How many canvas pixels a pixel of paper has: by how large notes are drawn, in few steps. */
export function resolutionFor(size: number, pixelRatio: number): number {
  const bucket = size > 0.86 ? 1 : size > 0.66 ? 0.86 : 0.66
  return bucket * Math.min(2, pixelRatio)
}

type Kept = { readonly key: string; readonly sprite: HTMLCanvasElement }

/** Keeps the picture of every note that was drawn lately, and draws it anew when it looks different. */
export class Sprites {
  readonly #kept = new Map<EntryId, Kept>()
  readonly #most: number

  constructor(most = 2_500) {
    this.#most = most
  }

  of(look: NoteLook, resolution: number): HTMLCanvasElement {
    const { note, under } = look.pile
    const author = look.author ? `${look.author.color} ${look.author.name}` : ''
    const key = [resolution, note.color, note.chosen, under, author, note.text].join('\n')
    const known = this.#kept.get(note.id)
    if (known?.key === key) return known.sprite
    if (this.#kept.size >= this.#most) this.#kept.clear()
    const sprite = drawNote(look, resolution)
    this.#kept.set(note.id, { key, sprite })
    return sprite
  }
}
