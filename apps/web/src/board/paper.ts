import { must } from '@kraftline/core/result'
import { seeded } from './seeded.ts'

/** The size of the fibres' picture; it goes on seamlessly in all directions. */
export const tile = { width: 900, height: 450 }

let fibres: HTMLCanvasElement | null = null
let picture: Promise<string> | null = null

/** The paper's fibres, drawn once, and everywhere the same. */
function fibresOfPaper(): HTMLCanvasElement {
  fibres ??= drawFibres()
  return fibres
}

/**
 * The address of the same as a picture, for paper that moves: what is on a canvas, browsers copy again
 * with every frame.
 */
export function pictureOfPaper(): Promise<string> {
  picture ??= new Promise<Blob | null>((resolve) => fibresOfPaper().toBlob(resolve)).then((blob) =>
    URL.createObjectURL(must(blob, 'a picture of the paper')),
  )
  return picture
}

type Fibres = {
  readonly count: number
  readonly shortest: number
  readonly longest: number
  readonly thickness: number
  /** Light and dark ones by turns, each at most this strong. */
  readonly strength: number
}

const kinds: readonly Fibres[] = [
  { count: 90, shortest: 160, longest: 420, thickness: 5, strength: 0.02 },
  { count: 900, shortest: 40, longest: 150, thickness: 1.3, strength: 0.034 },
  { count: 2600, shortest: 5, longest: 26, thickness: 0.8, strength: 0.085 },
]

function drawFibres(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = tile.width
  canvas.height = tile.height
  const context = must(canvas.getContext('2d'), 'a 2d context')
  context.lineCap = 'round'
  const next = seeded('kraft')
  for (const kind of kinds) {
    for (let index = 0; index < kind.count; index++) drawFibre(context, kind, next)
  }
  return canvas
}

function drawFibre(context: CanvasRenderingContext2D, kind: Fibres, next: () => number): void {
  const x = next() * tile.width
  const y = next() * tile.height
  const length = kind.shortest + next() * (kind.longest - kind.shortest)
  const rise = (next() - 0.5) * Math.min(6, length / 24)
  const strength = (next() * kind.strength).toFixed(3)
  const isLight = next() < 0.45
  context.lineWidth = kind.thickness * (0.5 + next())
  context.strokeStyle = isLight ? `rgb(255 236 205 / ${strength})` : `rgb(74 46 18 / ${strength})`
  // What leaves on one side comes back on the other.
  for (const dx of [0, -tile.width]) {
    for (const dy of [0, y > tile.height - 12 ? -tile.height : tile.height]) {
      if (dy > 0 && y > 12) continue
      context.beginPath()
      context.moveTo(x + dx, y + dy)
      context.quadraticCurveTo(x + dx + length / 2, y + dy + rise, x + dx + length, y + dy)
      context.stroke()
    }
  }
}

/** Covers a canvas with the fibres of paper; its colour lies below. */
export function layPaper(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
): void {
  context.clearRect(0, 0, size.width, size.height)
  for (let y = 0; y < size.height; y += tile.height) {
    for (let x = 0; x < size.width; x += tile.width) context.drawImage(fibresOfPaper(), x, y)
  }
}
