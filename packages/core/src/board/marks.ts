import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { instant } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { MarkOnBoard } from './snapshot-types.ts'

const markSchema = z.object({ from: instant, to: instant })

/** A circle drawn by hand, or null where an end is missing; one drawn backwards is turned round. */
export function readMark(id: EntryId, entry: Entry): MarkOnBoard | null {
  const parsed = markSchema.safeParse(plainFields('marks', entry))
  if (!parsed.success) return null
  const { from, to } = parsed.data
  return { id, from: Math.min(from, to), to: Math.max(from, to) }
}
