import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import { isTimed, lengthOf, type TimedPhase } from './phases.ts'
import type { SessionState } from './session-types.ts'
import { remaining } from './timer.ts'

/** At half of a phase's time, two minutes before its end, and when it is over. */
type Moment = 'half' | 'soon' | 'over'

/** A hint to the group, or to whoever leads it. */
type Audience = 'everybody' | 'facilitator'

const audiences = {
  'stage.half': 'everybody',
  'stage.soon': 'facilitator',
  'stage.over': 'facilitator',
  'gaps.half': 'everybody',
  'gaps.soon': 'facilitator',
  'gaps.over': 'facilitator',
  'evaluate.half': 'facilitator',
  'evaluate.soon': 'everybody',
  'evaluate.over': 'facilitator',
  'causes.half': 'everybody',
  'causes.soon': 'facilitator',
  'causes.over': 'facilitator',
  'plan.half': 'everybody',
  'plan.soon': 'facilitator',
  'plan.over': 'facilitator',
} as const satisfies Record<`${TimedPhase}.${Moment}`, Audience>

/** A hint at a set time of a phase. Its words are the screens'. */
export type CueId = keyof typeof audiences

/** What the cues follow from; a `state` message has it too, so all browsers show the same. */
export type Cued = Pick<SessionState, 'phase' | 'phases' | 'timer'>

/** The latest hint that has come up for these people, or null; facilitators see everybody's too. */
export function cueAt(session: Cued, now: Instant, audience: Audience): CueId | null {
  const { phase, phases, timer } = session
  const left = remaining(timer, now)
  if (!isTimed(phase) || left === null) return null
  const length = lengthOf(phases, phase)
  const up = momentsOf(length)
    .filter(([, dueAt]) => left <= dueAt && dueAt < length)
    .map(([moment]): CueId => `${phase}.${moment}`)
    .filter((id) => audience === 'facilitator' || audiences[id] === 'everybody')
  return up.at(-1) ?? null
}

/** In the order in which they come: in a short phase the end may be near before half of it is over. */
function momentsOf(length: Millis): readonly (readonly [Moment, Millis])[] {
  const moments = [
    ['half', length / 2],
    ['soon', 2 * minute],
    ['over', 0],
  ] as const
  return moments.toSorted(([, a], [, b]) => b - a)
}
