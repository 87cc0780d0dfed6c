import type { BoardSnapshot, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'

/** The lists of a board that people change, the most telling first. */
const lists = [
  'notes',
  'causes',
  'actions',
  'communications',
  'activities',
  'marks',
  'pictures',
  'drawing',
  'lessons',
  'channels',
] as const
export type ChangedList = (typeof lists)[number]

type Entry = BoardSnapshot[ChangedList][number]

/** What one happening changed on the board, said by the first thing that it changed. */
export type Change =
  | { readonly list: 'incident'; readonly way: 'changed' }
  | {
      readonly list: ChangedList
      readonly way: 'added' | 'changed' | 'removed'
      readonly entry: Entry
      /** How many of the same kind changed with it. */
      readonly others: number
    }

/** Compares two boards that share what is the same; null: nothing to be seen changed. */
export function findChange(before: BoardSnapshot, after: BoardSnapshot): Change | null {
  if (before === after) return null
  for (const list of lists) {
    if (before[list] === after[list]) continue
    const found = compare(list, before[list], after[list])
    if (found) return found
  }
  return before.incident === after.incident ? null : { list: 'incident', way: 'changed' }
}

function compare(
  list: ChangedList,
  before: readonly Entry[],
  after: readonly Entry[],
): Change | null {
  const known = new Map<EntryId, Entry>(before.map((entry) => [entry.id, entry]))
  const left = new Set(after.map(({ id }) => id))
  const added = after.filter(({ id }) => !known.has(id))
  const removed = before.filter(({ id }) => !left.has(id))
  const changed = after.filter((entry) => {
    const old = known.get(entry.id)
    return old !== undefined && old !== entry
  })
  for (const [way, entries] of Object.entries({ added, removed, changed })) {
    const entry = entries[0]
    if (!entry) continue
    return { list, way: way as 'added', entry, others: entries.length - 1 }
  }
  return null
}

/** The moment of the incident that a change is about, where it is about one. */
export function momentOf(change: Change): Instant | null {
  if (change.list === 'incident') return null
  const { entry } = change
  if ('at' in entry) return entry.at
  if ('time' in entry) return entry.time
  if ('from' in entry) return entry.from
  return null
}

/** The note that a change is about. */
export function noteOf(change: Change | null): NoteOnBoard | null {
  return change?.list === 'notes' ? (change.entry as NoteOnBoard) : null
}
