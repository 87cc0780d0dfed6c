import { isTimed, type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import type { StateMessage } from '@kraftline/core/protocol/control'

/** Where a phase lies from where people are. */
export type PhaseStanding = 'done' | 'skipped' | 'now' | 'next'

/** Whether people have been through a phase, are in it, or have it before them. */
export function standingOf(
  { phase: present, entered }: Pick<StateMessage, 'phase' | 'entered'>,
  phase: TimedPhase,
): PhaseStanding {
  if (present === phase) return 'now'
  const isBehind =
    present === 'closed' ||
    (isTimed(present) && timedPhases.indexOf(phase) < timedPhases.indexOf(present))
  if (!isBehind) return 'next'
  return entered.includes(phase) ? 'done' : 'skipped'
}
