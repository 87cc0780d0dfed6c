import { type Instant, type Millis, minute, second } from '../time.ts'

/** A reload, or a short hole in the network, is nobody's business. */
const toldAfter = 15 * second

/** Without a facilitator for this long, a participant may take over. */
export const takeOverAfter = minute

/** How long no facilitator has been there, once it is worth saying, and what may be done about it. */
export type Absence = { readonly forMs: Millis; readonly mayTakeOver: boolean }

/** What people are told of a facilitator's absence at this moment; null while there is nothing to tell. */
export function absenceAt(goneSince: Instant | null, now: Instant): Absence | null {
  if (goneSince === null || now - goneSince < toldAfter) return null
  const forMs = now - goneSince
  return { forMs, mayTakeOver: forMs >= takeOverAfter }
}
