// Reached by the server's runner, one command at a time: it appends what `decide` answers, then
// evolves its state with it and broadcasts. Prompts and countdowns need no command: prompts.ts, timer.ts.
import { assertNever, err } from '../result.ts'
import type { Instant } from '../time.ts'
import { endTurn, nextSpeaker, openFloor, skipSpeaker, speakLater } from './decide-floor.ts'
import { answerHealth } from './decide-health.ts'
import {
  askQuestion,
  lock,
  place,
  putQuestionAway,
  setAnonymous,
  setStall,
} from './decide-notes.ts'
import { handOver, offerTakeOver, remove, spotlight, takeBack } from './decide-people.ts'
import { decidePhase } from './decide-phase.ts'
import { present } from './decide-present.ts'
import { revealVotes, setVotes, vote } from './decide-votes.ts'
import { type CommandContext, type Decision, no } from './decision.ts'
import { applyEvent } from './evolve.ts'
import { noHealth } from './health.ts'
import { refuseCommand } from './permissions.ts'
import { playLengths } from './phases.ts'
import { usualStall } from './prompts.ts'
import type { Command, SessionEvent, SessionState } from './session-types.ts'
import { usualVotes } from './voting.ts'

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
  floor: null,
  presenting: null,
  begunAt: null,
  promisedMs: null,
  entered: [],
  left: null,
  anonymous: false,
  locked: false,
  writing: null,
  stallSeconds: usualStall,
  votes: {},
  votesRevealed: false,
  voteBudget: usualVotes,
  takenOverBy: null,
  health: noHealth,
  closedAt: null,
  followedUp: [],
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
  return openFloor(state, decideAllowed(state, command, context), context)
}

function decideAllowed(state: SessionState, command: Command, context: CommandContext): Decision {
  switch (command.type) {
    case 'begin':
    case 'next':
    case 'previous':
    case 'undo':
    case 'goTo':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'setMinutes':
    case 'close':
    case 'reopen':
      return decidePhase(state, command, context.now)
    case 'spotlight':
      return spotlight(state, command.participantId)
    case 'present':
      return present(state, command, context)
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
    case 'nextSpeaker':
      return nextSpeaker(state)
    case 'endTurn':
      return endTurn(state, context)
    case 'speakLater':
      return speakLater(state, command.participantId)
    case 'skipSpeaker':
      return skipSpeaker(state, command.participantId)
    case 'place':
    case 'placeAll':
    case 'unplace':
      return place(state, context)
    case 'setVotes':
      return setVotes(state, command.votes)
    case 'vote':
      return vote(state, command, context)
    case 'revealVotes':
      return revealVotes(state)
    case 'answerHealth':
      return answerHealth(state, command.answers, context)
    case 'setStall':
      return setStall(state, command.seconds)
    case 'askQuestion':
      return askQuestion(state, context)
    case 'dismissQuestion':
      return putQuestionAway(state, context)
    default:
      return assertNever(command)
  }
}

/** Nobody can be stale against these: writing goes on all the time, follow-ups are about other boards. */
const asideEvents: readonly SessionEvent['type'][] = ['writing-noticed', 'followed-up']

/** The state after an event. The version moves with every event that a command could be stale against. */
export function evolve(state: SessionState, event: SessionEvent, at: Instant): SessionState {
  const version = asideEvents.includes(event.type) ? state.version : state.version + 1
  return { ...applyEvent(state, event, at), version }
}

/** The state that a log leads to: the same log, the same state. */
export function fold(log: readonly LoggedEvent[], from: SessionState = initialState): SessionState {
  return log.reduce((state, { event, at }) => evolve(state, event, at), from)
}
