import { assertNever } from '../result.ts'
import type { Instant } from '../time.ts'
import { accessChanged, joined, linkRenewed, removed } from './evolve-people.ts'
import { applyPhaseEvent } from './evolve-phase.ts'
import { giveFloor } from './floor.ts'
import { withFollowUp } from './follow-ups.ts'
import { withHealth } from './health.ts'
import { askNext, dismissQuestion, restartQuiet } from './prompts.ts'
import type { SessionEvent, SessionState } from './session-types.ts'
import { withVote } from './voting.ts'

/** What an event makes of the state, its version apart. */
export function applyEvent(state: SessionState, event: SessionEvent, at: Instant): SessionState {
  switch (event.type) {
    case 'session-created':
      return { ...state, phases: event.phases, anonymous: event.anonymous }
    case 'person-joined':
      return joined(state, event)
    case 'person-removed':
      return removed(state, event.participantId)
    case 'link-renewed':
      return linkRenewed(state, event.access)
    case 'access-changed':
      return accessChanged(state, event.participantId, event.access)
    case 'take-over':
      return { ...state, takenOverBy: event.participantId }
    case 'spotlight-set':
      return giveFloor(state, event.participantId, at)
    case 'queue-set':
      return { ...state, floor: { queue: event.queue, turn: state.floor?.turn ?? null } }
    case 'presented': {
      const { communicationId, participantId } = event
      return { ...state, presenting: { communicationId, participantId } }
    }
    case 'presenting-ended':
      return { ...state, presenting: null }
    case 'locked-set':
      return { ...state, locked: event.locked }
    case 'anonymous-set':
      return { ...state, anonymous: event.anonymous }
    case 'voted':
      return { ...state, votes: withVote(state.votes, event) }
    case 'votes-set':
      return { ...state, voteBudget: event.votes }
    case 'votes-revealed':
      return { ...state, votesRevealed: true }
    case 'health-answered':
      return { ...state, health: withHealth(state.health, event) }
    case 'health-counted': {
      const { round, people, answers } = event
      const counted = { byPerson: {}, counted: { people, answers } }
      return { ...state, health: { ...state.health, [round]: counted } }
    }
    case 'writing-noticed':
      return { ...state, writing: restartQuiet(state, at) }
    case 'stall-set':
      return { ...state, stallSeconds: event.seconds, writing: restartQuiet(state, at) }
    case 'question-asked':
      return { ...state, writing: askNext(state, at) }
    case 'question-dismissed':
      return { ...state, writing: dismissQuestion(state, at) }
    case 'followed-up':
      return { ...state, followedUp: withFollowUp(state.followedUp, { ...event, at }) }
    case 'phase-entered':
    case 'phase-undone':
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'minutes-set':
    case 'closed':
    case 'reopened':
      return applyPhaseEvent(state, event, at)
    default:
      return assertNever(event)
  }
}
