import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../database.ts'

/** The pictures of a session, kept with it: one backup has them, and one deletion ends them. */
export function attachments(engine: Engine): Migration {
  const bytes = engine === 'postgres' ? 'bytea' : 'blob'
  return {
    async up(db: Kysely<Record<string, never>>) {
      await db.schema
        .createTable('attachments')
        .addColumn('session_id', 'text', (column) =>
          column.notNull().references('sessions.id').onDelete('cascade'),
        )
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('width', 'bigint', (column) => column.notNull())
        .addColumn('height', 'bigint', (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint('attachments_pk', ['session_id', 'name'])
        .execute()
    },
  }
}
