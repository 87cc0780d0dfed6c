import type * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { editEntry, newText, nextOrder, putEntry, setText } from './edits.ts'

/** Adds the one lesson that somebody takes home. */
export function addLesson(
  doc: Y.Doc,
  lesson: { id: EntryId; text: string; authorId: PersonId | null },
  origin?: unknown,
): void {
  doc.transact(() => {
    const { id, text, authorId } = lesson
    const values = { text: newText(text), authorId, order: nextOrder(doc, 'lessons') }
    putEntry(doc, { root: 'lessons', id, values })
  }, origin)
}

export function updateLesson(
  doc: Y.Doc,
  { id, text }: { readonly id: EntryId; readonly text: string },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'lessons', id, origin }, (lesson) => setText(lesson, text))
}
