import type { SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import type { Secrets } from './api.ts'

const key = (id: SessionId) => `kraftline-links-${id}`

/** Keeps a session's links in the browser that made them: the server has only their hashes. */
export function keepSecrets(id: SessionId, secrets: Partial<Secrets>): void {
  localStorage.setItem(key(id), JSON.stringify({ ...keptSecrets(id), ...secrets }))
}

/** The links that this browser made or renewed; those of others are not known here. */
export function keptSecrets(id: SessionId): Partial<Secrets> {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? '{}') as Partial<Secrets>
  } catch {
    return {}
  }
}

/** The address that a person opens; the secret stays in the fragment, which no server is sent. */
export function linkOf(id: SessionId, secret: string): string {
  return `${location.origin}/s/${id}#${secret}`
}

/** Takes the secret out of the address bar, so that it is neither shared nor kept by accident. */
export function takeSecretFromAddress(): string | null {
  const secret = location.hash.slice(1)
  if (!secret) return null
  // The router listens to its own replaceState, which must not be called while rendering.
  History.prototype.replaceState.call(
    history,
    history.state,
    '',
    location.pathname + location.search,
  )
  return secret
}

export const linkOrder: readonly Access[] = ['participant', 'viewer', 'facilitator']
