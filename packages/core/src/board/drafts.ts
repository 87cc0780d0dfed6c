import type * as Y from 'yjs'
import { readEntries } from './collection.ts'
import { entriesOf, isText, rootOf } from './document.ts'
import type { Unplaced } from './free-place.ts'
import { readNote } from './notes.ts'
import { by } from './orderings.ts'

/** A person's private notes that say something, in the order in which they were written. */
export function readUnplaced(drafts: Y.Doc): readonly Unplaced[] {
  const notes = readEntries(
    rootOf(drafts, 'notes'),
    readNote,
    by(({ at }) => at),
  )
  return notes.filter(({ text }) => text.trim() !== '')
}

/** How many there are, without reading all of them. */
export function countUnplaced(drafts: Y.Doc): number {
  let count = 0
  for (const [, note] of entriesOf(rootOf(drafts, 'notes'))) {
    const text = note.get('text')
    if (isText(text) && text.toString().trim() !== '') count += 1
  }
  return count
}
