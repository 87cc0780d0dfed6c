import type { RefusalCode } from '@kraftline/core/play/refusals'
import type { CommandMessage } from '@kraftline/core/protocol/control'
import type { WordKey } from '../words/keys.ts'

type Code = RefusalCode | 'network'
type Particular = Partial<Record<Code, WordKey>>

/** What each refusal means wherever nothing more exact can be said. */
const general: Record<Code, WordKey> = {
  stale: 'error.stale',
  forbidden: 'error.forbidden',
  'join-first': 'error.join-first',
  'wrong-phase': 'error.wrong-phase',
  'not-found': 'error.invalid',
  invalid: 'error.invalid',
  locked: 'error.locked',
  'use-close': 'refused.lastPhase',
  'storage-failed': 'error.storage-failed',
  network: 'error.network',
}

const closed: Particular = { 'wrong-phase': 'refused.closed' }
const notTimed: Particular = { 'wrong-phase': 'refused.notTimed' }
const ofSomebody: Particular = { ...closed, 'not-found': 'refused.personGone' }
const ofTurns: Particular = {
  'wrong-phase': 'refused.noTurns',
  'not-found': 'refused.personGone',
  invalid: 'refused.notYourTurn',
}
const ofNote: Particular = {
  ...closed,
  'not-found': 'refused.noteGone',
  invalid: 'refused.boardFull',
}

/** What a refusal means for each command, where that is more than the general word. */
const particular: Record<CommandMessage['type'], Particular> = {
  begin: { 'wrong-phase': 'refused.begun' },
  next: notTimed,
  previous: { 'wrong-phase': 'refused.firstPhase' },
  undo: { 'wrong-phase': 'refused.nothingToUndo' },
  goTo: closed,
  pause: { 'wrong-phase': 'refused.stopped' },
  resume: { 'wrong-phase': 'refused.running' },
  extend: notTimed,
  setMinutes: closed,
  close: notTimed,
  reopen: { 'wrong-phase': 'refused.open' },
  spotlight: ofSomebody,
  present: notTimed,
  handOver: { 'not-found': 'refused.personGone', invalid: 'refused.cannotLead' },
  remove: { 'not-found': 'refused.personGone', invalid: 'refused.notYourself' },
  lock: closed,
  setAnonymous: { ...closed, invalid: 'facilitate.anonymousTooLate' },
  nextSpeaker: ofTurns,
  endTurn: ofTurns,
  speakLater: ofTurns,
  skipSpeaker: ofTurns,
  place: ofNote,
  placeAll: ofNote,
  unplace: ofNote,
  vote: { ...closed, 'not-found': 'refused.noteGone', invalid: 'refused.vote' },
  answerHealth: { 'wrong-phase': 'refused.healthLater' },
  setVotes: { ...closed, invalid: 'refused.votesFixed' },
  revealVotes: closed,
  setStall: closed,
  askQuestion: {
    'wrong-phase': 'refused.questionsElsewhere',
    invalid: 'refused.noQuestionLeft',
  },
  dismissQuestion: { 'wrong-phase': 'refused.questionsElsewhere' },
  offerTakeOver: {
    ...closed,
    forbidden: 'refused.facilitatorHere',
    invalid: 'refused.leadAlready',
  },
  takeBack: { forbidden: 'refused.noFacilitatorLink' },
}

/** Why a command changed nothing, in words for the person who gave it. */
export function refusalWord(type: CommandMessage['type'], code: Code): WordKey {
  return particular[type][code] ?? general[code] ?? 'error.unknown'
}
