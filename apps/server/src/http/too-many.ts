import { type Err, err } from '@kraftline/core/result'
import { type Millis, second } from '@kraftline/core/time'
import type { Problem } from './problem.ts'

/** One address makes sessions faster than anybody reviews incidents. */
export function tooManySessions(wait: Millis): Err<Problem> {
  const retryAfter = Math.ceil(wait / second)
  return err({ code: 'too-many', detail: 'Too many new sessions from this address.', retryAfter })
}
