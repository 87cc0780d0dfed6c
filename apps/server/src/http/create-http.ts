import { type Millis, minute, second } from '@kraftline/core/time'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { bareHeaders } from '../bare-answer.ts'
import { sendProblem, unreadable } from './errors.ts'
import { refuseBytes } from './refuse-bytes.ts'

export type Slowness = {
  /** Longer than a slow line takes for the largest import. */
  readonly requestTimeout: Millis
  /** Headers are a few lines: whoever sends them drop by drop holds a connection for nothing. */
  readonly headersTimeout: Millis
  /** How often it is looked who is too slow. */
  readonly connectionsCheckingInterval: Millis
}

const usualSlowness: Slowness = {
  requestTimeout: 2 * minute,
  headersTimeout: 15 * second,
  connectionsCheckingInterval: 5 * second,
}

/** An import's address names the messages that are taken: up to 10,000 ids, twice. */
const maxHeaderSize = 1024 * 1024

/** Each request is worth a line only to who is looking for something. */
export function createHttp(log: Logger, slowness = usualSlowness): FastifyInstance {
  const isDebugging = log.isLevelEnabled('debug')
  const level = isDebugging || !log.isLevelEnabled('info') ? log.level : 'warn'
  const loggerInstance: FastifyBaseLogger = log.child({}, { level })
  const logController = new LogController({ disableRequestLogging: !isDebugging })
  return fastify({
    loggerInstance,
    logController,
    requestTimeout: slowness.requestTimeout,
    http: { maxHeaderSize, ...slowness },
    frameworkErrors: (_error, _request, reply) =>
      sendProblem(reply.headers(bareHeaders), unreadable),
    clientErrorHandler: refuseBytes,
  })
}
