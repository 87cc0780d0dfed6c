import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../database.ts'

type AnyTables = Record<string, never>

/** The sessions with their links and cookies, the log, and what is derived from it. */
export function firstTables(engine: Engine): Migration {
  const bytes = engine === 'postgres' ? 'bytea' : 'blob'
  return {
    async up(db: Kysely<AnyTables>) {
      await createSessions(db, bytes)
      await createLog(db, bytes)
      await db.schema
        .createTable('pulse')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute()
    },
  }
}

async function createSessions(db: Kysely<AnyTables>, bytes: 'bytea' | 'blob'): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('gap', 'bigint', (column) => column.notNull())
    .addColumn('warn', 'bigint', (column) => column.notNull())
    .addColumn('first_update', 'bigint', (column) => column.notNull())
    .addColumn('previous_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('links')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('access', 'text', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('links_pk', ['session_id', 'access'])
    .execute()
  await db.schema
    .createTable('tokens')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('hash', bytes, (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tokens_pk', ['session_id', 'hash'])
    .execute()
}

async function createLog(db: Kysely<AnyTables>, bytes: 'bytea' | 'blob'): Promise<void> {
  await db.schema
    .createTable('log')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('participant', 'text')
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('log_pk', ['stream', 'seq'])
    .execute()
  await db.schema
    .createTable('bindings')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('participant', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('bindings_pk', ['stream', 'client_id'])
    .execute()
  await db.schema
    .createTable('snapshots')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('checksum', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshots_pk', ['stream', 'seq'])
    .execute()
  for (const table of ['log', 'bindings', 'snapshots'] as const) {
    await db.schema.createIndex(`${table}_by_session`).on(table).column('session_id').execute()
  }
}
