import { headsOf } from '@kraftline/core/board/heads'
import type { CauseOnBoard, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { fullScale, type Projection, type Story } from './camera.ts'
import { noteHeight, noteWidth, overlaps, type Rect } from './note-shape.ts'

export const causeWidth = 284

/** A cause's card: where it hangs above the line, and the notes it is tied to. */
export type PlacedCause = {
  readonly cause: CauseOnBoard
  readonly at: Instant
  /** The middle of the card. */
  readonly lane: number
  readonly height: number
  /** Those that lie on the board: a note that was gathered is where its head is. */
  readonly noteIds: readonly EntryId[]
}

type Board = {
  readonly causes: readonly CauseOnBoard[]
  readonly notes: readonly NoteOnBoard[]
  readonly story: Story
  /** The highest lane that branches take. */
  readonly top: number
}

/** Where a card is on screen. */
export function causeRect({ at, lane, height }: PlacedCause, view: Projection): Rect {
  const reach = (causeWidth / 2) * view.size
  const half = (height / 2) * view.size
  const [x, y] = [view.x(at), view.y(lane)]
  return { left: x - reach, top: y - half, right: x + reach, bottom: y + half }
}

const air = 16
const nudge = 24

/** At half the size, times are closer together by two while papers shrink by 1.26 only. */
const crowding = 2 / 1.26

/**
 * Places every cause above the branches, as near to the middle of its notes as there is room, and
 * rather not at the ends of the story, since panels stand in the corners: no card covers another, nor
 * a note, from half the size on. Nobody drags a card; it follows its notes.
 */
export function layOutCauses(
  { causes, notes, story, top }: Board,
  heightOf: (cause: CauseOnBoard) => number,
): PlacedCause[] {
  const scale = fullScale(story)
  const headIds = headsOf(notes)
  const heads = notes.filter(({ id }) => headIds.get(id) === id)
  const taken: Rect[] = heads.map(({ at, lane }) =>
    around(at / scale, lane, { width: noteWidth, height: noteHeight }),
  )
  return causes.map((cause) => {
    const own = notes.filter((note) => note.causeId === cause.id)
    const ids = new Set(own.map(({ id }) => headIds.get(id)))
    const tied = heads.filter(({ id }) => ids.has(id))
    const wished =
      tied.length > 0
        ? tied.reduce((sum, note) => sum + note.at, 0) / tied.length
        : (story.from + story.to) / 2
    const size = { width: causeWidth, height: heightOf(cause) }
    const lane = top - air - size.height / 2
    const free = { left: story.from / scale + ends, right: story.to / scale - ends }
    const rect = findRoom(around(wished / scale, lane, size), { taken, free })
    taken.push(rect)
    return {
      cause,
      at: ((rect.left + rect.right) / 2) * scale,
      lane: (rect.top + rect.bottom) / 2,
      height: size.height,
      noteIds: tied.map((note) => note.id),
    }
  })
}

function around(x: number, y: number, { width, height }: { width: number; height: number }): Rect {
  const reach = (width / 2) * crowding
  return { left: x - reach, top: y - height / 2, right: x + reach, bottom: y + height / 2 }
}

const farthestAside = 24
/** In the usual window a panel may stand over so much of either end of the story. */
const ends = 250
/** How much a pixel there counts, beside one further away from the notes. */
const pull = 2

type Room = {
  readonly taken: readonly Rect[]
  readonly free: { readonly left: number; readonly right: number }
}

/** Tries further and further to either side, then higher up. */
function findRoom(wished: Rect, { taken, free }: Room): Rect {
  const center = (wished.left + wished.right) / 2
  const reach = causeWidth / 2
  const cost = (dx: number) => {
    const left = Math.max(0, free.left - (center + dx - reach))
    const right = Math.max(0, center + dx + reach - free.right)
    return Math.abs(dx) + pull * (left + right)
  }
  const asides = Array.from({ length: 2 * farthestAside + 1 }, (_, step) => {
    return (step - farthestAside) * nudge
  }).toSorted((a, b) => cost(a) - cost(b))
  for (let raised = 0; ; raised += nudge) {
    for (const dx of asides) {
      const rect = {
        left: wished.left + dx,
        right: wished.right + dx,
        top: wished.top - raised,
        bottom: wished.bottom - raised,
      }
      const roomy = {
        left: rect.left - air,
        right: rect.right + air,
        top: rect.top - air,
        bottom: rect.bottom + air,
      }
      if (!taken.some((other) => overlaps(roomy, other))) return rect
    }
  }
}
