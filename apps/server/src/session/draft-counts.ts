// How many private notes everybody has that are not on the board yet: told to facilitators, and asked
// for when the order of speakers is made. What they say is never looked at.
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { type Clock, second } from '@kraftline/core/time'

export interface DraftCounts {
  /** As far as it is known, without waiting. */
  known(sessionId: SessionId): ReadonlyMap<PersonId, number>
  /** Also of those whose notes nobody has looked at since the server started. */
  all(
    sessionId: SessionId,
    people: readonly PersonId[],
    count: (personId: PersonId) => Promise<number>,
  ): Promise<ReadonlyMap<PersonId, number>>
  /** Somebody's notes have changed; `count` is called at most once a second. */
  notice(sessionId: SessionId, personId: PersonId, count: () => number): void
  forget(sessionId: SessionId): void
  /** Called when a count came out different. */
  onChange(tell: (sessionId: SessionId) => void): void
}

/** Whoever types quickly is counted, and told of, this often at most. */
const countEvery = second

type Counting = {
  readonly counts: Map<PersonId, number>
  readonly waiting: Map<PersonId, () => number>
}

export function createDraftCounts(clock: Clock): DraftCounts {
  const sessions = new Map<SessionId, Counting>()
  let tell: (sessionId: SessionId) => void = () => {}

  const of = (sessionId: SessionId): Counting => {
    const known = sessions.get(sessionId)
    if (known) return known
    const fresh = { counts: new Map(), waiting: new Map() }
    sessions.set(sessionId, fresh)
    return fresh
  }

  const countAll = (sessionId: SessionId) => {
    const counting = sessions.get(sessionId)
    if (!counting) return
    const { counts, waiting } = counting
    const before = new Map(counts)
    for (const [personId, count] of waiting) counts.set(personId, count())
    const changed = [...waiting.keys()].some(
      (id) => (before.get(id) ?? 0) !== (counts.get(id) ?? 0),
    )
    waiting.clear()
    if (changed) tell(sessionId)
  }

  return {
    known: (sessionId) => sessions.get(sessionId)?.counts ?? new Map(),
    async all(sessionId, people, count) {
      const { counts, waiting } = of(sessionId)
      for (const [personId, countNow] of waiting) counts.set(personId, countNow())
      const unknown = people.filter((personId) => !counts.has(personId))
      const found = await Promise.all(unknown.map(async (id) => [id, await count(id)] as const))
      // Meanwhile somebody may have written: what was noticed is newer.
      for (const [id, notes] of found) if (!counts.has(id)) counts.set(id, notes)
      return counts
    },
    notice(sessionId, personId, count) {
      const { waiting } = of(sessionId)
      if (waiting.size === 0) clock.after(countEvery, () => countAll(sessionId))
      waiting.set(personId, count)
    },
    forget: (sessionId) => sessions.delete(sessionId),
    onChange: (listener) => {
      tell = listener
    },
  }
}
