import type { Access } from '@kraftline/core/play/people'
import type { Instant, Millis } from '@kraftline/core/time'
import type { Locale, LogKind } from './store.ts'

/** The tables as the newest migration leaves them. Integers are 64-bit, bytes are blob or bytea. */
export type Tables = {
  sessions: SessionsTable
  links: LinksTable
  tokens: TokensTable
  log: LogTable
  bindings: BindingsTable
  snapshots: SnapshotsTable
  attachments: AttachmentsTable
  deliveries: DeliveriesTable
  pulse: PulseTable
}

type SessionsTable = {
  id: string
  title: string
  locale: Locale
  time_zone: string
  gap: Millis
  warn: Millis
  first_update: Millis
  previous_id: string | null
  previous_deleted: number
  created_at: Instant
}

type LinksTable = { session_id: string; access: Access; hash: Buffer }

type TokensTable = { session_id: string; hash: Buffer; person_id: string }

/** `session_id` is the part of the stream before its first slash, so that a deletion finds all. */
export type LogTable = {
  stream: string
  seq: number
  session_id: string
  kind: LogKind
  at: Instant
  participant: string | null
  bytes: Buffer
}

type BindingsTable = { stream: string; client_id: number; session_id: string; participant: string }

/** `checksum` is the CRC-32 of the bytes: a snapshot that was damaged is passed over. */
type SnapshotsTable = {
  stream: string
  seq: number
  session_id: string
  checksum: number
  bytes: Buffer
}

type AttachmentsTable = {
  session_id: string
  name: string
  type: string
  width: number
  height: number
  bytes: Buffer
}

/** No `due_at`: it was taken, or given up. */
type DeliveriesTable = {
  id: string
  session_id: string
  body: string
  tries: number
  due_at: Instant | null
}

/** One row that is written to find out whether a write would be kept. */
type PulseTable = { id: number; at: Instant }

/** The session that a stream belongs to: the stream itself, or what precedes its first slash. */
export function sessionOfStream(stream: string): string {
  return stream.split('/', 1)[0] ?? stream
}
