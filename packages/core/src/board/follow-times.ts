import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import type { Cadence } from '../incident/incident.ts'
import { measureTimeline } from '../incident/metrics.ts'
import { type Instant, type Millis, minute } from '../time.ts'
import { findEntry, rootOf } from './document.ts'
import { setFields } from './edits.ts'
import { measuredInput } from './measured.ts'
import { readBoard } from './snapshot.ts'
import type { BoardSnapshot } from './snapshot-types.ts'

/** What sticks to the timeline: its moment, and the silence that it was dropped on. */
type Stuck = { readonly at: Instant; readonly gapId: string | null }
type Stretch = { readonly from: Instant; readonly to: Instant }
type Correction = { readonly before: Instant; readonly after: Instant }

/** What was stuck this near to a moment was stuck to it. */
const tied: Millis = minute
/** Where a silence begins and ends is the same for every cadence. */
const anyCadence: Cadence = { gap: minute, warn: minute, firstUpdate: minute }

/**
 * Corrects times of the incident or of its messages, and takes along what sticks to them, in one
 * transaction: a note on a silence keeps its place within the silence, and a note or a picture
 * at a moment stays at it.
 */
export function correctTimes(doc: Y.Doc, correct: () => void, origin?: unknown): void {
  doc.transact(() => {
    const isBare = rootOf(doc, 'notes').size + rootOf(doc, 'pictures').size === 0
    if (isBare) return correct()
    const before = readBoard(doc)
    correct()
    const follow = follower(before, readBoard(doc))
    const move = (root: 'notes' | 'pictures', id: EntryId, stuck: Stuck) => {
      const entry = findEntry(doc, root, id)
      const at = follow(stuck)
      if (entry && at !== stuck.at) setFields(entry, { at })
    }
    for (const note of before.notes) move('notes', note.id, note)
    for (const { id, at } of before.pictures) move('pictures', id, { at, gapId: null })
  }, origin)
}

/** Says where on the corrected board a thing is that stuck to the one before. */
function follower(before: BoardSnapshot, after: BoardSnapshot): (stuck: Stuck) => Instant {
  const [silences, corrected] = [silencesOf(before), silencesOf(after)]
  const corrections = correctionsOf(before, after)
  return ({ at, gapId }) => {
    const [from, to] = [silences.get(gapId ?? ''), corrected.get(gapId ?? '')]
    if (from && to) return stretch(at, from, to)
    const nearest = nearestTo(at, corrections)
    return nearest ? at + nearest.after - nearest.before : at
  }
}

function silencesOf(board: BoardSnapshot): ReadonlyMap<string, Stretch> {
  const { incident, communications } = measuredInput(board)
  const gaps = measureTimeline(incident, communications, anyCadence)?.gaps ?? []
  return new Map(gaps.map((gap) => [gap.id, gap]))
}

/** Keeps the share of the silence that lies before `at`; what hung beside it stays as far beside it. */
function stretch(at: Instant, from: Stretch, to: Stretch): Instant {
  if (from.from === to.from && from.to === to.to) return at
  if (at < from.from) return at + to.from - from.from
  if (at > from.to) return at + to.to - from.to
  const length = from.to - from.from
  const share = length === 0 ? 0.5 : (at - from.from) / length
  return Math.round(to.from + share * (to.to - to.from))
}

/** Every moment of the board, and where it is now. */
function correctionsOf(before: BoardSnapshot, after: BoardSnapshot): Correction[] {
  const times = new Map(after.communications.map(({ id, time }) => [id, time]))
  const messages = before.communications.map(({ id, time }) => ({
    before: time,
    after: times.get(id) ?? time,
  }))
  const own = (['start', 'end'] as const).flatMap((field) => {
    const [was, is] = [before.incident[field], after.incident[field]]
    return was === null ? [] : [{ before: was, after: is ?? was }]
  })
  return [...own, ...messages]
}

/** The moment that something is tied to; of several equally near, one that was corrected. */
function nearestTo(at: Instant, corrections: readonly Correction[]): Correction | null {
  let nearest: Correction | null = null
  let distance = tied
  for (const correction of corrections) {
    const away = Math.abs(correction.before - at)
    const isBetter =
      away < distance || (away === distance && correction.after !== correction.before)
    if (!isBetter) continue
    nearest = correction
    distance = away
  }
  return nearest
}
