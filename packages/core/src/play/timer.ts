import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import { isTimed, lengthOf, type PhaseLength, timedPhases } from './phases.ts'
import type { SessionState, Timer } from './session-types.ts'

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

/** How the whole hour stands: what was planned, what of the plan is used up, what is still to come. */
export type HourBudget = {
  readonly plannedMs: Millis
  /** The full lengths of the phases before, and what the present one has taken of its own. */
  readonly spentMs: Millis
  /** Until the last phase ends if everything from here keeps to its length; overtime adds nothing. */
  readonly leftMs: Millis
}

/** Sets the plan against the phase and its timer, as all browsers can compute it by themselves. */
export function hourBudget(
  session: Pick<SessionState, 'phase' | 'phases' | 'timer'>,
  now: Instant,
): HourBudget {
  const { phase, phases, timer } = session
  const plannedMs = totalLength(phases)
  if (phase === 'prepare') return { plannedMs, spentMs: 0, leftMs: plannedMs }
  if (!isTimed(phase)) return { plannedMs, spentMs: plannedMs, leftMs: 0 }
  const place = timedPhases.indexOf(phase)
  const lengthsOf = (names: readonly (typeof phase)[]) =>
    names.reduce((sum, name) => sum + lengthOf(phases, name), 0)
  const left = remaining(timer, now) ?? 0
  return {
    plannedMs,
    spentMs: lengthsOf(timedPhases.slice(0, place)) + Math.max(0, lengthOf(phases, phase) - left),
    leftMs: Math.max(0, left) + lengthsOf(timedPhases.slice(place + 1)),
  }
}

function totalLength(phases: readonly PhaseLength[]): Millis {
  return phases.reduce((sum, phase) => sum + phase.minutes * minute, 0)
}
