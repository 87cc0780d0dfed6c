import { err, ok, type Result } from '@kraftline/core/result'
import type { z } from 'zod'
import type { Fault } from './problem.ts'

/** Checks a value and answers everything that is wrong with it, each with its path. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, readonly Fault[]> {
  const parsed = schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error))
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: pathOf(issue.path), message: issue.message }]
    }
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'unknown' }))
  })
}

/** `activities[2].kind` */
function pathOf(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? String(part) : `.${String(part)}`
  }
  return text
}
