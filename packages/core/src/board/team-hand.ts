import type { PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { CommunicationOnBoard } from './snapshot-types.ts'

/** What the team did to a message in the hour itself, and who, where that is known. */
export type TeamHand = { readonly what: 'added' | 'corrected'; readonly by: PersonId | null }

type Signed = Pick<CommunicationOnBoard, 'addedAt' | 'addedBy' | 'changedAt' | 'changedBy'>

/**
 * Whether a message was written in or corrected since the hour began; what was added and corrected
 * counts as added. Null for what came from a file or the preparation.
 */
export function teamHandOn(message: Signed, begunAt: Instant | null): TeamHand | null {
  const isIn = (at: Instant | null) => begunAt !== null && at !== null && at >= begunAt
  if (isIn(message.addedAt)) return { what: 'added', by: message.addedBy }
  if (isIn(message.changedAt)) return { what: 'corrected', by: message.changedBy }
  return null
}
