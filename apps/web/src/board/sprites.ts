import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { NoteLook } from './items/note-sprite.ts'

/** How many canvas pixels a pixel of paper has: by how large notes are drawn, in few steps. */
export function resolutionFor(size: number, pixelRatio: number): number {
  const bucket = size > 0.86 ? 1 : size > 0.66 ? 0.86 : 0.66
  return bucket * Math.min(2, pixelRatio)
}

type Kept = {
  readonly look: NoteLook
  readonly resolution: number
  readonly sprite: HTMLCanvasElement
}

/** Keeps the picture of every note that was drawn lately; one that looks different is drawn anew. */
export class Sprites {
  readonly #kept = new Map<EntryId, Kept>()
  readonly #drawNote: (look: NoteLook, resolution: number) => HTMLCanvasElement
  readonly #most: number

  constructor(drawNote: (look: NoteLook, resolution: number) => HTMLCanvasElement, most = 2_500) {
    this.#drawNote = drawNote
    this.#most = most
  }

  /** The picture, if it is there and still true. */
  find(look: NoteLook, resolution: number): HTMLCanvasElement | null {
    const known = this.#kept.get(look.pile.note.id)
    if (!known || known.resolution !== resolution) return null
    return looksTheSame(known.look, look) ? known.sprite : null
  }

  /** The picture at whatever resolution, and even if it is not quite true any more. */
  findAny(id: EntryId): HTMLCanvasElement | null {
    return this.#kept.get(id)?.sprite ?? null
  }

  draw(look: NoteLook, resolution: number): HTMLCanvasElement {
    if (this.#kept.size >= this.#most) this.#kept.clear()
    const sprite = this.#drawNote(look, resolution)
    this.#kept.set(look.pile.note.id, { look, resolution, sprite })
    return sprite
  }
}

function looksTheSame(a: NoteLook, b: NoteLook): boolean {
  if (a === b) return true
  return (
    a.author?.name === b.author?.name &&
    a.author?.color === b.author?.color &&
    a.inks === b.inks &&
    a.gathered === b.gathered &&
    a.votes === b.votes &&
    a.pile.under === b.pile.under &&
    a.pile.colors.every((color, index) => color === b.pile.colors[index]) &&
    readsTheSame(a.pile.note, b.pile.note)
  )
}

function readsTheSame(a: NoteOnBoard, b: NoteOnBoard): boolean {
  return a === b || (a.text === b.text && a.color === b.color && a.chosen === b.chosen)
}
