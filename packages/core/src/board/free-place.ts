import type { EntryId } from '../ids.ts'
import type { Gap } from '../incident/gaps.ts'
import type { Metrics } from '../incident/metrics.ts'
import type { Instant, Millis } from '../time.ts'
import { headsOf } from './heads.ts'
import type { NoteColor, NoteOnBoard } from './snapshot-types.ts'

/** Lanes to try, nearest to the line first, beyond where branches and their names lie. */
const lanes = [250, -250, 365, -365, 480, -480]

/** Panels stand above both ends of the line: notes hang below it there. */
const outerLanes = [250, 365, 480, -250, -365, -480]

/** A note's paper is this wide and high at 100 %, with some air around it. */
const width = 192
const height = 112
/** How wide the incident is at the scale at which all of it is in view. */
const wholeWidth = 1_000
/** How far aside a note may come to lie of where it was meant, in papers, before it covers another. */
const asideAtMost = 6

export type Spot = { readonly at: Instant; readonly lane: number }

export type Crowd = {
  /** Where papers lie that must not be covered. */
  readonly notes: readonly Spot[]
  /** When the line begins, and how long it is. */
  readonly start: Instant
  readonly span: Millis
}

/**
 * A lane in which a note put at a time covers no other, with the whole incident in view; the
 * emptiest where all are taken.
 */
export function freeLane(at: Instant, crowd: Crowd): number {
  return emptiest(at, crowd).lane
}

/** The same, and a little aside where every lane is taken at that time. */
export function freeSpot(at: Instant, crowd: Crowd): Spot {
  const step = (crowd.span / wholeWidth) * (width / 2)
  const end = crowd.start + crowd.span
  let best = { at, ...emptiest(at, crowd) }
  for (let aside = 1; best.covered > 0 && aside <= 2 * asideAtMost; aside++) {
    for (const wished of [at + aside * step, at - aside * step]) {
      if (wished < crowd.start || wished > end) continue
      const found = { at: wished, ...emptiest(wished, crowd) }
      if (found.covered < best.covered) best = found
    }
  }
  return { at: Math.round(best.at), lane: best.lane }
}

function emptiest(at: Instant, { notes, start, span }: Crowd) {
  const perPixel = span / wholeWidth
  const isOuter = Math.abs(at - start - span / 2) > span / 4
  const candidates = isOuter ? outerLanes : lanes
  const near = notes.filter((note) => Math.abs(note.at - at) < width * perPixel)
  let best = { lane: 250, covered: Number.POSITIVE_INFINITY }
  for (const lane of candidates) {
    const covered = near.filter((note) => Math.abs(note.lane - lane) < height).length
    if (covered < best.covered) best = { lane, covered }
  }
  return best
}

/** A private note that is to be stuck where there is room. */
export type Unplaced = {
  readonly id: EntryId
  readonly color: NoteColor
  readonly gapId: string | null
}
export type Placed = Spot & { readonly id: EntryId }

/** What of the timeline matters for where notes go. */
export type Line = Pick<Metrics, 'start' | 'spanMs' | 'longestGapIndex'> & {
  readonly gaps: readonly Pick<Gap, 'id' | 'from' | 'to'>[]
}

/**
 * Finds a place for each: in the silence that it is about; the longest, if it is about some silence
 * without saying which; all others spread along the line. No paper covers another as long as there
 * is room.
 */
export function findPlaces(
  drafts: readonly Unplaced[],
  { notes, line }: { readonly notes: readonly NoteOnBoard[]; readonly line: Line },
): Placed[] {
  const { start, spanMs: span, gaps, longestGapIndex } = line
  const heads = headsOf(notes)
  const taken: Spot[] = notes.filter(({ id }) => heads.get(id) === id)
  const longest = gaps[longestGapIndex ?? -1]
  const gapOf = ({ gapId, color }: Unplaced) =>
    gaps.find(({ id }) => id === gapId) ?? (color === 'yellow' ? longest : undefined)
  const loose = drafts.filter((draft) => gapOf(draft) === undefined)
  return drafts.map((draft) => {
    const gap = gapOf(draft)
    const share = (loose.indexOf(draft) + 1) / (loose.length + 1)
    const wished = gap ? (gap.from + gap.to) / 2 : start + span * share
    const spot = freeSpot(wished, { notes: taken, start, span })
    taken.push(spot)
    return { id: draft.id, ...spot }
  })
}
