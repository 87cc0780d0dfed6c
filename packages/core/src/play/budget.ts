import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import { isTimed, lengthOf, type PhaseLength, type TimedPhase, timedPhases } from './phases.ts'
import type { SessionState } from './session-types.ts'
import { remaining, totalLength } from './timer.ts'

/** What the budget follows from; a `state` message has it too, so browsers compute the same. */
export type Hour = Pick<SessionState, 'phase' | 'phases' | 'timer' | 'begunAt' | 'promisedMs'>

/** How the whole hour stands: what was planned, what of the plan is used up, what is still to come. */
export type HourBudget = {
  readonly plannedMs: Millis
  /** The full lengths of the phases before, and what the present one has taken of its own. */
  readonly spentMs: Millis
  /** Until the last phase ends if everything from here keeps to its length; overtime adds nothing. */
  readonly leftMs: Millis
}

/** Sets the plan against the phase and its timer. */
export function hourBudget(
  session: Pick<Hour, 'phase' | 'phases' | 'timer'>,
  now: Instant,
): HourBudget {
  const { phase, phases, timer } = session
  const plannedMs = totalLength(phases)
  if (phase === 'prepare') return { plannedMs, spentMs: 0, leftMs: plannedMs }
  if (!isTimed(phase)) return { plannedMs, spentMs: plannedMs, leftMs: 0 }
  const place = timedPhases.indexOf(phase)
  const lengthsOf = (names: readonly TimedPhase[]) =>
    names.reduce((sum, name) => sum + lengthOf(phases, name), 0)
  const left = remaining(timer, now) ?? 0
  return {
    plannedMs,
    spentMs: lengthsOf(timedPhases.slice(0, place)) + Math.max(0, lengthOf(phases, phase) - left),
    leftMs: Math.max(0, left) + lengthsOf(timedPhases.slice(place + 1)),
  }
}

/**
 * By how many minutes the hour would end later than it was to when it began, if everything from
 * here keeps to its length; negative: so many are in hand. Zero where no hour is under way.
 */
export function minutesOver(session: Hour, now: Instant): number {
  const { phase, begunAt, promisedMs } = session
  if (!isTimed(phase) || begunAt === null || promisedMs === null) return 0
  const over = now + hourBudget(session, now).leftMs - (begunAt + promisedMs)
  // Less than half a minute early rounds to -0, which is no number of minutes.
  return Math.round(over / minute) || 0
}

/** A phase is left no shorter than this, nor than half of what it is. */
const leastMinutes = 5

/** A phase to come that could be shorter. */
export type Cut = { readonly phase: TimedPhase; readonly from: number; readonly to: number }

/**
 * Where the minutes that the hour is over could be taken from: one by one from whichever phase to
 * come is the longest then. May come to less than is needed; empty if nothing is over.
 */
export function suggestCuts(session: Hour, now: Instant): readonly Cut[] {
  const place = timedPhases.indexOf(session.phase as TimedPhase)
  const coming = place < 0 ? [] : timedPhases.slice(place + 1)
  const cuts = coming.map((phase) => {
    const from = lengthOf(session.phases, phase) / minute
    return { phase, from, to: from, least: Math.max(leastMinutes, Math.ceil(from / 2)) }
  })
  for (let over = minutesOver(session, now); over > 0; over--) {
    const longest = cuts
      .filter(({ to, least }) => to > least)
      .reduce<(typeof cuts)[number] | null>((a, b) => (a && a.to > b.to ? a : b), null)
    if (!longest) break
    longest.to--
  }
  return cuts
    .filter(({ from, to }) => to < from)
    .map(({ phase, from, to }) => ({ phase, from, to }))
}

/** The phases as they would be with the cuts made. */
export function withCuts(
  phases: readonly PhaseLength[],
  cuts: readonly Cut[],
): readonly PhaseLength[] {
  return phases.map(({ name, minutes }) => {
    return { name, minutes: cuts.find(({ phase }) => phase === name)?.to ?? minutes }
  })
}
