import { describe, expect, test } from 'vitest'
import { aSession, contextOf, entryId, personId, start } from '../testing/session-builders.ts'
import { minute } from '../time.ts'
import type { Access } from './people.ts'
import { reaches } from './people.ts'
import type { TimedPhase } from './phases.ts'
import { decide } from './session.ts'
import type { Command, SessionEvent } from './session-types.ts'

// Every command in every state by everybody. What is expected is written down here by hand, apart
// from the code: a new command without a row does not compile.

const entered = (phase: TimedPhase): SessionEvent => ({
  type: 'phase-entered',
  phase,
  timer: { endsAt: start + 10 * minute },
})
const paused: SessionEvent = { type: 'paused', remainingMs: 5 * minute }

const voted: SessionEvent = {
  type: 'voted',
  noteId: entryId('n2'),
  participantId: personId('pia'),
  count: 1,
}

const inTurns: SessionEvent = { type: 'queue-set', queue: [personId('pia')] }

const states = {
  prepare: aSession(),
  stage: aSession(entered('stage')),
  'stage, paused': aSession(entered('stage'), paused),
  gaps: aSession(entered('gaps')),
  evaluate: aSession(entered('evaluate')),
  'evaluate, paused': aSession(entered('evaluate'), paused),
  causes: aSession(entered('causes')),
  'causes, in turns': aSession(entered('causes'), inTurns, {
    type: 'spotlight-set',
    participantId: personId('pat'),
  }),
  plan: aSession(entered('plan')),
  'plan, paused': aSession(entered('plan'), paused),
  'plan, locked': aSession(entered('plan'), { type: 'locked-set', locked: true }),
  'plan, voted': aSession(entered('plan'), voted),
  'plan, revealed': aSession(entered('plan'), voted, { type: 'votes-revealed' }),
  closed: aSession(entered('plan'), { type: 'closed' }),
  'plan, reopened': aSession(
    entered('plan'),
    { type: 'closed' },
    { type: 'reopened', timer: { remainingMs: 10 * minute } },
  ),
}
type StateName = keyof typeof states
type Row = Record<StateName, string>

const timedStates = (outcome: string) => ({
  stage: outcome,
  'stage, paused': outcome,
  gaps: outcome,
  evaluate: outcome,
  'evaluate, paused': outcome,
  causes: outcome,
  'causes, in turns': outcome,
  plan: outcome,
  'plan, paused': outcome,
  'plan, locked': outcome,
  'plan, voted': outcome,
  'plan, revealed': outcome,
  'plan, reopened': outcome,
})
/** In each of the timed states, in preparation, and when closed. */
const row = (timed: string, prepare: string, closed: string): Row => ({
  ...timedStates(timed),
  prepare,
  closed,
})
const running = (run: string, stopped: string): Row => ({
  ...row(run, 'wrong-phase', 'wrong-phase'),
  'stage, paused': stopped,
  'evaluate, paused': stopped,
  'plan, paused': stopped,
  'plan, reopened': stopped,
})
const inEvaluate = (outcome: string): Row => ({
  ...row('wrong-phase', 'wrong-phase', 'wrong-phase'),
  evaluate: outcome,
  'evaluate, paused': outcome,
})

const inTurnsOnly = (outcome: string): Row => ({
  ...row('wrong-phase', 'wrong-phase', 'wrong-phase'),
  'causes, in turns': outcome,
})

type Expectation = {
  readonly needs: Access
  /** Whether a bare link may give it. */
  readonly bare: boolean
  readonly participant: Row
  readonly facilitator: Row
}
const never = row('forbidden', 'forbidden', 'forbidden')
const forFacilitators = (facilitator: Row): Expectation => {
  return { needs: 'facilitator', bare: true, participant: never, facilitator }
}
const forPeople = (participant: Row, facilitator: Row): Expectation => {
  return { needs: 'participant', bare: false, participant, facilitator }
}

const onBoard = (outcome: string) => row(outcome, outcome, 'wrong-phase')
const inPlan = (outcome: string) => ({
  plan: outcome,
  'plan, paused': outcome,
  'plan, reopened': outcome,
  'plan, locked': outcome,
  'plan, voted': outcome,
  'plan, revealed': outcome,
})

const atTheEnd = {
  ...row('wrong-phase', 'wrong-phase', 'health-answered'),
  ...inPlan('health-answered'),
}

const table: Record<Command['type'], Expectation> = {
  begin: forFacilitators(row('wrong-phase', 'phase-entered', 'wrong-phase')),
  next: forFacilitators({
    ...row('phase-entered', 'wrong-phase', 'wrong-phase'),
    ...inPlan('use-close'),
  }),
  previous: forFacilitators({
    ...row('phase-entered', 'wrong-phase', 'wrong-phase'),
    stage: 'wrong-phase',
    'stage, paused': 'wrong-phase',
  }),
  goTo: forFacilitators(row('phase-entered', 'phase-entered', 'wrong-phase')),
  pause: forFacilitators(running('paused', 'wrong-phase')),
  resume: forFacilitators(running('wrong-phase', 'resumed')),
  extend: forFacilitators(row('extended', 'wrong-phase', 'wrong-phase')),
  close: forFacilitators(row('closed', 'wrong-phase', 'wrong-phase')),
  reopen: forFacilitators(row('wrong-phase', 'wrong-phase', 'reopened')),
  spotlight: forFacilitators(row('spotlight-set', 'spotlight-set', 'wrong-phase')),
  nextSpeaker: forFacilitators(inTurnsOnly('spotlight-set')),
  speakLater: forFacilitators(inTurnsOnly('queue-set')),
  skipSpeaker: forFacilitators(inTurnsOnly('queue-set')),
  endTurn: forPeople(inTurnsOnly('spotlight-set'), inTurnsOnly('invalid')),
  present: forFacilitators(row('presented', 'wrong-phase', 'wrong-phase')),
  setMinutes: forFacilitators(row('minutes-set', 'minutes-set', 'wrong-phase')),
  setAnonymous: forFacilitators(row('anonymous-set', 'anonymous-set', 'wrong-phase')),
  lock: forFacilitators({
    ...row('locked-set', 'locked-set', 'wrong-phase'),
    'plan, locked': 'nothing',
  }),
  setVotes: forFacilitators({
    ...row('votes-set', 'votes-set', 'wrong-phase'),
    'plan, voted': 'invalid',
    'plan, revealed': 'invalid',
  }),
  revealVotes: forFacilitators({
    ...row('votes-revealed', 'votes-revealed', 'wrong-phase'),
    'plan, revealed': 'nothing',
  }),
  handOver: forFacilitators(row('access-changed', 'access-changed', 'access-changed')),
  remove: forFacilitators(row('person-removed', 'person-removed', 'person-removed')),
  undo: forFacilitators({
    ...row('phase-undone', 'wrong-phase', 'phase-undone'),
    'plan, reopened': 'wrong-phase',
  }),
  setStall: forFacilitators(row('stall-set', 'stall-set', 'wrong-phase')),
  askQuestion: forFacilitators(inEvaluate('question-asked')),
  dismissQuestion: forFacilitators(inEvaluate('nothing')),
  place: forPeople({ ...onBoard('nothing'), 'plan, locked': 'locked' }, onBoard('nothing')),
  placeAll: forPeople({ ...onBoard('nothing'), 'plan, locked': 'locked' }, onBoard('nothing')),
  unplace: forPeople({ ...onBoard('nothing'), 'plan, locked': 'locked' }, onBoard('nothing')),
  vote: forPeople(
    { ...onBoard('voted'), 'plan, locked': 'locked', 'plan, revealed': 'invalid' },
    { ...onBoard('voted'), 'plan, revealed': 'invalid' },
  ),
  answerHealth: forPeople(atTheEnd, atTheEnd),
  offerTakeOver: forPeople(row('take-over', 'take-over', 'wrong-phase'), onBoard('invalid')),
  takeBack: forPeople(never, row('nothing', 'nothing', 'nothing')),
}

const commands: { [Type in Command['type']]: Command } = {
  begin: { type: 'begin' },
  next: { type: 'next' },
  previous: { type: 'previous' },
  goTo: { type: 'goTo', phase: 'causes' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  extend: { type: 'extend', minutes: 5 },
  close: { type: 'close' },
  reopen: { type: 'reopen' },
  spotlight: { type: 'spotlight', participantId: personId('pia') },
  nextSpeaker: { type: 'nextSpeaker' },
  speakLater: { type: 'speakLater', participantId: personId('pia') },
  skipSpeaker: { type: 'skipSpeaker', participantId: personId('pia') },
  endTurn: { type: 'endTurn' },
  present: { type: 'present', communicationId: entryId('m1') },
  setMinutes: { type: 'setMinutes', phase: 'causes', minutes: 20 },
  setAnonymous: { type: 'setAnonymous', anonymous: true },
  lock: { type: 'lock', locked: true },
  setVotes: { type: 'setVotes', votes: 5 },
  revealVotes: { type: 'revealVotes' },
  handOver: { type: 'handOver', participantId: personId('pia') },
  remove: { type: 'remove', participantId: personId('pia') },
  undo: { type: 'undo' },
  setStall: { type: 'setStall', seconds: null },
  askQuestion: { type: 'askQuestion' },
  dismissQuestion: { type: 'dismissQuestion' },
  place: { type: 'place', noteId: entryId('n1'), at: start, lane: 40 },
  placeAll: { type: 'placeAll' },
  unplace: { type: 'unplace', noteIds: [entryId('n1')] },
  vote: { type: 'vote', noteId: entryId('n1'), count: 1 },
  answerHealth: {
    type: 'answerHealth',
    answers: { customers: 'good', promises: 'so-so', tools: 'poor' },
  },
  offerTakeOver: { type: 'offerTakeOver' },
  takeBack: { type: 'takeBack' },
}

const actors = [
  { who: 'vic', access: 'viewer' },
  { who: 'pat', access: 'participant' },
  { who: 'fay', access: 'facilitator' },
  { who: { bare: 'viewer' }, access: 'viewer' },
  { who: { bare: 'participant' }, access: 'participant' },
  { who: { bare: 'facilitator' }, access: 'facilitator' },
] as const
type Asking = (typeof actors)[number]

type Cell = {
  readonly type: Command['type']
  readonly stateName: StateName
  readonly asking: Asking
}

function expected({ type, stateName, asking }: Cell): string {
  const { needs, bare, participant, facilitator } = table[type]
  if (typeof asking.who === 'object' && !bare) return 'join-first'
  if (!reaches(asking.access, needs)) return 'forbidden'
  return (asking.access === 'facilitator' ? facilitator : participant)[stateName]
}

function outcome({ type, stateName, asking }: Cell, versionsBehind = 0): string {
  const state = states[stateName]
  const context = contextOf(state, asking.who, {
    // The facilitators are away, so that taking over can be asked for.
    connected: new Set(),
    facilitatorGoneSince: start - minute,
  })
  const expectedVersion = state.version - versionsBehind
  const decision = decide(state, { ...commands[type], expectedVersion }, context)
  if (!decision.ok) return decision.error.kind
  return decision.value[0]?.type ?? 'nothing'
}

const types = Object.keys(table) as Command['type'][]
const stateNames = Object.keys(states) as StateName[]
const cellsOf = (type: Command['type'], stateName: StateName): Cell[] =>
  actors.map((asking) => ({ type, stateName, asking }))

describe.each(types)('%s', (type) => {
  test.each(stateNames)('in %s', (stateName) => {
    for (const cell of cellsOf(type, stateName)) {
      expect(outcome(cell), JSON.stringify(cell.asking.who)).toBe(expected(cell))
    }
  })
})

test.each(types)('%s is judged by its access, then by the version, then by the phase', (type) => {
  for (const cell of stateNames.flatMap((stateName) => cellsOf(type, stateName))) {
    const { needs, bare } = table[type]
    const isBare = typeof cell.asking.who === 'object'
    const mayAsk = reaches(cell.asking.access, needs) && (bare || !isBare)
    expect(outcome(cell, 1)).toBe(mayAsk ? 'stale' : expected(cell))
  }
})
