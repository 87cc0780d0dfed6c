import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Audience, CommunicationKind } from '../incident/incident.ts'
import type { Entry } from './document.ts'
import {
  entryId,
  instant,
  optionalInstant,
  optionalPersonId,
  stringOrEmpty,
} from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { CommunicationOnBoard } from './snapshot-types.ts'

const kinds = [
  'update',
  'resolution',
  'postmortem',
  'internal',
] as const satisfies CommunicationKind[]
const audiences = ['external', 'internal', 'regulator'] as const satisfies Audience[]

const communicationSchema = z.object({
  time: instant,
  channelId: entryId,
  kind: z.enum(kinds),
  audience: z.pipe(
    z.nullable(z.enum(audiences)),
    z.transform((audience: Audience | null) => audience ?? 'external'),
  ),
  sender: stringOrEmpty,
  text: stringOrEmpty,
  source: stringOrEmpty,
  originalTime: optionalInstant,
  addedAt: optionalInstant,
  addedBy: optionalPersonId,
  changedAt: optionalInstant,
  changedBy: optionalPersonId,
})

/** A communication, or null where it can't be measured: no time, no channel, a kind or audience we don't know. */
export function readCommunication(id: EntryId, entry: Entry): CommunicationOnBoard | null {
  const parsed = communicationSchema.safeParse(plainFields('communications', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
