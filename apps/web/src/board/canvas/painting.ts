import { createContext } from 'react'
import type { Projection } from '../camera.ts'

/** What a canvas follows: it is drawn anew whenever this says so. */
export type Drawn = {
  readonly projection: Pick<Projection, 'width' | 'height'>
  subscribe(listener: () => void): () => void
}

/** What became of it: `nothing` was to be seen, or `more` is to come with the next frame. */
export type Painted = 'all' | 'nothing' | 'more'

/** Draws all of a layer, in CSS pixels, over what is there. */
export type Paint = (context: CanvasRenderingContext2D) => Painted

export type PaintedLayer = { readonly paint: Paint; readonly mark: Element }

// A third or fourth pixel per pixel costs more than anybody sees.
const mostPixels = 2

/** What is on one canvas, and when it is drawn. */
export class Painting {
  canvas: HTMLCanvasElement | null = null
  readonly #sheet: Drawn
  #layers: readonly PaintedLayer[] = []
  #frame = 0

  constructor(sheet: Drawn) {
    this.#sheet = sheet
  }

  /** Puts a layer where its mark stands among the others'; the answer takes it away. */
  add(layer: PaintedLayer): () => void {
    this.#layers = [...this.#layers, layer].sort(byMark)
    this.drawSoon()
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer)
      this.drawSoon()
    }
  }

  /** Draws with the next frame, however often it is asked. */
  drawSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.draw())
  }

  draw(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const { canvas } = this
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    clear(context, this.#sheet.projection)
    const painted = this.#layers.map(({ paint }) => {
      context.save()
      const answer = paint(context)
      context.restore()
      return answer
    })
    // An empty canvas costs as much to show as a full one.
    canvas.hidden = painted.every((answer) => answer === 'nothing')
    if (painted.includes('more')) this.drawSoon()
  }
}

export const CanvasContext = createContext<Painting | null>(null)

function byMark({ mark: a }: PaintedLayer, { mark: b }: PaintedLayer): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Fits the canvas to the sheet, empties it, and has it measure in CSS pixels. */
function clear(context: CanvasRenderingContext2D, { width, height }: Drawn['projection']): void {
  const { canvas } = context
  const ratio = Math.min(mostPixels, devicePixelRatio)
  const wide = Math.round(width * ratio)
  const high = Math.round(height * ratio)
  context.resetTransform()
  if (canvas.width === wide && canvas.height === high) {
    context.clearRect(0, 0, wide, high)
  } else {
    canvas.width = wide
    canvas.height = high
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.scale(ratio, ratio)
}
