import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Person } from '@kraftline/core/play/people'
import {
  createSessionSchema,
  joinSchema,
  renewLinkSchema,
  toMinutes,
} from '@kraftline/core/protocol/http'
import type {
  Joined,
  LinkRenewed,
  Participant,
  SessionCreated,
  SessionView,
} from '@kraftline/core/protocol/http-answers'
import { stateMessage } from '@kraftline/core/protocol/state-message'
import { err, ok, type Result } from '@kraftline/core/result'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { personByCookie } from '../session/access.ts'
import { cookieName, cookieOf } from '../session/credentials.ts'
import { answer, settingsOf, stateOf } from './answers.ts'
import { linksTo, linkTo } from './links.ts'
import { type Problem, problem } from './problem.ts'
import { problemOfEntry } from './register.ts'
import { type Caller, openRoute, type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { tooManySessions } from './too-many.ts'

/** Half a year in seconds: a team meets again after the next incident. */
const cookieAge = 180 * 24 * 60 * 60

/** Making a session, coming into it, looking at it, and doing away with it. */
export function sessionRoutes(services: Services): Route[] {
  return [create(services), renew(services), join(services), show(services), remove(services)]
}

function create(services: Services): Route {
  const { sessions, origins, creations } = services
  return openRoute({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Creates a session with its three links',
    body: createSessionSchema,
    answers: { 201: { description: 'The session; its secrets are shown this once' } },
    async handle({ request, body: { previous, ...wanted } }) {
      const wait = creations.take(origins.address(request.raw))
      if (wait !== null) return tooManySessions(wait)
      const before = await mayFollow(services, request, previous)
      if (!before.ok) return before
      const { id, secrets } = await sessions.create(wanted, before.value)
      const links = linksTo(services, request, { id, secrets })
      const created: SessionCreated = { id, secrets, links }
      return answer(201, created)
    },
  })
}

/** The next session of a series is for the facilitator of the one before to make. */
async function mayFollow(
  { door }: Services,
  request: FastifyRequest,
  previous: { id: SessionId; secret?: string | undefined } | undefined,
): Promise<Result<SessionId | null, Problem>> {
  if (!previous) return ok(null)
  const entered = await door.authenticate(request.raw, previous.id, previous.secret)
  if (!entered.ok) return err(problemOfEntry(entered.error))
  if (entered.value.access === 'facilitator') return ok(previous.id)
  return problem('forbidden', 'This needs the facilitator link of the earlier session.')
}

function renew(services: Services): Route {
  const { sessions, expel } = services
  return sessionRoute({
    method: 'POST',
    path: '/api/sessions/:id/links',
    access: 'facilitator',
    summary: 'Renews a link: who came by the old one is disconnected',
    body: renewLinkSchema,
    answers: { 200: { description: 'The new secret and link' } },
    async handle({ request, body: { access }, sessionId, member }) {
      const renewed = await sessions.renewLink(sessionId, member.personId, access)
      if (!renewed.ok) return problem(renewed.error.kind, renewed.error.message)
      // The people who came by it are out already, by the state; a bare link is in no state.
      const isBare = (member: { personId: PersonId | null; link: string }) =>
        member.personId === null && member.link === access
      expel(sessionId, isBare, 'renewed')
      const secret = renewed.value
      const body: LinkRenewed = {
        secret,
        link: linkTo(services, request, { id: sessionId, secret }),
      }
      return answer(200, body)
    },
  })
}

function join(services: Services): Route {
  const { sessions, door, store, origins } = services
  return openRoute({
    method: 'POST',
    path: '/api/sessions/:id/join',
    params: ['id'],
    summary: 'Joins by a secret and a name; answers with the cookie of that person',
    body: joinSchema,
    answers: { 200: { description: 'Who one is from now on' } },
    async handle({ request, reply, params, body }) {
      const opened = await door.openLink(request.raw, params.id, body.secret)
      if (!opened.ok) return err(problemOfEntry(opened.error))
      const sessionId = params.id as SessionId
      const isSecure = origins.isSecure(request.raw)
      const cookie = cookieOf(request.raw, sessionId, isSecure)
      const known = await personByCookie(store, sessionId, cookie)
      const joined = await sessions.join(sessionId, { ...body, known })
      if (!joined.ok) return problem(joined.error.kind, joined.error.message)
      const { person, token } = joined.value
      giveCookie(reply, cookieName(sessionId, isSecure), token ?? cookie ?? '')
      const answered: Joined = { participant: participantOf(person) }
      return answer(200, answered)
    },
  })
}

function show(services: Services): Route {
  const { clock, connected, drafts } = services
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id',
    access: 'viewer',
    summary: 'The session: its settings, who one is in it, and how it stands',
    answers: { 200: { description: 'The session' } },
    async handle(asked) {
      const settings = await settingsOf(services, asked)
      const { id, title, locale, timeZone, cadence } = settings
      const state = stateOf(services, asked)
      const view: SessionView = {
        id,
        title,
        locale,
        timeZone,
        cadence: toMinutes(cadence),
        access: asked.access,
        ...participantIn(state.people, asked),
        continues: settings.previousId !== null || settings.previousDeleted > 0,
        session: stateMessage(state, {
          now: clock.now(),
          connected: connected.people(id),
          facilitatorGoneSince: connected.facilitatorGoneSince(id),
          drafts: drafts.known(id),
          recipient: { personId: asked.member.personId, access: asked.access },
        }),
      }
      return answer(200, view)
    },
  })
}

function remove(services: Services): Route {
  return sessionRoute({
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'facilitator',
    summary: 'Deletes the session with its board, log, pictures and drafts',
    answers: { 204: { description: 'It is gone' } },
    async handle({ sessionId }) {
      await services.remove(sessionId)
      return answer(204)
    },
  })
}

function giveCookie(reply: FastifyReply, name: string, token: string): void {
  const secure = name.startsWith('__Host-')
  reply.setCookie(name, token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: cookieAge,
  })
}

function participantIn(people: readonly Person[], { member }: Caller) {
  const person = people.find(({ id }) => id === member.personId)
  return person ? { participant: participantOf(person) } : {}
}

function participantOf({ id, name, discipline, access }: Person): Participant {
  return { id, name, discipline, access }
}
