import { headsOf } from '@kraftline/core/board/heads'
import type { NoteColor, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Point, Projection } from './camera.ts'
import { seeded } from './seeded.ts'

/** A note's paper at 100 %. */
export const noteWidth = 184
export const noteHeight = 104

/** How a note lies: a little aslant, its thread not quite at the middle. Always the same for one id. */
export type Slant = { readonly angle: number; readonly thread: number }

/** In degrees: never quite straight, and few enough that papers can be drawn ahead. */
const leans = [-1.7, -1.2, -0.8, -0.4, 0.4, 0.8, 1.2, 1.7] as const
const slants = new Map<EntryId, Slant>()

export function slantOf(id: EntryId): Slant {
  const known = slants.get(id)
  if (known) return known
  const next = seeded(id)
  const lean = leans[Math.floor(next() * leans.length)] ?? 0
  const slant = { angle: (lean * Math.PI) / 180, thread: (next() - 0.5) * 90 }
  slants.set(id, slant)
  return slant
}

export type Rect = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a note is on screen, its slant left aside. */
export function noteRect(note: Pick<NoteOnBoard, 'at' | 'lane'>, view: Projection): Rect {
  const x = view.x(note.at)
  const y = view.y(note.lane)
  const width = (noteWidth / 2) * view.size
  const height = (noteHeight / 2) * view.size
  return { left: x - width, top: y - height, right: x + width, bottom: y + height }
}

export function holds(rect: Rect, { x, y }: Point): boolean {
  return rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** A note as it lies on the board, with how many others were gathered under it. */
export type Pile = {
  readonly note: NoteOnBoard
  readonly under: number
  /** Of the first of them, as far as their edges show. */
  readonly colors: readonly NoteColor[]
}

const edgesShown = 2

/** Gathers notes into piles: every note is in exactly one, a pile's own note on top. */
export function pileUp(notes: readonly NoteOnBoard[]): Pile[] {
  const heads = headsOf(notes)
  const under = new Map<EntryId, NoteColor[]>()
  for (const { id, color } of notes) {
    const head = heads.get(id) ?? id
    if (head !== id) under.set(head, [...(under.get(head) ?? []), color])
  }
  return notes.flatMap((note) => {
    if (heads.get(note.id) !== note.id) return []
    const colors = under.get(note.id) ?? []
    return [{ note, under: colors.length, colors: colors.slice(0, edgesShown) }]
  })
}
