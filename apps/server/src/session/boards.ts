import type { EntryId, PersonId, SessionId } from '@kraftline/core/ids'
import type { Result } from '@kraftline/core/result'
import type { Instant } from '@kraftline/core/time'
import type * as Y from 'yjs'

/** Why the server's own write to a board did not happen; nothing of it is kept. */
export type BoardRefusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'storage-failed' }

export type Placing = {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly noteId: EntryId
  readonly at: Instant
  readonly lane: number
  readonly gapId?: string
  readonly anonymous: boolean
}

/**
 * The boards as the session and the HTTP door see them; sync/rooms.ts is behind it, and app.ts
 * hands it over, so that the doors need not know each other.
 */
export interface Boards {
  /** Looks at the durable board. Rejects with StorageFailed if it cannot be loaded. */
  read<Value>(sessionId: SessionId, look: (doc: Y.Doc) => Value): Promise<Value>
  /**
   * Changes the board in one transaction under the server's own client id. Resolves once it is on
   * disk and sent; a refusal changes nothing.
   */
  write(
    sessionId: SessionId,
    by: PersonId | null,
    edit: (doc: Y.Doc) => void,
  ): Promise<Result<void, BoardRefusal>>
  /** Moves one of a person's drafts onto the board and keeps its id: one append for both rooms. */
  place(placing: Placing): Promise<Result<void, BoardRefusal>>
  /** Closes the connections of a session that `whose` names (a bare link has no person). */
  disconnect(
    sessionId: SessionId,
    whose: (member: { personId: PersonId | null; link: string }) => boolean,
    code: number,
    reason: string,
  ): void
}
