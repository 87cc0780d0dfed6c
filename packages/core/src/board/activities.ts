import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { optionalInstant, orNull, stringOrEmpty } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import { type ActivityOnBoard, activityKinds } from './snapshot-types.ts'

const activitySchema = z.object({
  kind: z.enum(activityKinds),
  minutes: orNull(z.number().check(z.gte(0))),
  startedAt: optionalInstant,
  endedAt: optionalInstant,
  label: stringOrEmpty,
})

/** An activity, or null where its kind is not one we know. */
export function readActivity(id: EntryId, entry: Entry): ActivityOnBoard | null {
  const parsed = activitySchema.safeParse(plainFields('activities', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
