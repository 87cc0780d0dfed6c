import { must } from '@kraftline/core/result'
import type { PictureFile } from '../connect/picture-files.ts'
import { containIn } from './print-shape.ts'

/** What can be drawn of a picture now. */
export type Drawable = HTMLCanvasElement | 'waiting' | 'failed'

type Files = {
  look(name: string): PictureFile
  subscribe(listener: () => void): () => void
}

type Kept = {
  readonly blob: Blob
  state: Drawable
  readonly smaller: Map<number, HTMLCanvasElement>
}

/** The longest side of what is kept of a picture, in pixels: a print at 100 % on a fine screen. */
const finest = 328
const finestRatio = 2

/**
 * Small copies of pictures for the paper. Each is decoded once; the whole picture is let go, and what
 * is drawn is a copy made for how finely the board is drawn now.
 */
export class Prints {
  readonly #files: Files
  readonly #kept = new Map<string, Kept>()
  readonly #listeners = new Set<() => void>()

  constructor(files: Files) {
    this.#files = files
  }

  /** A picture's copy; it is sent for when it is first to be drawn. */
  look(name: string, resolution: number): Drawable {
    const file = this.#files.look(name)
    if (file.state !== 'there') return file.state === 'failed' ? 'failed' : 'waiting'
    const kept = this.#kept.get(name)
    if (kept?.blob !== file.blob) return this.#decode(name, file.blob)
    if (!(kept.state instanceof HTMLCanvasElement)) return kept.state
    return copyFor(resolution, kept.state, kept.smaller)
  }

  /** Called whenever something else can be drawn than before. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener)
    const stop = this.#files.subscribe(listener)
    return () => {
      stop()
      this.#listeners.delete(listener)
    }
  }

  #decode(name: string, blob: Blob): Drawable {
    const kept: Kept = { blob, state: 'waiting', smaller: new Map() }
    this.#kept.set(name, kept)
    const settle = (state: Drawable) => {
      kept.state = state
      for (const listener of [...this.#listeners]) listener()
    }
    createImageBitmap(blob).then(
      (bitmap) => {
        settle(scaledTo(finest, bitmap))
        bitmap.close()
      },
      () => settle('failed'),
    )
    return 'waiting'
  }
}

type Source = ImageBitmap | HTMLCanvasElement

function copyFor(
  resolution: number,
  fine: HTMLCanvasElement,
  smaller: Map<number, HTMLCanvasElement>,
): HTMLCanvasElement {
  if (resolution >= finestRatio) return fine
  const known = smaller.get(resolution)
  if (known) return known
  const copy = scaledTo((finest * resolution) / finestRatio, fine)
  smaller.set(resolution, copy)
  return copy
}

function scaledTo(longest: number, source: Source): HTMLCanvasElement {
  const { width, height } = containIn({ width: longest, height: longest }, source)
  const isLarger = width > source.width
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(isLarger ? source.width : width))
  canvas.height = Math.max(1, Math.round(isLarger ? source.height : height))
  const context = must(canvas.getContext('2d'), 'a 2d context')
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}
