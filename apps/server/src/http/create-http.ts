import { minute } from '@kraftline/core/time'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { sendProblem, unreadable } from './errors.ts'

/** Longer than a slow line takes for the largest import. */
const requestTimeout = 2 * minute
/** An import's address names the messages that are taken: up to 10,000 ids, twice. */
const maxHeaderSize = 1024 * 1024

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
    http: { maxHeaderSize },
    frameworkErrors: (_error, _request, reply) => sendProblem(reply, unreadable),
  })
}
