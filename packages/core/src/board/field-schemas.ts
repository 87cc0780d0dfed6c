import * as z from 'zod/mini'
import { type EntryId, isKey, type PersonId } from '../ids.ts'

/**
 * Schemas of what any peer may have written: required fields parse or fail, optional ones fall back.
 * Browsers fetch these too, hence zod's small half: the other weighs a tenth of the board's page.
 */

/** What does not parse reads as absent. */
export function orNull<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.nullable(schema), null)
}

const furthest = 8.64e15

/** A moment that a Date can hold, brought to whole milliseconds. */
export const instant = z.pipe(
  z.number().check(z.gte(-furthest), z.lte(furthest)),
  z.transform((value: number) => Math.round(value) + 0),
)
export const optionalInstant = orNull(instant)

const lowest = 100_000
/** Pixels from the line, kept within reach of the camera. */
export const lane = z.pipe(
  z.number(),
  z.transform((value: number) => Math.min(lowest, Math.max(-lowest, value))),
)

export const entryId = z.custom<EntryId>(isKey)
export const optionalEntryId = orNull(entryId)
export const optionalPersonId = orNull(z.custom<PersonId>(isKey))
export const optionalKey = orNull(z.custom<string>(isKey))

export const stringOrEmpty = z.catch(z.string(), '')
export const optionalString = orNull(z.string())
/** True only where it says so. */
export const flag = z.pipe(
  z.unknown(),
  z.transform((value: unknown) => value === true),
)
export const order = z.catch(z.number(), 0)
