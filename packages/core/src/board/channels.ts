import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { order } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { ChannelOnBoard } from './snapshot-types.ts'

const channelSchema = z.object({ name: z.string(), order })

/** A channel, or null where it has no name. */
export function readChannel(id: EntryId, entry: Entry): ChannelOnBoard | null {
  const parsed = channelSchema.safeParse(plainFields('channels', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
