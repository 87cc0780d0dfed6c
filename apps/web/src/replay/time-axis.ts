import { type Instant, type Millis, minute, second } from '@kraftline/core/time'

/** So long without anything happening is no part of the session: people were away. */
export const awayAfter: Millis = 15 * minute
/** How much of the scrubber stands for it all the same. */
const foldedLength: Millis = 30 * second

type Fold = { readonly from: Instant; readonly to: Instant }

/** A session's time laid out along a scrubber, with long absences folded. */
export type TimeAxis = {
  readonly length: Millis
  readonly folds: readonly Fold[]
  /** How far along a moment lies. */
  placeOf(moment: Instant): Millis
  /** The moment that lies so far along. */
  momentAt(place: Millis): Instant
}

/** Lays out times that never go back. */
export function layOutTime(times: readonly Instant[]): TimeAxis {
  const from = times[0] ?? 0
  const to = times.at(-1) ?? from
  const folds = times.flatMap((time, index) => {
    const next = times[index + 1] ?? time
    return next - time > awayAfter ? [{ from: time, to: next }] : []
  })
  const placeOf = (moment: Instant) => {
    const at = Math.max(from, Math.min(to, moment))
    const saved = folds.reduce((sum, fold) => sum + savedBy(fold, at), 0)
    return at - from - saved
  }
  const momentAt = (place: Millis) => {
    let left = Math.max(0, place)
    let moment = from
    for (const fold of folds) {
      const before = fold.from - moment
      if (left <= before) return moment + left
      left -= before
      if (left <= foldedLength) {
        return Math.round(fold.from + (left / foldedLength) * (fold.to - fold.from))
      }
      left -= foldedLength
      moment = fold.to
    }
    return Math.min(to, moment + left)
  }
  return { length: placeOf(to), folds, placeOf, momentAt }
}

/** By how much shorter a fold makes the way to a moment. */
function savedBy({ from, to }: Fold, moment: Instant): Millis {
  if (moment <= from) return 0
  const share = Math.min(1, (moment - from) / (to - from))
  return share * (to - from - foldedLength)
}

/** How busy each of so many equal parts of the scrubber is, from 0 to 1. */
export function findBusyness(
  times: readonly Instant[],
  axis: TimeAxis,
  parts: number,
): readonly number[] {
  const counts = new Array<number>(parts).fill(0)
  for (const time of times) {
    const share = axis.length === 0 ? 0 : axis.placeOf(time) / axis.length
    const part = Math.min(parts - 1, Math.floor(share * parts))
    counts[part] = (counts[part] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  // By the root, so that a few edits are seen beside many.
  return counts.map((count) => Math.sqrt(count / most))
}
