import type { PersonId } from '../ids.ts'
import type { SessionState } from '../play/session-types.ts'
import { voteTotals } from '../play/voting.ts'
import type { Instant } from '../time.ts'
import type { StateMessage } from './control.ts'

/**
 * The session as everybody in it may see it: without those who were removed, without why somebody
 * may not come in, and without whose a vote is; before they are revealed, without votes at all.
 */
export function stateMessage(
  state: SessionState,
  { now, connected }: { readonly now: Instant; readonly connected: ReadonlySet<PersonId> },
): StateMessage {
  const { version, phase, timer, phases, spotlight, anonymous, locked } = state
  const { writing, takenOverBy, closedAt } = state
  const people = state.people
    .filter((person) => person.barred === null)
    .map(({ id, name, discipline, access }) => {
      return { id, name, discipline, access, connected: connected.has(id) }
    })
  return {
    version,
    serverNow: now,
    phase,
    timer,
    phases,
    people,
    spotlight,
    anonymous,
    locked,
    writing,
    votes: state.votesRevealed ? voteTotals(state.votes) : null,
    takenOverBy,
    closedAt,
  }
}
