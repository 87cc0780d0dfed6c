import { isKey } from '../../ids.ts'

/** FNV-1a, 32 bits: short and stable, and no defence against anybody. */
function hash(text: string, seed: number): string {
  let state = seed
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  }
  return (state >>> 0).toString(36)
}

/** Makes any id one that may be a key on the board, always the same one; `room` characters stay free after it. */
export function keySafe(id: string, room = 0): string {
  if (isKey(id) && id.length + room <= 64) return id
  return `id-${hash(id, 0x811c9dc5)}-${hash(id, 0x2f0b4c47)}`
}
