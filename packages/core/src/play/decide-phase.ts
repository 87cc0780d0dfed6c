import { assertNever } from '../result.ts'
import type { Instant } from '../time.ts'
import { minute } from '../time.ts'
import { type Decision, happens, no } from './decision.ts'
import { isTimed, lengthOf, type TimedPhase, timedPhases } from './phases.ts'
import type { Command, SessionState } from './session-types.ts'
import { extendTimer, isRunning, putOff } from './timer.ts'

type PhaseCommand = Extract<
  Command,
  {
    type:
      | 'begin'
      | 'next'
      | 'previous'
      | 'undo'
      | 'goTo'
      | 'pause'
      | 'resume'
      | 'extend'
      | 'setMinutes'
      | 'close'
      | 'reopen'
  }
>

/** What moves a session through its phases and their time. */
export function decidePhase(state: SessionState, command: PhaseCommand, now: Instant): Decision {
  switch (command.type) {
    case 'begin':
      return begin(state, now)
    case 'next':
      return step(state, 1, now)
    case 'previous':
      return step(state, -1, now)
    case 'undo':
      return undo(state, now)
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
    default:
      return assertNever(command)
  }
}

const notTimed = () => no('wrong-phase', 'no phase is being timed')

/** From preparation into the first phase. */
function begin(state: SessionState, now: Instant): Decision {
  if (state.phase !== 'prepare') return no('wrong-phase', 'the session has already begun')
  return enter(state, timedPhases[0], now)
}

/** On by one or back by one; the last phase ends by `close` alone. */
function step(state: SessionState, by: 1 | -1, now: Instant): Decision {
  if (!isTimed(state.phase)) return notTimed()
  const target = timedPhases[timedPhases.indexOf(state.phase) + by]
  if (target) return enter(state, target, now)
  if (by > 0) return no('use-close', 'this is the last phase: close the session instead')
  return no('wrong-phase', 'this is the first phase')
}

/** To any phase, from any other or from preparation; to the present one: from its beginning. */
function goTo(state: SessionState, target: TimedPhase, now: Instant): Decision {
  if (state.phase === 'closed') return no('wrong-phase', 'the session is closed')
  return enter(state, target, now)
}

/** Takes the last change of phase back, as if the time since had not passed. */
function undo(state: SessionState, now: Instant): Decision {
  const { left } = state
  if (left === null) return no('wrong-phase', 'there is no change of phase to undo')
  const timer = putOff(left.timer, now - left.at)
  return happens({ type: 'phase-undone', phase: left.phase, timer })
}

/** Stops the clock, in overtime too: then less than nothing remains. */
function pause(state: SessionState, now: Instant): Decision {
  if (state.timer === null) return notTimed()
  if (!isRunning(state.timer)) return no('wrong-phase', 'the phase is already paused')
  return happens({ type: 'paused', remainingMs: state.timer.endsAt - now })
}

function resume(state: SessionState, now: Instant): Decision {
  if (state.timer === null) return notTimed()
  if (isRunning(state.timer)) return no('wrong-phase', 'the phase is already running')
  return happens({ type: 'resumed', endsAt: now + state.timer.remainingMs })
}

function extend(state: SessionState, minutes: number, now: Instant): Decision {
  if (state.timer === null) return notTimed()
  const timer = extendTimer(state.timer, minutes * minute, now)
  return happens({ type: 'extended', minutes, timer })
}

/** Changes a phase's full length, which counts from the next time it is entered. */
function setMinutes(state: SessionState, phase: TimedPhase, minutes: number): Decision {
  if (state.phase === 'closed') return no('wrong-phase', 'the session is closed')
  const isSame = state.phases.some((known) => known.name === phase && known.minutes === minutes)
  return isSame ? happens() : happens({ type: 'minutes-set', phase, minutes })
}

function close(state: SessionState): Decision {
  return isTimed(state.phase) ? happens({ type: 'closed' }) : notTimed()
}

/** Back into the last phase, paused at its full length, so that nothing runs before people are ready. */
function reopen(state: SessionState): Decision {
  if (state.phase !== 'closed') return no('wrong-phase', 'the session is not closed')
  return happens({ type: 'reopened', timer: { remainingMs: lengthOf(state.phases, 'plan') } })
}

/** Entering a phase by any way starts it at its full length, running. */
function enter(state: SessionState, phase: TimedPhase, now: Instant): Decision {
  const timer = { endsAt: now + lengthOf(state.phases, phase) }
  return happens({ type: 'phase-entered', phase, timer })
}
