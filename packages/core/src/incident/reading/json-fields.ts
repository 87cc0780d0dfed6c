import { z } from 'zod'
import type { Instant } from '../../time.ts'
import { readTime } from '../iso-time.ts'
import { within } from './json-text.ts'
import { type Problem, problem, readingLimits } from './reading.ts'

/** A text that may be missing; status pages write null for that as often as nothing. */
export const optionalText = z.string().nullish()
export const optionalId = z.union([z.string(), z.number()]).nullish()

/** What reading a field depends on; problems gather here. */
export type FieldContext = {
  readonly zone: string
  readonly problems: Problem[]
}

const record = z.record(z.string(), z.unknown())

/** Fields as read: null where a value is missing or wrong. */
export type Fields<Shape extends Record<string, z.ZodType>> = {
  readonly [Name in keyof Shape]: z.infer<Shape[Name]> | null
}

/** Reads one value; of the wrong type, it is named as a problem and read as null. */
export function readField<Value>(
  schema: z.ZodType<Value>,
  { raw, path, context }: { raw: unknown; path: string; context: FieldContext },
): Value | null {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  context.problems.push(problem('wrong-type', { path }))
  return null
}

/** What a file calls the fields of a shape, where it has names of its own for them. */
export type FieldNames = Readonly<Record<string, string>>

/** Reads some fields of an object, each by itself, so that one that is wrong hides no other. */
export function readFields<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  place: { raw: unknown; path: string; context: FieldContext; names?: FieldNames },
): Fields<Shape> | null {
  const { raw, path, context, names = {} } = place
  const fields = readField(record, { raw, path, context })
  if (!fields) return null
  const read = Object.entries(shape).map(([name, schema]) => {
    const own = names[name] ?? name
    const value = readField(schema, { raw: fields[own], path: within(path, own), context })
    return [name, value] as const
  })
  return Object.fromEntries(read) as Fields<Shape>
}

/** Reads a time that may be missing; other types than text are left to `readFields`. */
export function readOptionalTime(
  raw: unknown,
  path: string,
  context: FieldContext,
): Instant | null {
  if (typeof raw !== 'string') return null
  const time = readTime(raw, { zone: context.zone })
  if (time.ok) return time.value
  context.problems.push(problem(time.error.kind, { path }, raw))
  return null
}

/** Cuts what is longer than a text on the board may be; what stays is valid Unicode. */
export function shorten(text: string): string {
  const limit = readingLimits.textLength
  if (text.length <= limit) return text.toWellFormed()
  const kept = text.slice(0, limit - 1)
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`.toWellFormed()
}
