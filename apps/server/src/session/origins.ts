import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

type Settings = {
  readonly publicUrl: string | null
  readonly isTrustedProxy: (address: string) => boolean
}

/** What a request says about where it comes from, believed only as far as the settings allow. */
export interface Origins {
  /** Our own origin as this request's browser sees it; links are made with it. */
  own(request: IncomingMessage): string
  /** Whether our own origin is an https one, so that cookies may say `Secure`. */
  isSecure(request: IncomingMessage): boolean
  /** An `Origin` must be ours; `null` is not, and none at all is a script. */
  isAllowed(request: IncomingMessage): boolean
  /** The address that limits are counted by. */
  address(request: IncomingMessage): string
}

/** The one reading of Host, Origin and X-Forwarded-* that all three doors share. */
export function createOrigins({ publicUrl, isTrustedProxy }: Settings): Origins {
  const isProxied = (request: IncomingMessage) => isTrustedProxy(peer(request))

  const host = (request: IncomingMessage): string => {
    const forwarded = isProxied(request) ? first(request.headers, 'x-forwarded-host') : null
    return forwarded ?? request.headers.host ?? 'localhost'
  }

  const own = (request: IncomingMessage): string => {
    if (publicUrl !== null) return publicUrl
    const forwarded = isProxied(request) ? first(request.headers, 'x-forwarded-proto') : null
    const isSecure = forwarded === 'https' || 'encrypted' in request.socket
    const claimed = URL.parse(`${isSecure ? 'https' : 'http'}://${host(request)}`)
    return claimed?.origin ?? 'http://localhost'
  }

  return {
    own,
    isSecure: (request) => own(request).startsWith('https:'),
    isAllowed(request) {
      const { origin } = request.headers
      if (origin === undefined) return true
      if (publicUrl !== null) return origin === publicUrl
      // By host alone: a proxy that ends TLS without being trusted must not lock everybody out.
      const from = URL.parse(origin)
      return from !== null && from.host !== '' && from.host === URL.parse(own(request))?.host
    },
    address(request) {
      if (!isProxied(request)) return peer(request)
      const hops = (first(request.headers, 'x-forwarded-for', ', ') ?? '').split(',')
      const outside = hops.map((hop) => hop.trim()).findLast((hop) => !isTrustedProxy(hop))
      return outside || peer(request)
    },
  }
}

function peer(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? ''
}

function first(headers: IncomingHttpHeaders, name: string, joiner?: string): string | null {
  const value = headers[name]
  const text = Array.isArray(value) ? value.join(joiner ?? ',') : value
  if (!text) return null
  return joiner ? text : (text.split(',')[0]?.trim() ?? null)
}
