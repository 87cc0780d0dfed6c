import * as z from 'zod/mini'
import type { EntryId } from '../ids.ts'
import type { Entry } from './document.ts'
import { plainFields } from './fields.ts'
import type { StrokeOnBoard } from './snapshot-types.ts'
import { strokeColors } from './stroke-colors.ts'
import { decodeStroke } from './stroke-points.ts'

const widest = 48

const strokeSchema = z.object({
  points: z.instanceof(Uint8Array).check(z.refine((bytes) => decodeStroke(bytes) !== null)),
  color: z.pipe(
    z.string(),
    z.transform((value) => strokeColors.find((color) => color === value) ?? 'black'),
  ),
  width: z.pipe(
    z.number().check(z.positive()),
    z.transform((value) => Math.min(widest, value)),
  ),
})

/** A marker stroke, or null where its points make no sense, or there is no colour or width. */
export function readStroke(id: EntryId, entry: Entry): StrokeOnBoard | null {
  const parsed = strokeSchema.safeParse(plainFields('strokes', entry))
  return parsed.success ? { id, ...parsed.data } : null
}
