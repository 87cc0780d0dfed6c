import { must } from '../result.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { mayWriteBoard } from './permissions.ts'
import { questionAt, questionCount, questionsDue } from './prompts.ts'
import type { Command, SessionState } from './session-types.ts'
import { voteBudget, votesSpent } from './voting.ts'

const closed = () => no('wrong-phase', 'the session is closed')

export function lock(state: SessionState, locked: boolean): Decision {
  if (state.phase === 'closed') return closed()
  return locked === state.locked ? happens() : happens({ type: 'locked-set', locked })
}

/** Notes are signed or they aren't: it can't change under those who have written one. */
export function setAnonymous(
  state: SessionState,
  anonymous: boolean,
  context: CommandContext,
): Decision {
  if (state.phase === 'closed') return closed()
  if (context.hasDraftOrNote) return no('invalid', 'somebody has already written a note')
  if (anonymous === state.anonymous) return happens()
  return happens({ type: 'anonymous-set', anonymous })
}

/** Whether a draft may go onto the board. The session's own state stays as it is: no events. */
export function place(state: SessionState, context: CommandContext): Decision {
  const verdict = mayWriteBoard(state, context.actor)
  return verdict === 'yes' ? happens() : no(verdict.kind, verdict.message)
}

/** Puts a number of one's votes on a note, in place of those that one had there. */
export function vote(
  state: SessionState,
  command: Extract<Command, { type: 'vote' }>,
  context: CommandContext,
): Decision {
  const { noteId, count } = command
  const participantId = must(context.actor.personId, 'the person who votes')
  const verdict = mayWriteBoard(state, context.actor)
  if (verdict !== 'yes') return no(verdict.kind, verdict.message)
  if (votesSpent(state.votes, participantId, noteId) + count > voteBudget) {
    return no('invalid', `everybody has ${voteBudget} votes`)
  }
  return happens({ type: 'voted', noteId, participantId, count })
}

export function revealVotes(state: SessionState): Decision {
  if (state.phase === 'closed') return closed()
  return state.votesRevealed ? happens() : happens({ type: 'votes-revealed' })
}

/** Brings the next question up now. */
export function askQuestion(state: SessionState, context: CommandContext): Decision {
  if (state.writing === null) return no('wrong-phase', 'questions belong to the third phase')
  if (questionsDue(state, context.now) >= questionCount) {
    return no('invalid', 'every question has come up')
  }
  return happens({ type: 'question-asked' })
}

/** Puts the question that is up away. */
export function putQuestionAway(state: SessionState, context: CommandContext): Decision {
  if (state.writing === null) return no('wrong-phase', 'questions belong to the third phase')
  if (questionAt(state, context.now) === null) return happens()
  return happens({ type: 'question-dismissed' })
}
