import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { entriesOf, rootOf } from './document.ts'
import { problemOf } from './notes.ts'
import type { NoteOnBoard } from './snapshot-types.ts'

/** For each note the one that stands for its problem: itself, unless it was gathered. */
export type Heads = ReadonlyMap<EntryId, EntryId>

export function headsOf(notes: readonly Pick<NoteOnBoard, 'id' | 'problemId'>[]): Heads {
  return headsAmong(new Map(notes.map(({ id, problemId }) => [id, problemId])))
}

/** The same of a document, without reading all else that notes hold. */
export function readHeads(doc: Y.Doc): Heads {
  const under = new Map<EntryId, EntryId | null>()
  for (const [id, note] of entriesOf(rootOf(doc, 'notes'))) {
    const problemId = note.get('problemId')
    under.set(id, typeof problemId === 'string' ? (problemId as EntryId) : null)
  }
  return headsAmong(under)
}

function headsAmong(under: ReadonlyMap<EntryId, EntryId | null>): Heads {
  const ids = [...under.keys()]
  return new Map(ids.map((id) => [id, problemOf(id, (other) => under.get(other))]))
}
