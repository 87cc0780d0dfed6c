import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the webhook owes: an answer that never came is asked for again after a restart. */
export const deliveries: Migration = {
  async up(db: Kysely<Record<string, never>>) {
    await db.schema
      .createTable('deliveries')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('session_id', 'text', (column) =>
        column.notNull().references('sessions.id').onDelete('cascade'),
      )
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .execute()
  },
}
