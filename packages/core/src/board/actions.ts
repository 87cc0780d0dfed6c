import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { optionalEntryId, optionalString, order, orNull, stringOrEmpty } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import { type ActionOnBoard, actionStatuses } from './snapshot-types.ts'

const actionSchema = z.object({
  noteId: optionalEntryId,
  causeId: optionalEntryId,
  text: z.string(),
  owner: stringOrEmpty,
  dueOn: z.catch(z.iso.date(), ''),
  status: z.catch(z.enum(actionStatuses), 'open'),
  closedNote: optionalString,
  closedOn: orNull(z.iso.date()),
  order,
})

/** An action, or null where it has no text. A due date that is none reads as not said. */
export function readAction(id: EntryId, entry: Entry): ActionOnBoard | null {
  const parsed = actionSchema.safeParse(plainFields('actions', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
