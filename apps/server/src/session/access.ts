import type { IncomingMessage } from 'node:http'
import { isKey, type PersonId, type SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import { accessOf } from '@kraftline/core/play/permissions'
import { err, ok, type Result } from '@kraftline/core/result'
import { type Clock, type Millis, minute } from '@kraftline/core/time'
import type { Store } from '../store/store.ts'
import { type Allowance, createAllowance } from './allowance.ts'
import { type Credentials, credentialsOf } from './credentials.ts'
import type { Member } from './member.ts'
import type { Origins } from './origins.ts'
import type { Runner } from './runner.ts'
import { hashSecret } from './secrets.ts'

/** Why nobody was let in. A wrong secret and a session that does not exist are one answer. */
export type EntryRefusal =
  | { readonly kind: 'unauthorized' | 'not-found' | 'forbidden' }
  | { readonly kind: 'too-many'; readonly retryAfter: Millis }

export type Entered = { readonly member: Member; readonly access: Access }

/** The door of every session: who is it, and what may they do now. */
export interface AccessDoor {
  /** By the request's own headers, or by a secret given in another way; a secret wins. */
  authenticate(
    request: IncomingMessage,
    sessionId: string,
    secret?: string,
  ): Promise<Result<Entered, EntryRefusal>>
  /** Which link a secret opens; a wrong one is counted against the address. */
  openLink(
    request: IncomingMessage,
    sessionId: string,
    secret: string,
  ): Promise<Result<Access, EntryRefusal>>
  /** What a member may do at this moment; null once they may not come in any more. */
  accessOf(member: Member): Access | null
}

type Needs = {
  readonly store: Store
  readonly runner: Runner
  readonly origins: Origins
  readonly clock: Clock
}

/** Wrong guesses that one address may make a minute. Right secrets are never held up by them. */
const failuresPerMinute = 20

export function createAccessDoor({ store, runner, origins, clock }: Needs): AccessDoor {
  const failures = createAllowance(clock, failuresPerMinute, minute)

  const accessNow = (member: Member): Access | null => {
    const state = runner.peek(member.sessionId)
    return state && accessOf(state, { personId: member.personId, access: member.link })
  }

  const personOf = async (sessionId: SessionId, token: string): Promise<Member | null> => {
    const personId = await store.sessions.personByToken(sessionId, hashSecret(token))
    const state = personId && (await runner.load(sessionId))
    const person = state?.people.find(({ id }) => id === personId)
    return person ? { sessionId, personId: person.id, link: person.joinedBy } : null
  }

  const linkOf = async (sessionId: SessionId, secret: string): Promise<Member | null> => {
    const link = await store.sessions.linkByHash(sessionId, hashSecret(secret))
    // What the link allows is judged by the session's state, so that has to be there too.
    return link && (await runner.load(sessionId)) ? { sessionId, personId: null, link } : null
  }

  const memberOf = async (id: string, shown: Credentials): Promise<Member | null> => {
    if (!isKey(id)) return null
    const sessionId = id as SessionId
    if (shown.kind === 'secret') return linkOf(sessionId, shown.secret)
    return shown.kind === 'cookie' ? personOf(sessionId, shown.token) : null
  }

  return {
    accessOf: accessNow,
    async authenticate(request, sessionId, secret) {
      const shown = secret
        ? ({ kind: 'secret', secret } as const)
        : credentialsOf(request, sessionId as SessionId, origins.isSecure(request))
      if (shown.kind === 'none') return err({ kind: 'unauthorized' })
      const member = await memberOf(sessionId, shown)
      if (!member) return err(refuseGuess(failures, origins.address(request)))
      const access = accessNow(member)
      return access ? ok({ member, access }) : err({ kind: 'forbidden' })
    },
    async openLink(request, sessionId, secret) {
      const member = await memberOf(sessionId, { kind: 'secret', secret })
      return member ? ok(member.link) : err(refuseGuess(failures, origins.address(request)))
    },
  }
}

/** The person whose cookie this is, barred or not: for joining again. */
export async function personByCookie(
  store: Store,
  sessionId: SessionId,
  token: string | undefined,
): Promise<PersonId | null> {
  return token ? store.sessions.personByToken(sessionId, hashSecret(token)) : null
}

function refuseGuess(failures: Allowance, address: string): EntryRefusal {
  const retryAfter = failures.take(address)
  return retryAfter === null ? { kind: 'not-found' } : { kind: 'too-many', retryAfter }
}
