// Reached by the server's runner, one command at a time: it appends what `decide` answers, then
// evolves its state with it and broadcasts. Prompts and countdowns need no command: prompts.ts, timer.ts.
import { assertNever, err } from '../result.ts'
import type { Instant } from '../time.ts'
import {
  askQuestion,
  lock,
  place,
  putQuestionAway,
  revealVotes,
  setAnonymous,
  vote,
} from './decide-notes.ts'
import { handOver, offerTakeOver, remove, spotlight, takeBack } from './decide-people.ts'
import {
  begin,
  close,
  extend,
  goTo,
  pause,
  reopen,
  resume,
  setMinutes,
  step,
} from './decide-phase.ts'
import { type CommandContext, type Decision, no } from './decision.ts'
import { applyEvent } from './evolve.ts'
import { refuseCommand } from './permissions.ts'
import { playLengths } from './phases.ts'
import type { Command, SessionEvent, SessionState } from './session-types.ts'

/** An event as the log keeps it. */
export type LoggedEvent = { readonly at: Instant; readonly event: SessionEvent }

/** A session before its first event. */
export const initialState: SessionState = {
  version: 0,
  phase: 'prepare',
  timer: null,
  phases: playLengths,
  people: [],
  spotlight: null,
  anonymous: false,
  locked: false,
  writing: null,
  votes: {},
  votesRevealed: false,
  takenOverBy: null,
  closedAt: null,
}

/**
 * What a command leads to: events, none where it asks for what already is, or a refusal. First who
 * asks, then whether they knew the present state, then what the phase allows.
 */
export function decide(state: SessionState, command: Command, context: CommandContext): Decision {
  const refusal = refuseCommand(state, command.type, context.actor)
  if (refusal) return err(refusal)
  if (command.expectedVersion !== undefined && command.expectedVersion !== state.version) {
    return no('stale', 'the session has moved on since')
  }
  return decideAllowed(state, command, context)
}

function decideAllowed(state: SessionState, command: Command, context: CommandContext): Decision {
  const { now } = context
  switch (command.type) {
    case 'begin':
      return begin(state, now)
    case 'next':
      return step(state, 1, now)
    case 'previous':
      return step(state, -1, now)
    case 'goTo':
      return goTo(state, command.phase, now)
    case 'pause':
      return pause(state, now)
    case 'resume':
      return resume(state, now)
    case 'extend':
      return extend(state, command.minutes, now)
    case 'setMinutes':
      return setMinutes(state, command.phase, command.minutes)
    case 'close':
      return close(state)
    case 'reopen':
      return reopen(state)
    case 'spotlight':
      return spotlight(state, command.participantId)
    case 'handOver':
      return handOver(state, command.participantId, context)
    case 'remove':
      return remove(state, command.participantId, context)
    case 'offerTakeOver':
      return offerTakeOver(state, context)
    case 'takeBack':
      return takeBack(state, context)
    case 'lock':
      return lock(state, command.locked)
    case 'setAnonymous':
      return setAnonymous(state, command.anonymous, context)
    case 'place':
      return place(state, context)
    case 'vote':
      return vote(state, command, context)
    case 'revealVotes':
      return revealVotes(state)
    case 'askQuestion':
      return askQuestion(state, context)
    case 'dismissQuestion':
      return putQuestionAway(state, context)
    default:
      return assertNever(command)
  }
}

/**
 * The state after an event. The version moves with every event but noticed writing, which goes on
 * all the time and which nobody can be stale against.
 */
export function evolve(state: SessionState, event: SessionEvent, at: Instant): SessionState {
  const version = event.type === 'writing-noticed' ? state.version : state.version + 1
  return { ...applyEvent(state, event, at), version }
}

/** The state that a log leads to: the same log, the same state. */
export function fold(log: readonly LoggedEvent[], from: SessionState = initialState): SessionState {
  return log.reduce((state, { event, at }) => evolve(state, event, at), from)
}
