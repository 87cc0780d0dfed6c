import type { PersonId } from '@kraftline/core/ids'
import type { Peer } from './peer.ts'
import type { Item } from './pipeline.ts'
import type { Staged, StagedUpdate } from './staged-document.ts'

/** The rows of what somebody sent: it is theirs, and what was corrected in it the server's. */
export function rowsOf(
  { own, correction }: StagedUpdate,
  participant: PersonId | null,
): Item<Peer>['rows'] {
  const row = (staged: Staged | null, by: PersonId | null) =>
    staged ? [{ staged, participant: by }] : []
  return [...row(own, participant), ...row(correction, null)]
}
