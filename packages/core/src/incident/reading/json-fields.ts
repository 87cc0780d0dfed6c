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

/** Checks a value's shape and names every field that has the wrong type. */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  { raw, path, context }: { raw: unknown; path: string; context: FieldContext },
): Shape | null {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const field = issue.path.reduce<string>(
      (at, key) => within(at, typeof key === 'number' ? key : String(key)),
      path,
    )
    const expected = issue.code === 'invalid_type' ? `not ${issue.expected}` : ''
    context.problems.push(problem('wrong-type', { path: field }, expected))
  }
  return null
}

/** Reads a time that may be missing; other types than text are left to `readShape`. */
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
