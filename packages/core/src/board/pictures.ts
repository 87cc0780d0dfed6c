import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { instant, lane, orNull, stringOrEmpty } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { PictureOnBoard } from './snapshot-types.ts'

/** The name becomes a part of an address, so it holds nothing that could leave its folder. */
export const attachmentName = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/

const side = orNull(z.number().check(z.positive(), z.lte(1_000_000)))

const pictureSchema = z.object({
  name: z.string().check(z.regex(attachmentName)),
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
