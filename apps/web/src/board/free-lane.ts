import type { Instant, Millis } from '@kraftline/core/time'

/** Lanes to try, nearest to the line first, beyond where branches and their names lie. */
const lanes = [250, -250, 365, -365, 480, -480]

/** What the phase is about stands above the beginning of the line: notes hang below it there. */
const earlyLanes = [250, 365, 480, -250, -365, -480]

/** A note's paper is this wide and high at 100 %. */
const width = 184
const height = 104

type Crowd = {
  readonly notes: readonly { readonly at: Instant; readonly lane: number }[]
  /** When the line begins, and how long it is. */
  readonly start: Instant
  readonly span: Millis
}

/**
 * A lane in which a note put at a time covers no other, with the whole incident in view; the
 * emptiest where all are taken.
 */
export function freeLane(at: Instant, { notes, start, span }: Crowd): number {
  const perPixel = span / 1_000
  const candidates = at - start < span / 4 ? earlyLanes : lanes
  const crowd = candidates.map((lane) => {
    const covered = notes.filter(
      (note) =>
        Math.abs(note.lane - lane) < height + 8 && Math.abs(note.at - at) / perPixel < width + 8,
    )
    return { lane, covered: covered.length }
  })
  const fewest = Math.min(...crowd.map(({ covered }) => covered))
  return crowd.find(({ covered }) => covered === fewest)?.lane ?? 250
}
