import { z } from 'zod'
import { type EntryId, isKey, type PersonId } from '../ids.ts'

/** Schemas of what any peer may have written: required fields parse or fail, optional ones fall back. */

const furthest = 8.64e15

/** A moment that a Date can hold, brought to whole milliseconds. */
export const instant = z
  .number()
  .min(-furthest)
  .max(furthest)
  .transform((value) => Math.round(value) + 0)
export const optionalInstant = instant.nullable().catch(null)

const lowest = 100_000
/** Pixels from the line, kept within reach of the camera. */
export const lane = z.number().transform((value) => Math.min(lowest, Math.max(-lowest, value)))

export const entryId = z.custom<EntryId>(isKey)
export const optionalEntryId = entryId.nullable().catch(null)
export const optionalPersonId = z.custom<PersonId>(isKey).nullable().catch(null)
export const optionalKey = z.custom<string>(isKey).nullable().catch(null)

export const stringOrEmpty = z.string().catch('')
export const optionalString = z.string().nullable().catch(null)
/** True only where it says so. */
export const flag = z.unknown().transform((value) => value === true)
export const order = z.number().catch(0)
