import { assertNever } from '../result.ts'
import type { Instant } from '../time.ts'
import { extendTurn, interruptTurns } from './floor.ts'
import { isTimed, type Phase, type TimedPhase } from './phases.ts'
import { restartQuiet, startWriting } from './prompts.ts'
import type { PhaseLeft, SessionEvent, SessionState } from './session-types.ts'
import { totalLength } from './timer.ts'

type PhaseEvent = Extract<
  SessionEvent,
  {
    type:
      | 'phase-entered'
      | 'phase-undone'
      | 'paused'
      | 'resumed'
      | 'extended'
      | 'minutes-set'
      | 'closed'
      | 'reopened'
  }
>

/** What an event about the hour's phases and their time makes of the state. */
export function applyPhaseEvent(state: SessionState, event: PhaseEvent, at: Instant): SessionState {
  switch (event.type) {
    case 'phase-entered':
      return enterPhase(interruptTurns(state), event, at)
    case 'phase-undone':
      return undoPhase(interruptTurns(state), event, at)
    case 'paused': {
      const timer = { remainingMs: event.remainingMs }
      return { ...state, timer, writing: restartQuiet(state, at) }
    }
    case 'resumed':
      return { ...state, timer: { endsAt: event.endsAt }, writing: restartQuiet(state, at) }
    case 'extended':
      return { ...state, timer: event.timer, floor: extendTurn(state, event.timer, at) }
    case 'minutes-set': {
      const { phase, minutes } = event
      const phases = state.phases.map((known) =>
        known.name === phase ? { name: phase, minutes } : known,
      )
      return { ...state, phases }
    }
    case 'closed': {
      const left = leave(state, at)
      const emptied = { timer: null, writing: null, spotlight: null, presenting: null }
      return { ...interruptTurns(state), ...emptied, phase: 'closed', left, closedAt: at }
    }
    case 'reopened': {
      const { timer } = event
      const visited = withPhase(state.entered, 'plan')
      const back = { phase: 'plan', timer, entered: visited, left: null } as const
      return { ...state, ...back, writing: null, closedAt: null }
    }
    default:
      return assertNever(event)
  }
}

type Entered = Extract<PhaseEvent, { type: 'phase-entered' }>

/** The hour begins with the first timed phase, and is promised as long as its phases come to then. */
function enterPhase(state: SessionState, { phase, timer }: Entered, at: Instant): SessionState {
  const begins = isTimed(phase)
  return {
    ...state,
    phase,
    timer,
    begunAt: state.begunAt ?? (begins ? at : null),
    promisedMs: state.promisedMs ?? (begins ? totalLength(state.phases) : null),
    entered: withPhase(state.entered, phase),
    left: leave(state, at),
    writing: phase === 'evaluate' ? startWriting(at) : null,
    presenting: null,
  }
}

type Undone = Extract<PhaseEvent, { type: 'phase-undone' }>

/** All is as it was left; silence starts anew, for nobody could write there meanwhile. */
function undoPhase(state: SessionState, { phase, timer }: Undone, at: Instant): SessionState {
  const { begunAt, promisedMs, writing, entered } = state.left ?? state
  return {
    ...state,
    phase,
    timer,
    begunAt,
    promisedMs,
    entered,
    left: null,
    writing: writing && { ...writing, quietSince: at },
    presenting: null,
    closedAt: null,
  }
}

/** What going back into the present phase will need; a closed session is reopened instead. */
function leave(state: SessionState, at: Instant): PhaseLeft | null {
  const { phase, timer, begunAt, promisedMs, entered } = state
  if (phase === 'closed') return null
  return { phase, timer, begunAt, promisedMs, entered, writing: restartQuiet(state, at), at }
}

function withPhase(phases: readonly TimedPhase[], phase: Phase): readonly TimedPhase[] {
  return !isTimed(phase) || phases.includes(phase) ? phases : [...phases, phase]
}
