import { type Clock, minute, second } from '@kraftline/core/time'
import { createAllowance } from '../session/allowance.ts'
import type { Member } from '../session/member.ts'
import type { Problem } from './problem.ts'

/** Far more than a page with all its pictures asks for; a script that runs wild is held up. */
const requestsPerMinute = 3000

/** Answers why somebody has to wait; null while they need not. A bare link is paced by address, for many may hold it. */
export type Pace = (member: Member, address: string) => Problem | null

/** Counts what each person asks for, over all their connections. */
export function createPace(clock: Clock): Pace {
  const requests = createAllowance(clock, requestsPerMinute, minute)
  return ({ sessionId, personId, link }, address) => {
    const wait = requests.take(`${sessionId}/${personId ?? `${link}@${address}`}`)
    if (wait === null) return null
    const retryAfter = Math.ceil(wait / second)
    return { code: 'too-many', detail: 'Too many requests: slow down.', retryAfter }
  }
}
