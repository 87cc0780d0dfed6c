import type { Projection } from '../camera.ts'

/**
 * A crowd of strokes as it was drawn last. While the view moves it is laid down as one picture, moved
 * and stretched; what comes into view is drawn when the hand rests.
 */
export class StrokesPicture {
  readonly #canvas = document.createElement('canvas')
  #view: Projection | null = null

  get isTaken(): boolean {
    return this.#view !== null
  }

  /** Keeps what is on a canvas. */
  take(drawn: HTMLCanvasElement, view: Projection): void {
    this.#canvas.width = drawn.width
    this.#canvas.height = drawn.height
    this.#canvas.getContext('2d')?.drawImage(drawn, 0, 0)
    this.#view = view
  }

  lay(context: CanvasRenderingContext2D, view: Projection): void {
    const taken = this.#view
    if (!taken) return
    const aside = taken.camera.scale / view.camera.scale
    const down = view.size / taken.size
    const x = view.x(taken.camera.origin)
    const y = view.y(0) - taken.y(0) * down
    context.drawImage(this.#canvas, x, y, taken.width * aside, taken.height * down)
  }
}
