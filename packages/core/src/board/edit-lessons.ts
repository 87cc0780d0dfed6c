import type * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { newText, putEntry } from './edits.ts'

/** Adds the one lesson that somebody takes home. */
export function addLesson(
  doc: Y.Doc,
  lesson: { id: EntryId; text: string; authorId: PersonId | null },
  origin?: unknown,
): void {
  doc.transact(() => {
    const values = { text: newText(lesson.text), authorId: lesson.authorId }
    putEntry(doc, { root: 'lessons', id: lesson.id, values })
  }, origin)
}
