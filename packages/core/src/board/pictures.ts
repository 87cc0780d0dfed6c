import { z } from 'zod'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { instant, lane, stringOrEmpty } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { PictureOnBoard } from './snapshot-types.ts'

/** The name becomes a part of an address, so it holds nothing that could leave its folder. */
export const attachmentName = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/

const side = z.number().positive().max(1_000_000).nullable().catch(null)

const pictureSchema = z.object({
  name: z.string().regex(attachmentName),
  at: instant,
  lane,
  width: side,
  height: side,
  caption: stringOrEmpty,
})

/** A picture, or null where it has no place or no name of an attachment. */
export function readPicture(id: EntryId, entry: Entry): PictureOnBoard | null {
  const parsed = pictureSchema.safeParse(plainFields('pictures', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
