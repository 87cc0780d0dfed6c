import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { optionalPersonId, order } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { LessonOnBoard } from './snapshot-types.ts'

const lessonSchema = z.object({ text: z.string(), authorId: optionalPersonId, order })

/** A lesson that somebody took home, or null where it has no text. */
export function readLesson(id: EntryId, entry: Entry): LessonOnBoard | null {
  const parsed = lessonSchema.safeParse(plainFields('lessons', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
