import type { PersonId, SessionId } from '@kraftline/core/ids'
import { findPresent } from '@kraftline/core/play/permissions'
import type { SessionState } from '@kraftline/core/play/session-types'
import type { Clock, Instant } from '@kraftline/core/time'

type Here = {
  /** How many connections each person has: two tabs are one person. */
  readonly counts: Map<PersonId, number>
  facilitatorGoneSince: Instant | null
}

/** Who is connected to which session. It lives in memory alone: after a restart people come again. */
export interface Connected {
  people(sessionId: SessionId): ReadonlySet<PersonId>
  /** Since when no facilitator has been connected; null while one is, or before anybody came. */
  facilitatorGoneSince(sessionId: SessionId): Instant | null
  /** Counts a connection in; the answer counts it out, once. */
  enter(sessionId: SessionId, personId: PersonId): () => void
  /** Looks again whether a facilitator is there, after people or their access have changed. */
  watch(sessionId: SessionId, state: SessionState): void
  forget(sessionId: SessionId): void
}

export function createConnected(clock: Clock): Connected {
  const sessions = new Map<SessionId, Here>()

  const here = (sessionId: SessionId): Here => {
    const known = sessions.get(sessionId)
    if (known) return known
    const fresh = { counts: new Map<PersonId, number>(), facilitatorGoneSince: null }
    sessions.set(sessionId, fresh)
    return fresh
  }

  return {
    people: (sessionId) => new Set(sessions.get(sessionId)?.counts.keys()),
    facilitatorGoneSince: (sessionId) => sessions.get(sessionId)?.facilitatorGoneSince ?? null,
    enter(sessionId, personId) {
      const { counts } = here(sessionId)
      counts.set(personId, (counts.get(personId) ?? 0) + 1)
      let isIn = true
      return () => {
        if (!isIn) return
        isIn = false
        const left = (counts.get(personId) ?? 0) - 1
        if (left > 0) counts.set(personId, left)
        else counts.delete(personId)
      }
    },
    watch(sessionId, state) {
      const { counts } = here(sessionId)
      const isOneHere = [...counts.keys()].some(
        (id) => findPresent(state, id)?.access === 'facilitator',
      )
      const current = here(sessionId)
      if (isOneHere) current.facilitatorGoneSince = null
      else current.facilitatorGoneSince ??= clock.now()
    },
    forget: (sessionId) => sessions.delete(sessionId),
  }
}
