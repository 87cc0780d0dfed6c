import type { Millis } from '../time.ts'
import { minute } from '../time.ts'

/** The five timed phases, in the play's order. */
export const timedPhases = ['stage', 'gaps', 'evaluate', 'causes', 'plan'] as const
export type TimedPhase = (typeof timedPhases)[number]
export type Phase = 'prepare' | TimedPhase | 'closed'

export type PhaseLength = { readonly name: TimedPhase; readonly minutes: number }

/** The play's hour: 10, 10, 15, 15 and 10 minutes. */
export const playLengths: readonly PhaseLength[] = [
  { name: 'stage', minutes: 10 },
  { name: 'gaps', minutes: 10 },
  { name: 'evaluate', minutes: 15 },
  { name: 'causes', minutes: 15 },
  { name: 'plan', minutes: 10 },
]

export function isTimed(phase: Phase): phase is TimedPhase {
  return phase !== 'prepare' && phase !== 'closed'
}

/** The full length of a phase in milliseconds. */
export function lengthOf(phases: readonly PhaseLength[], name: TimedPhase): Millis {
  return (phases.find((phase) => phase.name === name)?.minutes ?? 0) * minute
}
