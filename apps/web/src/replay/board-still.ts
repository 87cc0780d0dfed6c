import type { BoardSnapshot, NoteColor } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'

/** A picture of a board that is a thumb wide. */
export const still = { width: 440, height: 150, line: 80 } as const

type Spot = { readonly id: EntryId; readonly x: number; readonly y: number }

export type Still = {
  readonly notes: readonly (Spot & { readonly color: NoteColor })[]
  readonly dots: readonly Spot[]
}

const margin = 24
const paper = { width: 26, height: 22 } as const
/** So many pixels of the board are one here. */
const shrink = 5

/** Where notes and messages are, roughly: by their moment, and above or below the line. */
export function layOutStill({ notes, communications }: BoardSnapshot): Still {
  const moments = [...notes.map(({ at }) => at), ...communications.map(({ time }) => time)]
  const from = moments.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const to = moments.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY)
  const wide = still.width - 2 * margin
  const x = (at: number) =>
    Math.round(margin + (to > from ? (at - from) / (to - from) : 0.5) * wide)
  const y = (lane: number) => {
    const middle = still.line + lane / shrink
    return Math.round(
      Math.max(4, Math.min(still.height - 4, middle + paper.height / 2) - paper.height),
    )
  }
  return {
    notes: notes.map(({ id, at, lane, color }) => {
      const left = Math.min(still.width - paper.width - 8, Math.max(8, x(at) - paper.width / 2))
      return { id, color, x: left, y: y(lane) }
    }),
    dots: communications.map(({ id, time }) => ({ id, x: x(time), y: still.line })),
  }
}
