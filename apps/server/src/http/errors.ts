import type { ProblemDocument } from '@kraftline/core/protocol/http-answers'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StorageFailed } from '../store/store.ts'
import { notSaved, type Problem, problemTable } from './problem.ts'

/** Answers with an RFC 9457 problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const [status, title] = problemTable[problem.code]
  reply.header('cache-control', 'no-store')
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  if (problem.allow !== undefined) reply.header('allow', problem.allow)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const document: ProblemDocument = {
    type: `urn:kraftline:problem:${problem.code}`,
    title,
    status,
    detail: problem.detail,
    code: problem.code,
    errors: problem.errors ?? [],
    ...(problem.incidents ? { incidents: problem.incidents } : {}),
  }
  const type = 'application/problem+json; charset=utf-8'
  return reply.code(status).type(type).send(JSON.stringify(document))
}

/** What Fastify itself refuses, by its code. Everything else with a stack is a bug. */
const ofFastify: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'too-large', detail: 'The body is larger than this takes.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported-type',
    detail: 'The body is not in a format that this takes.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'invalid',
    detail: 'The body is not valid JSON.',
    errors: [{ path: '', message: 'expected JSON' }],
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: 'invalid',
    detail: 'The body is empty.',
    errors: [{ path: '', message: 'expected JSON' }],
  },
}

/** A request that HTTP itself does not allow. */
export const unreadable: Problem = {
  code: 'bad-request',
  detail: 'The request cannot be read.',
}

/** The one place that an error which nobody expected is caught, logged and answered without detail. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = ofFastify[error.code]
    if (known) return sendProblem(reply, known)
    if (error instanceof StorageFailed) return sendProblem(reply, storageFailed(error, request))
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, unreadable)
    }
    request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, { code: 'internal', detail: 'It has been noted. Please try again.' })
  })
}

function storageFailed(error: StorageFailed, request: FastifyRequest): Problem {
  request.log.error({ err: error }, 'the store refused')
  return { code: 'storage-failed', detail: notSaved, retryAfter: 5 }
}
