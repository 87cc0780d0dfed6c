import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import type { Access } from '@kraftline/core/play/people'
import type { ImageType } from '@kraftline/core/protocol/image-header'
import type { Instant } from '@kraftline/core/time'

export type Locale = 'en' | 'fr' | 'ru'

/** A session's settings, as it was created. */
export type SessionRow = {
  readonly id: SessionId
  readonly title: string
  readonly locale: Locale
  readonly timeZone: string
  readonly cadence: Cadence
  readonly previousId: SessionId | null
  /** How many sessions that stood between this one and the one before are deleted. */
  readonly previousDeleted: number
  readonly createdAt: Instant
}

export type LogKind = 'board' | 'session' | 'drafts'

/** A row to be kept. `bytes` is a Yjs update, or a session event as JSON. */
export type LogEntry = {
  /** The session's id for board and session rows (one order for both); `draftsStream` for drafts. */
  readonly stream: string
  readonly kind: LogKind
  readonly at: Instant
  /** Null: the server itself, a bare link, or nobody who may be known. */
  readonly participant: PersonId | null
  readonly bytes: Uint8Array
  /** Yjs client ids first used in this update, bound to their person for good. */
  readonly bindings?: readonly { readonly clientId: number; readonly participant: string }[]
}

export type LogRow = LogEntry & { readonly seq: number }

/** The durable truth: rows that were appended, in order, per stream. */
export interface UpdateLog {
  /**
   * Keeps all of these or none, together with whoever else is waiting (group commit), and answers
   * each row's seq: 1, 2, 3 … per stream. Rejects with StorageFailed when nothing was kept.
   */
  append(entries: readonly LogEntry[]): Promise<readonly number[]>
  /** Rows of a stream after `after`, in order, at most `limit`. */
  read(
    stream: string,
    options?: { after?: number; kind?: LogKind; limit?: number },
  ): Promise<readonly LogRow[]>
  bindings(stream: string): Promise<ReadonlyMap<number, string>>
  saveSnapshot(stream: string, seq: number, bytes: Uint8Array): Promise<void>
  /** Newest first; there may be several, so that a broken one can be passed over. */
  snapshots(stream: string): Promise<readonly { seq: number; bytes: Uint8Array }[]>
}

/** Bytes of what people wrote and put there; what is derived from it is left out. */
export type SessionSize = {
  readonly log: { readonly entries: number; readonly bytes: number }
  readonly pictures: { readonly count: number; readonly bytes: number }
}

export interface SessionStore {
  /** Creates the session, its links' hashes and its first log row in one transaction. */
  create(
    row: SessionRow,
    links: Readonly<Record<Access, Uint8Array>>,
    first: LogEntry,
  ): Promise<void>
  find(id: SessionId): Promise<SessionRow | null>
  /** Which link of this session has this hash, if any. */
  linkByHash(id: SessionId, hash: Uint8Array): Promise<Access | null>
  replaceLink(id: SessionId, access: Access, hash: Uint8Array): Promise<void>
  /** Remembers the cookie of a person: only its hash is kept. */
  addToken(id: SessionId, hash: Uint8Array, personId: PersonId): Promise<void>
  personByToken(id: SessionId, hash: Uint8Array): Promise<PersonId | null>
  /** Those whose board and state last changed before then, oldest first. */
  unchangedSince(before: Instant): Promise<readonly SessionId[]>
  /** How much is kept of it: the log with everybody's drafts, and the pictures. */
  size(id: SessionId): Promise<SessionSize>
  /** The session with its log, drafts, pictures and snapshots is gone. */
  delete(id: SessionId): Promise<void>
}

/** A picture as it is kept and served: re-encoded, under a name that nobody can guess. */
export type Attachment = {
  readonly name: string
  readonly type: ImageType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** A session's pictures; they go with it when it is deleted. */
export interface AttachmentStore {
  add(id: SessionId, attachment: Attachment): Promise<void>
  find(id: SessionId, name: string): Promise<Attachment | null>
  names(id: SessionId): Promise<readonly string[]>
}

/** What the webhook is to be told. */
export type Delivery = {
  readonly id: string
  readonly sessionId: SessionId
  readonly body: string
  /** How often it was tried. */
  readonly tries: number
  readonly dueAt: Instant
}

export interface DeliveryStore {
  /** False: it is known already. */
  add(delivery: Omit<Delivery, 'tries'>): Promise<boolean>
  owed(): Promise<readonly Delivery[]>
  /** After a try; no `dueAt`: it is owed no longer. */
  put(id: string, after: { readonly tries: number; readonly dueAt: Instant | null }): Promise<void>
}

export interface Store {
  readonly sessions: SessionStore
  readonly attachments: AttachmentStore
  readonly deliveries: DeliveryStore
  readonly log: UpdateLog
  /** Whether a write would be kept now. */
  isReachable(): Promise<boolean>
  /** Waits for appends under way, then lets the database go. */
  close(): Promise<void>
}

/** The stream of one person's drafts. */
export function draftsStream(sessionId: SessionId, personId: PersonId): string {
  return `${sessionId}/drafts/${personId}`
}

/** A commit that did not happen: disk full, I/O error, database away. Nothing of it was kept. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed'
}
