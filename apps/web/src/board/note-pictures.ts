import type { Millis } from '@kraftline/core/time'
import type { NoteLook } from './items/note-sprite.ts'
import type { Pile } from './note-shape.ts'
import type { Sprites } from './sprites.ts'

type Source = {
  readonly sprites: Sprites
  readonly resolution: number
  lookOf(pile: Pile): NoteLook
  now(): Millis
}

/** What one frame may spend on notes that nobody has drawn yet; the rest is drawn in those after it. */
const atOnce: Millis = 60

/** Notes as pictures. A crowd of them is drawn little by little; until then they are plain papers. */
export class NotePictures {
  readonly #source: Source
  readonly #looks = new WeakMap<Pile, NoteLook>()

  constructor(source: Source) {
    this.#source = source
  }

  /** The picture of one note, drawn now if it was not. */
  of(pile: Pile): HTMLCanvasElement {
    const { sprites, resolution } = this.#source
    const look = this.#lookOf(pile)
    return sprites.find(look, resolution) ?? sprites.draw(look, resolution)
  }

  /**
   * Hands over the picture of each, or what there is instead: an older one, or null. `isComplete` is
   * false while some are to be drawn: ask again with the next frame. In haste nothing is drawn.
   */
  show(
    piles: readonly Pile[],
    isHasty: boolean,
    each: (pile: Pile, sprite: HTMLCanvasElement | null) => void,
  ): { readonly isComplete: boolean } {
    const { sprites, resolution, now } = this.#source
    const until = now() + atOnce
    let isComplete = true
    for (const pile of piles) {
      const look = this.#lookOf(pile)
      let sprite = sprites.find(look, resolution)
      if (!sprite && !isHasty && now() < until) sprite = sprites.draw(look, resolution)
      if (!sprite) isComplete = false
      each(pile, sprite ?? sprites.findAny(pile.note.id))
    }
    return { isComplete }
  }

  #lookOf(pile: Pile): NoteLook {
    const known = this.#looks.get(pile)
    if (known) return known
    const look = this.#source.lookOf(pile)
    this.#looks.set(pile, look)
    return look
  }
}
