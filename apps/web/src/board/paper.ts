import { must } from '@kraftline/core/result'
import paperUrl from '../ui/paper.svg'

/** The size of the fibres' picture; it goes on seamlessly in all directions. */
export const tile = { width: 900, height: 450 }

/** A whole screen of fibres reads heavier than a strip of them. */
const strength = 0.6

let fibres: Promise<CanvasImageSource> | null = null

/** The paper's fibres, drawn once for every canvas that shows paper. */
export function loadFibres(): Promise<CanvasImageSource> {
  fibres ??= drawFibres()
  return fibres
}

async function drawFibres(): Promise<CanvasImageSource> {
  const image = new Image()
  image.src = paperUrl
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = tile.width
  canvas.height = tile.height
  const context = must(canvas.getContext('2d'), 'a 2d context')
  context.globalAlpha = strength
  context.drawImage(image, 0, 0, tile.width, tile.height)
  return canvas
}

/** Fills a canvas with paper. */
export function layPaper(
  context: CanvasRenderingContext2D,
  fibresDrawn: CanvasImageSource,
  size: { width: number; height: number },
): void {
  context.clearRect(0, 0, size.width, size.height)
  for (let y = 0; y < size.height; y += tile.height) {
    for (let x = 0; x < size.width; x += tile.width) context.drawImage(fibresDrawn, x, y)
  }
}
