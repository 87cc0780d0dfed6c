import underPressure from '@fastify/under-pressure'
import { type Millis, second } from '@kraftline/core/time'
import type { FastifyInstance } from 'fastify'
import type { NoteRefusal } from '../session/refusal-log.ts'
import { sendProblem } from './errors.ts'

/** When a request is better told to come back than kept waiting. */
export type PressureLimits = {
  /** How late the event loop may be on average. */
  readonly lateness: Millis
  /** Over how long the average is taken. */
  readonly over: Millis
}

/** Nobody waits for a second by mistake: by then the loop is drowning. */
export const usualPressureLimits: PressureLimits = { lateness: second, over: 2 * second }

const retryAfter = 10
/** Who looks after the server must see it above all when it is in trouble. */
const alwaysAnswered: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

/** Answers 503 with Retry-After while the event loop cannot keep up, before anything of a request is done. */
export async function relieve(
  app: FastifyInstance,
  limits: PressureLimits,
  noteRefusal: NoteRefusal,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: limits.lateness,
    sampleInterval: limits.over,
    pressureHandler: (request, reply) => {
      if (alwaysAnswered.has(request.routeOptions.url ?? '')) return
      noteRefusal(request.log, 'too much to do: a request was sent away', {})
      const detail = 'The server has too much to do. Nothing was changed.'
      sendProblem(reply, { code: 'overloaded', detail, retryAfter })
    },
  })
}
