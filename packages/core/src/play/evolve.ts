import { assertNever } from '../result.ts'
import type { Instant } from '../time.ts'
import { accessChanged, joined, linkRenewed, removed } from './evolve-people.ts'
import { askNext, dismissQuestion, restartQuiet, startWriting } from './prompts.ts'
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
      return { ...state, spotlight: event.participantId }
    case 'locked-set':
      return { ...state, locked: event.locked }
    case 'anonymous-set':
      return { ...state, anonymous: event.anonymous }
    case 'voted':
      return { ...state, votes: withVote(state.votes, event) }
    case 'votes-revealed':
      return { ...state, votesRevealed: true }
    case 'writing-noticed':
      return { ...state, writing: restartQuiet(state, at) }
    case 'question-asked':
      return { ...state, writing: askNext(state, at) }
    case 'question-dismissed':
      return { ...state, writing: dismissQuestion(state, at) }
    case 'phase-entered':
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'minutes-set':
    case 'closed':
    case 'reopened':
      return applyTime(state, event, at)
    default:
      return assertNever(event)
  }
}

type TimeEvent = Extract<
  SessionEvent,
  {
    type:
      | 'phase-entered'
      | 'paused'
      | 'resumed'
      | 'extended'
      | 'minutes-set'
      | 'closed'
      | 'reopened'
  }
>

function applyTime(state: SessionState, event: TimeEvent, at: Instant): SessionState {
  switch (event.type) {
    case 'phase-entered': {
      const writing = event.phase === 'evaluate' ? startWriting(at) : null
      return { ...state, phase: event.phase, timer: event.timer, writing }
    }
    case 'paused': {
      const timer = { remainingMs: event.remainingMs }
      return { ...state, timer, writing: restartQuiet(state, at) }
    }
    case 'resumed':
      return { ...state, timer: { endsAt: event.endsAt }, writing: restartQuiet(state, at) }
    case 'extended':
      return { ...state, timer: event.timer }
    case 'minutes-set': {
      const { phase, minutes } = event
      const phases = state.phases.map((known) =>
        known.name === phase ? { name: phase, minutes } : known,
      )
      return { ...state, phases }
    }
    case 'closed':
      return {
        ...state,
        phase: 'closed',
        timer: null,
        writing: null,
        spotlight: null,
        closedAt: at,
      }
    case 'reopened':
      return { ...state, phase: 'plan', timer: event.timer, writing: null, closedAt: null }
    default:
      return assertNever(event)
  }
}
