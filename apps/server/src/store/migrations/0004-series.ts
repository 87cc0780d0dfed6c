import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A series goes on without a session that is deleted, and knows how many are missing where. */
export const series: Migration = {
  async up(db: Kysely<Record<string, never>>) {
    await db.schema
      .alterTable('sessions')
      .addColumn('previous_deleted', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createIndex('sessions_by_previous')
      .on('sessions')
      .column('previous_id')
      .execute()
  },
}
