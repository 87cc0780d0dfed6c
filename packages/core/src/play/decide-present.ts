import type { EntryId } from '../ids.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { isTimed } from './phases.ts'
import type { SessionState } from './session-types.ts'

/**
 * Walks everyone along the line to a message, or ends the walk. Which messages there are is the
 * board's to know: any id is taken, and who reads one that is not there skips it.
 */
export function present(
  state: SessionState,
  communicationId: EntryId | null,
  { actor }: CommandContext,
): Decision {
  if (!isTimed(state.phase)) return no('wrong-phase', 'the line is walked while the hour runs')
  if (communicationId === null) {
    return state.presenting === null ? happens() : happens({ type: 'presenting-ended' })
  }
  const presenting = { communicationId, participantId: actor.personId }
  const isSame =
    state.presenting?.communicationId === communicationId &&
    state.presenting.participantId === actor.personId
  return isSame ? happens() : happens({ type: 'presented', ...presenting })
}
