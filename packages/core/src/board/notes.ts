import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import {
  flag,
  instant,
  lane,
  optionalEntryId,
  optionalKey,
  optionalPersonId,
  optionalString,
} from './field-schemas.ts'
import { plainFields } from './fields.ts'
import { type NoteOnBoard, noteColors } from './snapshot-types.ts'

const noteSchema = z.object({
  text: z.string(),
  authorId: optionalPersonId,
  onBehalfOf: optionalString,
  at: instant,
  lane,
  color: z.catch(z.enum(noteColors), 'grey'),
  gapId: optionalKey,
  problemId: optionalEntryId,
  causeId: optionalEntryId,
  chosen: flag,
})

/** A note, or null where it has no text or no place. A colour that we don't know stands for "other". */
export function readNote(id: EntryId, entry: Entry): NoteOnBoard | null {
  const parsed = noteSchema.safeParse(plainFields('notes', entry))
  return parsed.success ? { id, ...parsed.data } : null
}

/**
 * The note that a note was gathered under in the end, or its own id if under none.
 *
 * Two people can gather two notes under each other at the same time; then the smallest id of the
 * circle stands for all of it, so that every reader shows the same one. A note that is gone counts as none.
 */
export function problemOf(
  id: EntryId,
  gatheredUnder: (id: EntryId) => EntryId | null | undefined,
): EntryId {
  const way: EntryId[] = [id]
  for (;;) {
    const last = way.at(-1) ?? id
    const next = gatheredUnder(last)
    if (!next || gatheredUnder(next) === undefined) return last
    const seen = way.indexOf(next)
    if (seen >= 0) return way.slice(seen).sort()[0] ?? last
    way.push(next)
  }
}
