import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Origins } from '../session/origins.ts'
import type { NoteRefusal } from '../session/refusal-log.ts'
import { sendProblem } from './errors.ts'

/** Each response's own, so that a style that somebody else slipped into the page is not applied. */
const nonces = new WeakMap<object, string>()

/** The nonce that this request's response allows styles by. */
export function nonceOf(request: IncomingMessage): string {
  const known = nonces.get(request)
  if (known !== undefined) return known
  const fresh = randomBytes(16).toString('base64url')
  nonces.set(request, fresh)
  return fresh
}

/** A year, as browsers' lists ask for; other hosts of the domain are not ours to speak for. */
const httpsOnly = 'max-age=31536000'

type Guards = { readonly origins: Origins; readonly noteRefusal: NoteRefusal }

/** Headers that keep the page to itself, and the rule that no other site's page asks for anything. */
export async function secure(
  app: FastifyInstance,
  { origins, noteRefusal }: Guards,
): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", (request) => `'nonce-${nonceOf(request)}'`],
        'img-src': ["'self'", 'blob:'],
        'font-src': ["'self'"],
        // Older Safari does not count web sockets as 'self'.
        'connect-src': ["'self'", (request) => origins.own(request).replace(/^http/, 'ws')],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    // By the hook below, for it depends on how this request came.
    strictTransportSecurity: false,
  })

  app.addHook('onRequest', async (request, reply) => {
    if (origins.isSecure(request.raw)) reply.header('strict-transport-security', httpsOnly)
    if (origins.isAllowed(request.raw)) return
    const { origin = '' } = request.headers
    noteRefusal(request.log, 'a page of another origin was refused', { origin })
    return sendProblem(reply, {
      code: 'foreign-origin',
      detail: 'A page of another site asked for this.',
    })
  })
}
