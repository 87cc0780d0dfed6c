import { minute } from '@kraftline/core/time'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { sendProblem, unreadable } from './errors.ts'

/** Longer than a slow line takes for the largest import. */
const requestTimeout = 2 * minute

/** Each request is worth a line only to who is looking for something. */
export function createHttp(log: Logger): FastifyInstance {
  const isDebugging = log.isLevelEnabled('debug')
  const level = isDebugging || !log.isLevelEnabled('info') ? log.level : 'warn'
  const loggerInstance: FastifyBaseLogger = log.child({}, { level })
  const logController = new LogController({ disableRequestLogging: !isDebugging })
  return fastify({
    loggerInstance,
    logController,
    requestTimeout,
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, unreadable),
  })
}
