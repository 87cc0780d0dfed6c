import type { Instant } from '../time.ts'
import { second } from '../time.ts'
import type { SessionState } from './session-types.ts'
import { isRunning } from './timer.ts'

/** How many questions help when the writing of problems stalls. Their words are the screens'. */
export const questionCount = 8

/** Nobody has written for so many seconds: the next question comes up. Facilitators may change it. */
export const usualStall = 60
export const shortestStall = 30
export const longestStall = 300

/** Writing is noticed in the log at most this often. */
const noticeEvery = 10 * second

type Writing = NonNullable<SessionState['writing']>

/** What the questions depend on; a `state` message has it too, so browsers compute the same. */
export type Prompting = Pick<SessionState, 'timer' | 'writing' | 'stallSeconds'>

/**
 * Which question (0–7) is up, or null. One comes after each stall, in which nobody wrote, stays
 * while people write again, and gives way to the next; a question that was put away comes back
 * never. While the phase is paused, silence doesn't count.
 */
export function questionAt(session: Prompting, now: Instant): number | null {
  const { writing } = session
  if (writing === null) return null
  const due = questionsDue(session, now)
  if (due === 0 || (writing.dismissed && due === writing.asked)) return null
  return due - 1
}

/** How many questions have come up so far, the one that is up included. */
export function questionsDue(session: Prompting, now: Instant): number {
  const { writing, timer } = session
  if (writing === null) return 0
  const since = isRunning(timer) ? stalls(session, writing, now) : 0
  return Math.min(questionCount, writing.asked + since)
}

/** Whether somebody's writing now is worth a `writing-noticed` in the log. */
export function noticeWriting(session: Prompting, now: Instant): boolean {
  const { writing, timer } = session
  return writing !== null && isRunning(timer) && now - writing.quietSince >= noticeEvery
}

/** The phase of private notes begins: nobody has written, nothing was asked. */
export function startWriting(at: Instant): Writing {
  return { quietSince: at, asked: 0, dismissed: false }
}

/** Somebody wrote, or the clock stopped or went on: what came up stays up, and silence starts anew. */
export function restartQuiet(session: Prompting, at: Instant): Writing | null {
  const { writing } = session
  if (writing === null) return null
  const asked = questionsDue(session, at)
  return { quietSince: at, asked, dismissed: writing.dismissed && asked === writing.asked }
}

/** The facilitator asks the next question now. */
export function askNext(session: Prompting, at: Instant): Writing | null {
  if (session.writing === null) return null
  const asked = Math.min(questionCount, questionsDue(session, at) + 1)
  return { quietSince: at, asked, dismissed: false }
}

/** Puts the question away; the next one is due when it would have been anyway. */
export function dismissQuestion(session: Prompting, at: Instant): Writing | null {
  const { writing, timer } = session
  if (writing === null) return null
  const counted = isRunning(timer) ? stalls(session, writing, at) : 0
  return {
    quietSince: writing.quietSince + counted * (session.stallSeconds ?? 0) * second,
    asked: questionsDue(session, at),
    dismissed: true,
  }
}

/** How many times since the last word it has been quiet for long enough. */
function stalls({ stallSeconds }: Prompting, { quietSince }: Writing, now: Instant): number {
  if (stallSeconds === null) return 0
  return Math.max(0, Math.floor((now - quietSince) / (stallSeconds * second)))
}
