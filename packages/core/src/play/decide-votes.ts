import type { EntryId } from '../ids.ts'
import { must } from '../result.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { mayWriteBoard } from './permissions.ts'
import type { Command, SessionEvent, SessionState } from './session-types.ts'
import { isVoteBegun, votesOf } from './voting.ts'

const closed = () => no('wrong-phase', 'the session is closed')
const revealed = () => no('invalid', 'the votes have been revealed')

/** How many votes each person has. Once one has been given, it would change what it was worth. */
export function setVotes(state: SessionState, votes: number): Decision {
  if (state.phase === 'closed') return closed()
  if (state.votesRevealed) return revealed()
  if (votes === state.voteBudget) return happens()
  if (isVoteBegun(state.votes)) return no('invalid', 'somebody has already voted')
  return happens({ type: 'votes-set', votes })
}

/**
 * Sets how many of one's votes lie on a problem. Those that lay on notes which were gathered under
 * it since are among them, and those on notes that are gone come back.
 */
export function vote(
  state: SessionState,
  { noteId, count }: Extract<Command, { type: 'vote' }>,
  { actor, heads }: CommandContext,
): Decision {
  const participantId = must(actor.personId, 'the person who votes')
  const verdict = mayWriteBoard(state, actor)
  if (verdict !== 'yes') return no(verdict.kind, verdict.message)
  if (state.votesRevealed) return revealed()
  if (heads.get(noteId) !== noteId) {
    return no('not-found', 'no note on the board stands for a problem by this id')
  }
  const own = Object.entries(votesOf(state.votes, participantId)) as [EntryId, number][]
  const elsewhere = own.filter(([id]) => heads.has(id) && heads.get(id) !== noteId)
  const spent = elsewhere.reduce((sum, [, there]) => sum + there, 0)
  if (spent + count > state.voteBudget) {
    return no('invalid', `everybody has ${state.voteBudget} votes`)
  }
  const voted = (id: EntryId, there: number): SessionEvent => {
    return { type: 'voted', noteId: id, participantId, count: there }
  }
  const moved = own.filter(([id]) => id !== noteId && (heads.get(id) ?? noteId) === noteId)
  const lies = own.find(([id]) => id === noteId)?.[1] ?? 0
  if (moved.length === 0 && lies === count) return happens()
  return happens(...moved.map(([id]) => voted(id, 0)), voted(noteId, count))
}

export function revealVotes(state: SessionState): Decision {
  if (state.phase === 'closed') return closed()
  return state.votesRevealed ? happens() : happens({ type: 'votes-revealed' })
}
