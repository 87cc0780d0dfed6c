import type { IncomingMessage } from 'node:http'
import type { SessionId } from '@kraftline/core/ids'

/** What a request presents for a session: a link's secret, a person's cookie, or nothing. */
export type Credentials =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'cookie'; readonly token: string }
  | { readonly kind: 'none' }

/** The name of a session's cookie; over https the browser itself vouches that we set it. */
export function cookieName(sessionId: SessionId, isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}kl-${sessionId}`
}

/** Reads a request's credentials for a session; a secret wins over a cookie. */
export function credentialsOf(
  request: IncomingMessage,
  sessionId: SessionId,
  isSecure: boolean,
): Credentials {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { kind: 'secret', secret: bearer }
  const token = cookieOf(request, sessionId, isSecure)
  return token ? { kind: 'cookie', token } : { kind: 'none' }
}

/** The cookie of a session that a request carries, if any: read here because upgrades pass no plugin. */
export function cookieOf(
  request: IncomingMessage,
  sessionId: SessionId,
  isSecure: boolean,
): string | undefined {
  const start = `${cookieName(sessionId, isSecure)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) || undefined
}
