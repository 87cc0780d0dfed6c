import type { PersonId, SessionId } from '@kraftline/core/ids'
import { type Access, accessLevels, type Person, reaches } from '@kraftline/core/play/people'
import { playLengths } from '@kraftline/core/play/phases'
import { type Refusal, refuse } from '@kraftline/core/play/refusals'
import type { LoggedEvent } from '@kraftline/core/play/session'
import type { SessionEvent, SessionState } from '@kraftline/core/play/session-types'
import { type CreateSession, type Join, toCadence } from '@kraftline/core/protocol/http'
import { limits } from '@kraftline/core/protocol/sync'
import { err, must, ok, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import type { SessionRow, Store } from '../store/store.ts'
import { type Runner, sessionEntry } from './runner.ts'
import { hashSecret, newId, newSecret, type Random } from './secrets.ts'

export type Secrets = Readonly<Record<Access, string>>

export type Joining = Join & {
  /** Who the browser's cookie says it is, if it has one. */
  readonly known: PersonId | null
}

export type JoinRefusal = Refusal | { readonly kind: 'session-full'; readonly message: string }

export interface Sessions {
  create(
    wanted: Omit<CreateSession, 'previous'>,
    previousId: SessionId | null,
  ): Promise<{ readonly id: SessionId; readonly secrets: Secrets }>
  /** Adds one under a new id, with links that nobody knows yet. */
  add(
    settings: Omit<SessionRow, 'id'>,
    first: LoggedEvent,
  ): Promise<{ readonly id: SessionId; readonly secrets: Secrets }>
  find(sessionId: SessionId): Promise<SessionRow | null>
  /** Lets somebody in by a link; `token` is the new cookie, null where they have one already. */
  join(
    sessionId: SessionId,
    joining: Joining,
  ): Promise<Result<{ readonly person: Person; readonly token: string | null }, JoinRefusal>>
  /** Replaces a link's secret: who came by the old one has to come by the new one. */
  renewLink(
    sessionId: SessionId,
    by: PersonId | null,
    access: Access,
  ): Promise<Result<string, Refusal>>
  delete(sessionId: SessionId): Promise<void>
}

type Needs = {
  readonly store: Store
  readonly runner: Runner
  readonly clock: Clock
  readonly random: Random
}

export function createSessions({ store, runner, clock, random }: Needs): Sessions {
  const add: Sessions['add'] = async (settings, first) => {
    const id = newId<SessionId>(random)
    const secrets = perLevel(() => newSecret(random))
    const hashes = perLevel((access) => hashSecret(secrets[access]))
    await store.sessions.create({ ...settings, id }, hashes, sessionEntry(id, null, first))
    return { id, secrets }
  }

  return {
    add,

    create({ anonymous, cadence, ...wanted }, previousId) {
      const now = clock.now()
      const place = { previousId, previousDeleted: 0, createdAt: now }
      const settings = { ...wanted, cadence: toCadence(cadence), ...place }
      const event = { type: 'session-created', phases: playLengths, anonymous } as const
      return add(settings, { at: now, event })
    },

    find: (sessionId) => store.sessions.find(sessionId),

    async join(sessionId, joining) {
      const id = joining.known ?? newId<PersonId>(random)
      const token = joining.known ? null : newSecret(random)
      const joined = await runner.inTurn(sessionId, ({ change }) =>
        change<JoinRefusal>(id, async (state) => {
          const link = await store.sessions.linkByHash(sessionId, hashSecret(joining.secret))
          const decided = link ? decideJoin(state, { ...joining, link, id }) : err(renewed)
          // The cookie comes first: a person nobody can be again must not be in the log.
          if (decided.ok && token) await store.sessions.addToken(sessionId, hashSecret(token), id)
          return decided
        }),
      )
      if (!joined.ok) return joined
      const person = joined.value.people.find((one) => one.id === id)
      return ok({ person: must(person, 'the person who has just joined'), token })
    },

    renewLink: (sessionId, by, access) =>
      runner.inTurn(sessionId, async ({ change }) => {
        const secret = newSecret(random)
        // In this order nobody is shut out for good if the second write fails.
        const barred = await change<Refusal>(by, () => ok([{ type: 'link-renewed', access }]))
        if (!barred.ok) return barred
        await store.sessions.replaceLink(sessionId, access, hashSecret(secret))
        return ok(secret)
      }),

    delete: (sessionId) =>
      runner.inTurn(sessionId, async () => {
        await store.sessions.delete(sessionId)
        runner.forget(sessionId)
      }),
  }
}

const renewed = refuse('not-found', 'this link has just been renewed')

/**
 * Joining again never takes away what a person already has, unless they were shut out: then only
 * the link that they come by now counts. Who was removed stays out.
 */
function decideJoin(
  state: SessionState,
  {
    id,
    name,
    discipline,
    link,
  }: Omit<Joining, 'known' | 'secret'> & { id: PersonId; link: Access },
): Result<readonly SessionEvent[], JoinRefusal> {
  const before = state.people.find((person) => person.id === id)
  if (before?.barred === 'removed') return err(refuse('forbidden', 'you were removed'))
  if (!before && countPresent(state) >= limits.peoplePerSession) {
    return err({ kind: 'session-full', message: `${limits.peoplePerSession} people are here` })
  }
  const held = before?.barred === null ? before : { access: link, joinedBy: link }
  const access = reaches(held.access, link) ? held.access : link
  const joinedBy = reaches(held.joinedBy, link) ? held.joinedBy : link
  const person = { id, name, discipline, access, joinedBy }
  const isSame = before?.barred === null && isSamePerson(before, person)
  return ok(isSame ? [] : [{ type: 'person-joined', person }])
}

function isSamePerson(before: Person, after: Omit<Person, 'barred'>): boolean {
  return (
    before.name === after.name &&
    before.discipline === after.discipline &&
    before.access === after.access &&
    before.joinedBy === after.joinedBy
  )
}

function countPresent(state: SessionState): number {
  return state.people.filter((person) => person.barred === null).length
}

function perLevel<Value>(make: (access: Access) => Value): Readonly<Record<Access, Value>> {
  const entries = accessLevels.map((access) => [access, make(access)])
  return Object.fromEntries(entries)
}
