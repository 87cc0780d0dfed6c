import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { plainFields } from './fields.ts'
import type { StrokeOnBoard } from './snapshot-types.ts'

const strokeSchema = z.object({
  points: z.instanceof(Uint8Array),
  color: z.string().check(z.maxLength(64)),
  width: z.number().check(z.positive(), z.lte(1000)),
})

/** A marker stroke, or null where points, colour or width are missing. */
export function readStroke(id: EntryId, entry: Entry): StrokeOnBoard | null {
  const parsed = strokeSchema.safeParse(plainFields('strokes', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
