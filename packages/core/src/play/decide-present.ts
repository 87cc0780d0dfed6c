import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { isTimed } from './phases.ts'
import type { Command, SessionState } from './session-types.ts'

/**
 * Walks everyone along the line to a message, asks them to look at what one sees oneself, or ends
 * that. Which messages there are is the board's to know: any id is taken, and who reads one that is
 * not there skips it.
 */
export function present(
  state: SessionState,
  { communicationId, ownView = false }: Extract<Command, { type: 'present' }>,
  { actor }: CommandContext,
): Decision {
  if (!isTimed(state.phase)) return no('wrong-phase', 'people are shown things while the hour runs')
  if (ownView && communicationId !== null) {
    return no('invalid', 'either a message or one’s own view')
  }
  if (ownView && actor.personId === null) {
    return no('join-first', 'a bare link sees nothing that could be shown: join the session first')
  }
  if (communicationId === null && !ownView) {
    return state.presenting === null ? happens() : happens({ type: 'presenting-ended' })
  }
  const presenting = { communicationId, participantId: actor.personId }
  const isSame =
    state.presenting?.communicationId === communicationId &&
    state.presenting.participantId === actor.personId
  return isSame ? happens() : happens({ type: 'presented', ...presenting })
}
