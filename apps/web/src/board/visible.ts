import type { Projection } from './camera.ts'
import { noteHeight, noteWidth, type Pile } from './note-shape.ts'

type Window = {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
  readonly scale: number
}

/** How much further than the edges, in parts of the window. */
const slack = 0.5

/**
 * Which notes are near enough to be drawn; in haste, those that were. The answer stays the same object while one looks around
 * within a margin, so that nothing renders again for every step.
 */
export class Visible {
  #piles: readonly Pile[] | null = null
  #window: Window | null = null
  #shown: readonly Pile[] = []

  of(piles: readonly Pile[], view: Projection, isHasty = false): readonly Pile[] {
    const isKnown = piles === this.#piles && this.#window !== null
    if (isKnown && (isHasty || (this.#window && isInside(view, this.#window)))) return this.#shown
    const window = around(view)
    const shown = piles.filter(({ note }) => {
      const { from, to, top, bottom } = window
      return from <= note.at && note.at <= to && top <= note.lane && note.lane <= bottom
    })
    const isSame =
      shown.length === this.#shown.length && shown.every((pile, i) => pile === this.#shown[i])
    if (!isSame) this.#shown = shown
    this.#piles = piles
    this.#window = window
    return this.#shown
  }
}

function around(view: Projection): Window {
  const aside = view.width * slack
  const over = view.height * slack
  return {
    from: view.at(-aside - noteWidth),
    to: view.at(view.width + aside + noteWidth),
    top: view.lane(-over - noteHeight),
    bottom: view.lane(view.height + over + noteHeight),
    scale: view.camera.scale,
  }
}

function isInside(view: Projection, window: Window): boolean {
  const ratio = view.camera.scale / window.scale
  return (
    ratio > 0.6 &&
    ratio < 1.4 &&
    view.at(-noteWidth / 2) >= window.from &&
    view.at(view.width + noteWidth / 2) <= window.to &&
    view.lane(-noteHeight / 2) >= window.top &&
    view.lane(view.height + noteHeight / 2) <= window.bottom
  )
}
