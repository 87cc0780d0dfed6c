import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Point, Projection } from './camera.ts'
import { causeRect, type PlacedCause } from './cause-layout.ts'
import { dotRadius } from './gathering.ts'
import { holds, noteRect, overlaps, type Pile } from './note-shape.ts'
import { printRect } from './print-shape.ts'
import type { Target } from './tools/gesture.ts'

type Disc = {
  readonly id: EntryId
  readonly x: number
  readonly y: number
  readonly items: readonly unknown[]
}

/** Everything that can be pressed, notes in the order in which they are drawn. */
export type Pressable = {
  readonly view: Projection
  readonly piles: readonly Pile[]
  readonly dots: readonly Disc[]
  readonly causes: readonly PlacedCause[]
  readonly pictures: readonly PictureOnBoard[]
}

/** What is under a point: the topmost note, else a picture, else the nearest dots within `reach` pixels of their edge, else a card. */
export function targetAt(
  point: Point,
  { view, piles, dots, causes, pictures }: Pressable,
  reach: number,
): Target {
  const pile = piles.findLast(({ note }) => holds(noteRect(note, view), point))
  if (pile) return { kind: 'note', id: pile.note.id }
  const picture = pictures.findLast((one) => holds(printRect(one, view), point))
  if (picture) return { kind: 'picture', id: picture.id }
  let nearest: Target = { kind: 'paper' }
  let least = reach
  for (const { id, x, y, items } of dots) {
    const away = Math.hypot(point.x - x, point.y - y) - dotRadius(items.length)
    if (away >= least) continue
    least = away
    nearest = { kind: 'dots', id }
  }
  if (nearest.kind === 'dots') return nearest
  const card = causes.findLast((placed) => holds(causeRect(placed, view), point))
  return card ? { kind: 'cause', id: card.cause.id } : nearest
}

/** The notes and pictures that a frame touches. */
export function notesBetween(
  a: Point,
  b: Point,
  { view, piles, pictures }: Pick<Pressable, 'view' | 'piles' | 'pictures'>,
): EntryId[] {
  const frame = {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  }
  return [
    ...piles.filter(({ note }) => overlaps(noteRect(note, view), frame)).map(({ note }) => note),
    ...pictures.filter((picture) => overlaps(printRect(picture, view), frame)),
  ].map(({ id }) => id)
}

/** The note that others would be gathered under if they were let go here: whose paper the hand is on. */
export function headUnder(
  point: Point,
  { view, piles }: Pick<Pressable, 'view' | 'piles'>,
  carried: ReadonlySet<EntryId>,
): EntryId | null {
  const pile = piles.findLast(
    ({ note }) => !carried.has(note.id) && holds(noteRect(note, view), point),
  )
  return pile?.note.id ?? null
}
