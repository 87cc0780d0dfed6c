import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { optionalString, order } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { CauseOnBoard } from './snapshot-types.ts'

const causeSchema = z.object({
  text: z.string(),
  category: optionalString,
  whys: z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((whys: unknown[]) => whys.map((why) => (typeof why === 'string' ? why : ''))),
  ),
  order,
})

/**
 * A root cause, or null where it has no text. A why that is no string reads as empty, so that the
 * index of every other one stays that of the document.
 */
export function readCause(id: EntryId, entry: Entry): CauseOnBoard | null {
  const parsed = causeSchema.safeParse(plainFields('causes', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
