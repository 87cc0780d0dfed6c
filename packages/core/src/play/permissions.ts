import type { Access, Actor, Person } from './people.ts'
import { reaches } from './people.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Command, SessionState } from './session-types.ts'

/** The least access that each command needs. */
export const commandAccess: Record<Command['type'], Access> = {
  begin: 'facilitator',
  next: 'facilitator',
  previous: 'facilitator',
  undo: 'facilitator',
  goTo: 'facilitator',
  pause: 'facilitator',
  resume: 'facilitator',
  extend: 'facilitator',
  spotlight: 'facilitator',
  nextSpeaker: 'facilitator',
  speakLater: 'facilitator',
  skipSpeaker: 'facilitator',
  present: 'facilitator',
  handOver: 'facilitator',
  remove: 'facilitator',
  lock: 'facilitator',
  setMinutes: 'facilitator',
  setAnonymous: 'facilitator',
  setStall: 'facilitator',
  askQuestion: 'facilitator',
  dismissQuestion: 'facilitator',
  setVotes: 'facilitator',
  revealVotes: 'facilitator',
  close: 'facilitator',
  reopen: 'facilitator',
  place: 'participant',
  placeAll: 'participant',
  unplace: 'participant',
  endTurn: 'participant',
  vote: 'participant',
  answerHealth: 'participant',
  offerTakeOver: 'participant',
  takeBack: 'participant',
}

/** Commands about the person who gives them: a bare link is nobody and has to join first. */
const personalCommands: ReadonlySet<Command['type']> = new Set([
  'place',
  'placeAll',
  'unplace',
  'endTurn',
  'vote',
  'answerHealth',
  'offerTakeOver',
  'takeBack',
])

/** What on the board only the facilitator writes, by either door: its names among the roots. */
export const facilitatorRoots: readonly string[] = ['incident', 'activities']

/** Somebody who may be here now: known, and neither removed nor barred by a renewed link. */
export function findPresent(
  state: Pick<SessionState, 'people'>,
  id: Person['id'] | null,
): Person | null {
  return state.people.find((person) => person.id === id && person.barred === null) ?? null
}

/**
 * What an actor may do at this moment. For a person the session's log decides, whatever their
 * connection was once told; a bare link keeps its own level. Null: somebody who may not come in.
 */
export function accessOf(state: Pick<SessionState, 'people'>, actor: Actor): Access | null {
  if (actor.personId === null) return actor.access
  return findPresent(state, actor.personId)?.access ?? null
}

/** Why an actor may not give this command at all, if so; the phase's own rules come after. */
export function refuseCommand(
  state: SessionState,
  type: Command['type'],
  actor: Actor,
): Refusal | null {
  const access = accessOf(state, actor)
  if (access === null) return refuse('forbidden', 'you are no longer part of this session')
  if (actor.personId === null && personalCommands.has(type)) {
    return refuse('join-first', `${type} needs a person: join the session first`)
  }
  const needed = commandAccess[type]
  if (!reaches(access, needed)) return refuse('forbidden', `${type} needs ${needed} access`)
  return null
}

/**
 * Whether an actor may write the board now. Participants may in every phase until the board is
 * locked; once closed, nobody may. `facilitatorRoots` need facilitator access besides.
 */
export function mayWriteBoard(
  state: Pick<SessionState, 'people' | 'phase' | 'locked'>,
  actor: Actor,
): 'yes' | Refusal {
  const access = accessOf(state, actor)
  if (access === null || !reaches(access, 'participant')) {
    return refuse('forbidden', 'writing the board needs participant access')
  }
  if (state.phase === 'closed') return refuse('wrong-phase', 'the session is closed')
  if (state.locked && access !== 'facilitator') return refuse('locked', 'the board is locked')
  return 'yes'
}
