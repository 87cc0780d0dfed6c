import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Content } from '../camera.ts'
import { contentOf, joinAll } from '../content-of.ts'

type Entry = { readonly id: EntryId }

/**
 * The part of the paper in which two snapshots differ: where things are now, and where those were
 * that are gone. Null where nothing that lies on the paper is different.
 */
export function changedPlaces(before: BoardSnapshot, after: BoardSnapshot): Content | null {
  const notes = contentOf([
    ...changed(before.notes, after.notes),
    ...changed(before.pictures, after.pictures),
  ])
  return joinAll([
    ...(notes ? [notes] : []),
    ...changed(before.communications, after.communications).map(({ time }) => onLine(time, time)),
    ...changed(before.marks, after.marks).map(({ from, to }) => onLine(from, to)),
  ])
}

/** Entries that stay the same keep their identity. */
function changed<Thing extends Entry>(before: readonly Thing[], after: readonly Thing[]): Thing[] {
  if (before === after) return []
  const was = new Map(before.map((thing) => [thing.id, thing]))
  const is = new Set(after.map(({ id }) => id))
  return [
    ...after.filter((thing) => was.get(thing.id) !== thing),
    ...before.filter(({ id }) => !is.has(id)),
  ]
}

/** As far around the line as circles and their words reach. */
const aroundLine = 90

function onLine(from: number, to: number): Content {
  return { from: Math.min(from, to), to: Math.max(from, to), top: -aroundLine, bottom: aroundLine }
}
