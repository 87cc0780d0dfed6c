import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { mayWriteBoard } from './permissions.ts'
import { questionAt, questionCount, questionsDue } from './prompts.ts'
import type { SessionState } from './session-types.ts'

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

/** Whether drafts may go onto the board or come back. The session's own state stays as it is: no events. */
export function place(state: SessionState, context: CommandContext): Decision {
  const verdict = mayWriteBoard(state, context.actor)
  return verdict === 'yes' ? happens() : no(verdict.kind, verdict.message)
}

/** Changes after how long a silence a question comes up; null: none does by itself. */
export function setStall(state: SessionState, seconds: number | null): Decision {
  if (state.phase === 'closed') return closed()
  return seconds === state.stallSeconds ? happens() : happens({ type: 'stall-set', seconds })
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
