import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import type { PhaseLength } from './phases.ts'
import type { Timer } from './session-types.ts'

/** A timer that counts, towards its end or past it. */
export type RunningTimer = { readonly endsAt: Instant }

/** Whether the phase's time is counting; overtime counts too. */
export function isRunning(timer: Timer): timer is RunningTimer {
  return timer !== null && 'endsAt' in timer
}

/** The time left of the phase: negative is overtime, null where no phase is timed. */
export function remaining(timer: Timer, now: Instant): Millis | null {
  if (timer === null) return null
  return isRunning(timer) ? timer.endsAt - now : timer.remainingMs
}

/**
 * Gives a phase more time and leaves it running or paused as it was. In overtime the new minutes
 * count from now, so that extending always shows at least what was asked for.
 */
export function extendTimer(timer: NonNullable<Timer>, by: Millis, now: Instant): Timer {
  if (isRunning(timer)) return { endsAt: Math.max(timer.endsAt, now) + by }
  return { remainingMs: Math.max(timer.remainingMs, 0) + by }
}

/** The same time left, later by so much. */
export function putOff(timer: Timer, by: Millis): Timer {
  return isRunning(timer) ? { endsAt: timer.endsAt + by } : timer
}

/** How much is left when people are told of it: five minutes, one minute, nothing. */
export const timeMarks: readonly Millis[] = [5 * minute, minute, 0]

/** The mark that was passed between two looks at the clock; of several the last. */
export function markPassed(before: Millis, after: Millis): Millis | null {
  return timeMarks.findLast((mark) => before > mark && after <= mark) ?? null
}

/** The lengths of all phases together. */
export function totalLength(phases: readonly PhaseLength[]): Millis {
  return phases.reduce((sum, phase) => sum + phase.minutes * minute, 0)
}
