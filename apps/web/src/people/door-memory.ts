import type { SessionId } from '@kraftline/core/ids'
import { takeSecretFromAddress } from '../connect/links.ts'

const doorKey = (id: SessionId) => `kraftline-door-${id}`
const joinedKey = (id: SessionId) => `kraftline-joined-${id}`

/** The secret of the address bar, kept for a reload before joining, in this tab alone. */
export function rememberedSecret(id: SessionId): string | null {
  const secret = takeSecretFromAddress()
  if (secret) sessionStorage.setItem(doorKey(id), secret)
  return secret ?? sessionStorage.getItem(doorKey(id))
}

/** Once inside, the cookie is enough: a reload must not join again by the link. */
export function forgetSecret(id: SessionId): void {
  sessionStorage.removeItem(doorKey(id))
}

/** Whether this browser has joined before, so that asking by the cookie is worth it. */
export function hasJoined(id: SessionId): boolean {
  return localStorage.getItem(joinedKey(id)) !== null
}

/** Its cookie is enough from now on. */
export function rememberJoined(id: SessionId): void {
  localStorage.setItem(joinedKey(id), '1')
}
