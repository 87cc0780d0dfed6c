import type { EntryId } from '../ids.ts'

type Identified = { readonly id: EntryId }

/** Orders entries by a number, then by id, so that every reader sees the same order. */
export function by<Value extends Identified>(
  rank: (value: Value) => number,
): (a: Value, b: Value) => number {
  return (a, b) => {
    const first = rank(a)
    const second = rank(b)
    if (first !== second) return first < second ? -1 : 1
    return byId(a, b)
  }
}

export function byId(a: Identified, b: Identified): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
