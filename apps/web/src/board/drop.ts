import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import type { Projection } from './camera.ts'
import { noteHeight } from './note-shape.ts'
import { type Silence, silenceAt } from './silences.ts'

/** Where a note sticks: a moment, a distance from the line, and perhaps a silence. */
export type Place = { readonly at: Instant; readonly lane: number; readonly gapId: string | null }

/** A note counts as dropped on a silence where its edge comes this near to the line, in pixels at 100 %. */
const near = 34
/** From there it hangs this far from the line, so that it does not cover what it is about. */
const hanging = noteHeight / 2 + 66
export const lanesReach = 5_000

type Silences = readonly Silence[]

/**
 * Where a note comes to lie. Near the line within a silence it belongs to that silence and hangs
 * clear of it; one that belonged to it before does so for as long as it stays within.
 */
export function placeNote(
  { at, lane }: { at: Instant; lane: number },
  silences: Silences,
  before: string | null = null,
): Place {
  const moment = Math.round(at)
  const clamped = Math.max(-lanesReach, Math.min(lanesReach, Math.round(lane)))
  const silence = silenceAt(silences, moment)
  const isOnLine = Math.abs(clamped) < noteHeight / 2 + near
  if (silence && isOnLine) {
    return { at: moment, lane: clamped < 0 ? -hanging : hanging, gapId: silence.id }
  }
  const stays = before !== null && silence?.id === before
  return { at: moment, lane: clamped, gapId: stays ? before : null }
}

export type Move = Place & { readonly id: EntryId }

/** Where notes come to lie that were carried by so many pixels. */
export function placeCarried(
  notes: readonly (Pick<NoteOnBoard, 'id' | 'at' | 'lane'> & Partial<Pick<NoteOnBoard, 'gapId'>>)[],
  by: { dx: number; dy: number; view: Projection },
  silences: Silences,
): Move[] {
  const { dx, dy, view } = by
  return notes.map(({ id, at, lane, gapId }) => {
    const to = { at: at + dx * view.camera.scale, lane: lane + dy / view.size }
    return { id, ...placeNote(to, silences, gapId) }
  })
}
