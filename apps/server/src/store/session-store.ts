import type { PersonId, SessionId } from '@kraftline/core/ids'
import { type Access, accessLevels } from '@kraftline/core/play/people'
import type { Instant } from '@kraftline/core/time'
import { type Selectable, sql, type Transaction } from 'kysely'
import { appendRows } from './append-rows.ts'
import { toBuffer } from './bytes.ts'
import type { Database } from './database.ts'
import type { Deleted } from './deleted.ts'
import type { LogEntry, SessionRow, SessionSize, SessionStore } from './store.ts'
import type { Tables } from './tables.ts'
import { whenStored } from './when-stored.ts'

/** Sessions with what opens them: the hashes of their links and cookies. */
export function createSessionStore(database: Database, deleted: Deleted): SessionStore {
  const { writer, reader } = database
  return {
    create: (row, links, first) => whenStored(() => create(database, { row, links, first })),
    find: (id) =>
      whenStored(async () => {
        const row = await reader
          .selectFrom('sessions')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst()
        return row ? toSession(row) : null
      }),
    linkByHash: (id, hash) =>
      whenStored(async () => {
        const row = await reader
          .selectFrom('links')
          .select('access')
          .where('session_id', '=', id)
          .where('hash', '=', toBuffer(hash))
          .executeTakeFirst()
        return row?.access ?? null
      }),
    replaceLink: (id, access, hash) =>
      whenStored(async () => {
        await writer
          .updateTable('links')
          .set({ hash: toBuffer(hash) })
          .where('session_id', '=', id)
          .where('access', '=', access)
          .execute()
      }),
    addToken: (id, hash, personId) =>
      whenStored(async () => {
        await writer
          .insertInto('tokens')
          .values({ session_id: id, hash: toBuffer(hash), person_id: personId })
          .execute()
      }),
    personByToken: (id, hash) =>
      whenStored(async () => {
        const row = await reader
          .selectFrom('tokens')
          .select('person_id')
          .where('session_id', '=', id)
          .where('hash', '=', toBuffer(hash))
          .executeTakeFirst()
        return (row?.person_id ?? null) as PersonId | null
      }),
    unchangedSince: (before) =>
      whenStored(async () => {
        const rows = await reader
          .selectFrom('sessions')
          .select('id')
          .where('created_at', '<', before)
          .where((where) => where(lastChange, '<', before))
          .orderBy('created_at')
          .execute()
        return rows.map(({ id }) => id as SessionId)
      }),
    size: (id) => whenStored(() => sizeOf(database, id)),
    delete: (id) =>
      whenStored(async () => {
        // First, so that appends which start from now on are refused; earlier ones precede us.
        deleted.add(id)
        await deleteSession(database, id)
      }),
  }
}

/** The newest row of a session's own stream: one step down an index, however long the log is. */
const lastChange = sql<Instant>`coalesce((
  select log.at from log where log.stream = sessions.id order by log.seq desc limit 1
), sessions.created_at)`

async function create(
  { writer }: Database,
  {
    row,
    links,
    first,
  }: { row: SessionRow; links: Readonly<Record<Access, Uint8Array>>; first: LogEntry },
): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    await transaction.insertInto('sessions').values(fromSession(row)).execute()
    const hashes = accessLevels.map((access) => ({
      session_id: row.id,
      access,
      hash: toBuffer(links[access]),
    }))
    await transaction.insertInto('links').values(hashes).execute()
    await appendRows(transaction, [first], new Map())
  })
}

async function sizeOf({ reader }: Database, id: SessionId): Promise<SessionSize> {
  const [log, pictures] = await Promise.all(
    (['log', 'attachments'] as const).map((table) =>
      reader
        .selectFrom(table)
        // Postgres answers counts and sums as text, lest they are too large.
        .select([
          sql<number | string>`count(*)`.as('count'),
          sql<number | string>`coalesce(sum(length(bytes)), 0)`.as('bytes'),
        ])
        .where('session_id', '=', id)
        .executeTakeFirst(),
    ),
  )
  return {
    log: { entries: Number(log?.count ?? 0), bytes: Number(log?.bytes ?? 0) },
    pictures: { count: Number(pictures?.count ?? 0), bytes: Number(pictures?.bytes ?? 0) },
  }
}

const tablesOfSession = [
  'log',
  'bindings',
  'snapshots',
  'attachments',
  'deliveries',
  'tokens',
  'links',
] as const

/** The series goes on without it: what continued it continues the one before, and knows how many are gone. */
async function closeRanks(writer: Transaction<Tables>, id: SessionId): Promise<void> {
  const gone = await writer
    .selectFrom('sessions')
    .select(['previous_id', 'previous_deleted'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!gone) return
  await writer
    .updateTable('sessions')
    .set((row) => ({
      previous_id: gone.previous_id,
      previous_deleted: row('previous_deleted', '+', gone.previous_deleted + 1),
    }))
    .where('previous_id', '=', id)
    .execute()
}

async function deleteSession({ writer }: Database, id: SessionId): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    await closeRanks(transaction, id)
    for (const table of tablesOfSession) {
      await transaction.deleteFrom(table).where('session_id', '=', id).execute()
    }
    await transaction.deleteFrom('sessions').where('id', '=', id).execute()
  })
}

function fromSession(row: SessionRow): Tables['sessions'] {
  return {
    id: row.id,
    title: row.title,
    locale: row.locale,
    time_zone: row.timeZone,
    gap: row.cadence.gap,
    warn: row.cadence.warn,
    first_update: row.cadence.firstUpdate,
    previous_id: row.previousId,
    previous_deleted: row.previousDeleted,
    created_at: row.createdAt,
  }
}

function toSession(row: Selectable<Tables['sessions']>): SessionRow {
  return {
    id: row.id as SessionId,
    title: row.title,
    locale: row.locale,
    timeZone: row.time_zone,
    cadence: { gap: row.gap, warn: row.warn, firstUpdate: row.first_update },
    previousId: row.previous_id as SessionId | null,
    previousDeleted: row.previous_deleted,
    createdAt: row.created_at,
  }
}
