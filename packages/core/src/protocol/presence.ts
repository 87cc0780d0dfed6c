import * as z from 'zod/mini'
import { type EntryId, isKey, type PersonId } from '../ids.ts'
import type { Access } from '../play/people.ts'

const selectionLength = 200
const reach = z.number().check(z.gte(-1e9), z.lte(1e9))
const moment = z.number().check(z.gte(-8.64e15), z.lte(8.64e15))
const entryId = z.custom<EntryId>(isKey)
const laserPoints = 32
const counter = z.int().check(z.gte(0), z.lte(1e9))

function unlessWrong<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined)
}

/**
 * What a client may say of itself. A field that makes no sense is left out, and so is everything
 * else that it sends: who it is, the server says.
 */
export const clientPresenceSchema = z.object({
  cursor: unlessWrong(z.object({ at: moment, lane: reach })),
  viewport: unlessWrong(z.object({ from: moment, to: moment, top: reach, bottom: reach })),
  selection: unlessWrong(z.array(entryId).check(z.maxLength(selectionLength))),
  typing: unlessWrong(z.union([z.boolean(), entryId])),
  /** Where a laser has just been, the newest last; `line` and `count` tell what of it was seen before. */
  laser: unlessWrong(
    z.object({
      line: counter,
      count: counter,
      points: z.array(z.object({ at: moment, lane: reach })).check(z.maxLength(laserPoints)),
    }),
  ),
})

export type ClientPresence = z.infer<typeof clientPresenceSchema>

/** What the others receive: the first four are the server's word, whatever the sender wrote. */
export type Presence = {
  readonly id: PersonId
  readonly name: string
  readonly color: string
  readonly access: Access
} & ClientPresence
