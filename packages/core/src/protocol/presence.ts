import { z } from 'zod'
import { type EntryId, isKey, type PersonId } from '../ids.ts'
import type { Access } from '../play/people.ts'

const selectionLength = 200
const reach = z.number().min(-1e9).max(1e9)
const moment = z.number().min(-8.64e15).max(8.64e15)
const entryId = z.custom<EntryId>(isKey)

/**
 * What a client may say of itself. A field that makes no sense is left out, and so is everything
 * else that it sends: who it is, the server says.
 */
export const clientPresenceSchema = z.object({
  cursor: z.object({ at: moment, lane: reach }).optional().catch(undefined),
  viewport: z
    .object({ from: moment, to: moment, top: reach, bottom: reach })
    .optional()
    .catch(undefined),
  selection: z.array(entryId).max(selectionLength).optional().catch(undefined),
  typing: z.union([z.boolean(), entryId]).optional().catch(undefined),
})

export type ClientPresence = z.infer<typeof clientPresenceSchema>

/** What the others receive: the first four are the server's word, whatever the sender wrote. */
export type Presence = {
  readonly id: PersonId
  readonly name: string
  readonly color: string
  readonly access: Access
} & ClientPresence
