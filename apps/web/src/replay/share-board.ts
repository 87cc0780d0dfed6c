import { sameValue } from '@kraftline/core/board/same-value'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'

/**
 * A board that was read anew, with everything that is as it was before taken from there: so what is
 * drawn of it needs not be drawn again.
 */
export function shareBoard(before: BoardSnapshot, next: BoardSnapshot): BoardSnapshot {
  return {
    incident: sameValue(before.incident, next.incident) ? before.incident : next.incident,
    channels: share(before.channels, next.channels),
    communications: share(before.communications, next.communications),
    activities: share(before.activities, next.activities),
    notes: share(before.notes, next.notes),
    causes: share(before.causes, next.causes),
    actions: share(before.actions, next.actions),
    marks: share(before.marks, next.marks),
    strokes: next.strokes,
    drawing: share(before.drawing, next.drawing),
    pictures: share(before.pictures, next.pictures),
    lessons: share(before.lessons, next.lessons),
  }
}

function share<Value extends { readonly id: string }>(
  before: readonly Value[],
  next: readonly Value[],
): readonly Value[] {
  if (before === next) return before
  const known = new Map(before.map((value) => [value.id, value]))
  const shared = next.map((value) => {
    const old = known.get(value.id)
    return old && sameValue(old, value) ? old : value
  })
  if (isSameList(shared, before)) return before
  return isSameList(shared, next) ? next : shared
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}
