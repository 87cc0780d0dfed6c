import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Projection } from './camera.ts'
import type { Rect } from './note-shape.ts'

type Sides = Pick<PictureOnBoard, 'width' | 'height'>
type Size = { readonly width: number; readonly height: number }

/** The picture on a print at 100 %, at most, and the paper around it: wider at its foot. */
const largest: Size = { width: 164, height: 116 }
export const printEdge = 8
const printFoot = 16
/** A picture that is longer than this in either direction leaves paper free. */
const narrowest = 0.45
const widest = 2.1
/** While nobody said how large it is. */
const usual = 4 / 3

/** The place for the picture on its print. */
export function pictureSize({ width, height }: Sides): Size {
  const ratio = width && height ? width / height : usual
  const shape = Math.max(narrowest, Math.min(widest, ratio))
  const fitted = Math.min(largest.width, largest.height * shape)
  return { width: fitted, height: fitted / shape }
}

/** The whole print. */
export function printSize(sides: Sides): Size {
  const { width, height } = pictureSize(sides)
  return { width: width + 2 * printEdge, height: height + printEdge + printFoot }
}

/** Where a print is on screen, its slant left aside. */
export function printRect(
  picture: Pick<PictureOnBoard, 'at' | 'lane'> & Sides,
  view: Projection,
): Rect {
  const size = printSize(picture)
  const x = view.x(picture.at)
  const y = view.y(picture.lane)
  const width = (size.width / 2) * view.size
  const height = (size.height / 2) * view.size
  return { left: x - width, top: y - height, right: x + width, bottom: y + height }
}

/** The part of `within` that something of that size fills without being cut or stretched, centred. */
export function containIn(within: Size, { width, height }: Size): Size & { x: number; y: number } {
  const scale = Math.min(within.width / width, within.height / height)
  const fitted = { width: width * scale, height: height * scale }
  return {
    ...fitted,
    x: (within.width - fitted.width) / 2,
    y: (within.height - fitted.height) / 2,
  }
}
