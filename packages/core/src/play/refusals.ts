/** Why a command changed nothing. The codes are part of the wire (docs/protocol.md). */
export const refusalCodes = [
  'stale',
  'forbidden',
  'join-first',
  'wrong-phase',
  'not-found',
  'invalid',
  'locked',
  'use-close',
  'storage-failed',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type Refusal = { readonly kind: RefusalCode; readonly message: string }

export function refuse(kind: RefusalCode, message: string): Refusal {
  return { kind, message }
}
