import type { PersonId } from '../ids.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { speakingOrder, waitingToSpeak } from './floor.ts'
import { findPresent } from './permissions.ts'
import type { SessionEvent, SessionState } from './session-types.ts'

const noTurns = () => no('wrong-phase', 'nobody takes turns now')

/**
 * Entering the fourth phase makes its queue; coming back to it from another goes on with what was
 * left. In an anonymous session nobody takes turns: a note that appears in somebody's would be theirs.
 */
export function openFloor(
  state: SessionState,
  decision: Decision,
  { connected, writers }: CommandContext,
): Decision {
  if (!decision.ok || state.anonymous) return decision
  const entersCauses = decision.value.some(
    (event) => event.type === 'phase-entered' && event.phase === 'causes',
  )
  if (!entersCauses || (state.floor !== null && state.phase !== 'causes')) return decision
  const queue = speakingOrder(state.people, { connected, writers })
  return happens(...decision.value, { type: 'queue-set', queue })
}

/** Gives the floor to whoever comes next; after the last, nobody has it. */
export function nextSpeaker(state: SessionState): Decision {
  if (!takesTurns(state)) return noTurns()
  return happens(...moveOn(state, waitingToSpeak(state)))
}

/** The speaker is done. */
export function endTurn(state: SessionState, { actor }: CommandContext): Decision {
  if (!takesTurns(state)) return noTurns()
  if (actor.personId !== state.spotlight) return no('invalid', 'you do not have the floor')
  return nextSpeaker(state)
}

/** Somebody comes last, whether they speak, wait, or have been. */
export function speakLater(state: SessionState, participantId: PersonId): Decision {
  if (!takesTurns(state)) return noTurns()
  if (!findPresent(state, participantId)) return nobodyKnown()
  const others = waitingToSpeak(state).filter((id) => id !== participantId)
  const events: readonly SessionEvent[] = [queueSet([...others, participantId])]
  return happens(...events, ...(participantId === state.spotlight ? moveOn(state, others) : []))
}

/** Somebody does not speak at all, or no longer. */
export function skipSpeaker(state: SessionState, participantId: PersonId): Decision {
  if (!takesTurns(state)) return noTurns()
  if (!findPresent(state, participantId)) return nobodyKnown()
  if (participantId === state.spotlight) return nextSpeaker(state)
  const waiting = waitingToSpeak(state)
  if (!waiting.includes(participantId)) return happens()
  return happens(queueSet(waiting.filter((id) => id !== participantId)))
}

const nobodyKnown = () => no('not-found', 'nobody with this id is in the session')

function takesTurns(state: SessionState): boolean {
  return state.phase === 'causes' && state.floor !== null
}

function moveOn(
  { spotlight }: SessionState,
  waiting: readonly PersonId[],
): readonly SessionEvent[] {
  const next = waiting[0] ?? null
  return next === spotlight ? [] : [{ type: 'spotlight-set', participantId: next }]
}

function queueSet(queue: readonly PersonId[]): SessionEvent {
  return { type: 'queue-set', queue }
}
