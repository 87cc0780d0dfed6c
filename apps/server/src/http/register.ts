import { reaches } from '@kraftline/core/play/people'
import { second } from '@kraftline/core/time'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessDoor, EntryRefusal } from '../session/access.ts'
import type { Origins } from '../session/origins.ts'
import type { NoteRefusal } from '../session/refusal-log.ts'
import { sendProblem } from './errors.ts'
import type { Pace } from './pace.ts'
import { type Fault, invalid, type Problem } from './problem.ts'
import type { Caller, Route } from './route.ts'
import { parse } from './zod.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once a session's door has let the request in. */
    caller: Caller | null
  }
}

export type Guards = {
  readonly door: AccessDoor
  readonly origins: Origins
  readonly pace: Pace
  readonly noteRefusal: NoteRefusal
}

/** Puts a table of routes onto the application: the door first, then the checks, then the handler. */
export function registerRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  guards: Guards,
): void {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', refusePacked)
  takeJsonAlone(app)
  for (const route of routes) {
    const take = takerOf(route)
    if (!take) register(app, route, guards)
    else {
      app.register((scope, _options, done) => {
        scope.removeAllContentTypeParsers()
        take(scope)
        register(scope, route, guards)
        done()
      })
    }
  }
}

function register(app: FastifyInstance, route: Route, guards: Guards): void {
  const limit = limitOf(route)
  app.route({
    method: route.method,
    url: route.path,
    ...(limit === null ? {} : { bodyLimit: limit }),
    onRequest: letIn(route, guards),
    handler: (request, reply) => answer(route, request, reply),
  })
}

/** Bodies come as they are: what says that it is packed would be read as something else. */
async function refusePacked(request: FastifyRequest, reply: FastifyReply) {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return
  const detail = 'Send the body as it is, without a Content-Encoding.'
  return sendProblem(reply, { code: 'unsupported-type', detail })
}

function limitOf({ text, bytes, stream }: Route): number | null {
  // Fastify looks at the length that a request says it has, and a stream's is counted as it comes.
  return stream ? Number.MAX_SAFE_INTEGER : ((text ?? bytes)?.limit ?? null)
}

/** Runs before the body is read, so that a stranger's megabytes are never taken in. */
function letIn(route: Route, { door, origins, pace, noteRefusal }: Guards) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (route.access === 'none') return
    const { id } = request.params as { id: string }
    const entered = await door.authenticate(request.raw, id)
    const address = origins.address(request.raw)
    if (!entered.ok) {
      if (entered.error.kind === 'too-many') {
        noteRefusal(request.log, 'wrong links were held up', { address })
      }
      return sendProblem(reply, problemOfEntry(entered.error))
    }
    const { member, access } = entered.value
    const held = pace(member, address)
    if (held) {
      noteRefusal(request.log, 'too many requests were held up', { address })
      return sendProblem(reply, held)
    }
    if (!reaches(access, route.access)) {
      const detail = `This needs the ${route.access} link of the session.`
      return sendProblem(reply, { code: 'forbidden', detail })
    }
    request.caller = { sessionId: member.sessionId, member, access }
  }
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply) {
  const faults: Fault[] = []
  const check = (schema: typeof route.body, value: unknown): unknown => {
    if (!schema) return value
    const checked = parse(schema, value)
    if (checked.ok) return checked.value
    faults.push(...checked.error)
    return undefined
  }
  const body = check(route.body, request.body)
  const query = check(route.query, request.query)
  if (faults.length > 0) {
    return sendProblem(reply, invalid('Nothing was changed.', faults).error)
  }
  const params = request.params as Record<string, string>
  const asked = { request, reply, body, query, params }
  const answered = await (route.access === 'none'
    ? route.handle(asked)
    : route.handle({ ...asked, ...callerOf(request) }))
  if (!answered.ok) return sendProblem(reply, answered.error)
  const { status, type, headers } = answered.value
  reply.code(status).headers({ 'cache-control': 'no-store', ...headers })
  if (type) reply.type(type)
  return reply.send(answered.value.body)
}

function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('a session route was reached without its door')
  return request.caller
}

/** JSON and nothing else, `__proto__` refused; no body at all is for the schema to judge. */
function takeJsonAlone(app: FastifyInstance): void {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void readJson(request, String(body), done)
  })
}

/** These formats as they come; what is in them is the handler's to read. */
function takerOf({ text, bytes, stream }: Route): ((app: FastifyInstance) => void) | null {
  if (stream) return (app) => takeStream(app, stream.types)
  const raw = text ?? bytes
  return raw ? (app) => takeRaw(app, raw, bytes ? 'buffer' : 'string') : null
}

function takeRaw(
  app: FastifyInstance,
  { types, limit: bodyLimit }: NonNullable<Route['text']>,
  parseAs: 'string' | 'buffer',
): void {
  for (const type of types) {
    app.addContentTypeParser(type, { parseAs, bodyLimit }, (_request, body, done) =>
      done(null, body),
    )
  }
}

function takeStream(app: FastifyInstance, types: readonly string[]): void {
  for (const type of types) {
    app.addContentTypeParser(type, (_request, body, done) => done(null, body))
  }
}

/** What somebody who was not let in is told. */
export function problemOfEntry(refusal: EntryRefusal): Problem {
  if (refusal.kind === 'too-many') {
    const retryAfter = Math.ceil(refusal.retryAfter / second)
    return { code: 'too-many', detail: 'Too many wrong links from this address.', retryAfter }
  }
  return { code: refusal.kind, detail: entryDetails[refusal.kind] }
}

const entryDetails: Readonly<Record<Exclude<EntryRefusal['kind'], 'too-many'>, string>> = {
  unauthorized: 'Open a link of the session, or send its secret as a bearer token.',
  'not-found': 'There is no such session, or this is not one of its links.',
  forbidden: 'You are no longer part of this session; a new link may let you in again.',
}
