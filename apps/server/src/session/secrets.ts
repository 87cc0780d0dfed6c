import { createHash } from 'node:crypto'
import { encodeId } from '@kraftline/core/ids'

/** Where randomness comes from: so many bytes that nobody can guess. */
export type Random = (bytes: number) => Uint8Array

/** A link's secret or a person's cookie: 192 bits, safe in a fragment and in a header. */
export function newSecret(random: Random): string {
  return Buffer.from(random(24)).toString('base64url')
}

/** What is kept of a secret. It is looked up by this, so no comparison can be timed. */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

/** The id of a session or a person: 96 bits. */
export function newId<Id extends string>(random: Random): Id {
  return encodeId<Id>(random(16))
}
