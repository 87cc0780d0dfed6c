import { minute, second } from '@kraftline/core/time'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { sendProblem, unreadable } from './errors.ts'
import { bareHeaders, refuseBytes } from './refuse-bytes.ts'

/** Longer than a slow line takes for the largest import. */
const requestTimeout = 2 * minute
/** Headers are a few lines: whoever sends them drop by drop holds a connection for nothing. */
const headersTimeout = 15 * second
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
    http: { maxHeaderSize, headersTimeout, connectionsCheckingInterval: 5 * second },
    frameworkErrors: (_error, _request, reply) =>
      sendProblem(reply.headers(bareHeaders), unreadable),
    clientErrorHandler: refuseBytes,
  })
}
