declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type SessionId = Branded<'SessionId'>
export type PersonId = Branded<'PersonId'>
/** The key of an entry on the board: a note, a cause, an action, a channel … */
export type EntryId = Branded<'EntryId'>

const key = /^[A-Za-z0-9_-]{1,64}$/
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a string may be the key of an entry, a session or a person: 1–64 of A–Z a–z 0–9 _ -. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && key.test(value) && !refusedKeys.has(value)
}

/** 62 symbols and two more: what `encodeId` writes. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Writes random bytes as a key, six bits a character: 16 bytes carry 16 × 6 = 96 bits. */
export function encodeId<Id extends string>(random: Uint8Array): Id {
  let id = ''
  for (const byte of random) id += alphabet[byte & 63]
  return id as Id
}
