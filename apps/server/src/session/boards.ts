import type { EntryId, PersonId, SessionId } from '@kraftline/core/ids'
import type { Result } from '@kraftline/core/result'
import type { Instant } from '@kraftline/core/time'
import type * as Y from 'yjs'
import type { LogEntry } from '../store/store.ts'

/** Why the server's own write to a board did not happen; nothing of it is kept. */
export type BoardRefusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'storage-failed' }

/** Where a draft goes. */
export type Placement = {
  readonly noteId: EntryId
  readonly at: Instant
  readonly lane: number
  readonly gapId?: string
}

type Whose = { readonly sessionId: SessionId; readonly personId: PersonId }

export type Placing = Whose & Placement & { readonly anonymous: boolean }

export type PlacingAll = Whose & {
  readonly placements: readonly Placement[]
  readonly anonymous: boolean
}

export type Unplacing = Whose & {
  readonly noteIds: readonly EntryId[]
  /** When: private notes are in the order in which they were written. */
  readonly at: Instant
}

/** A board that is built up from updates that came from elsewhere, each held to the rules of the wire. */
export interface BoardCheck {
  /** What the log is to keep of the next update; null: it breaks a rule, and the board is as before. */
  take(update: Uint8Array): Pick<LogEntry, 'bytes' | 'bindings'> | null
  destroy(): void
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
  /** Begins an empty board that nobody sees. */
  check(): BoardCheck
  /** Moves one of a person's drafts onto the board and keeps its id: one append for both rooms. */
  place(placing: Placing): Promise<Result<void, BoardRefusal>>
  /** Moves several at once, all or none. */
  placeAll(placing: PlacingAll): Promise<Result<void, BoardRefusal>>
  /** Moves notes of a person's own from the board back among their drafts, as far as they still may. */
  unplace(taking: Unplacing): Promise<Result<void, BoardRefusal>>
  /** Looks at somebody's durable drafts. Rejects with StorageFailed if they cannot be loaded. */
  readDrafts<Value>(
    sessionId: SessionId,
    personId: PersonId,
    look: (doc: Y.Doc) => Value,
  ): Promise<Value>
  /** Closes the connections of a session that `whose` names (a bare link has no person). */
  disconnect(
    sessionId: SessionId,
    whose: (member: { personId: PersonId | null; link: string }) => boolean,
    code: number,
    reason: string,
  ): void
}
