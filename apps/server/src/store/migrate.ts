import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { type Database, type Engine, StoreUnusable } from './database.ts'
import { migrationsFor } from './migrations/migrations.ts'
import type { Tables } from './tables.ts'

/** Brings the tables up to date; a database that a newer version has changed is refused. */
export async function migrate({ engine, writer }: Database): Promise<void> {
  const known = migrationsFor(engine)
  const schema = engine === 'postgres' ? await currentSchema(writer) : undefined
  refuseNewer(engine, await appliedMigrations(writer, schema))
  const migrator = new Migrator({
    db: writer,
    provider: { getMigrations: async () => known },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Throws StoreUnusable where a migration was applied that this version does not know. */
export function refuseNewer(engine: Engine, applied: readonly string[]): void {
  const known = migrationsFor(engine)
  const newer = applied.filter((name) => !Object.hasOwn(known, name))
  if (newer.length === 0) return
  throw new StoreUnusable(
    `The database was changed by a newer version of Kraftline (${newer.join(', ')}); start that version.`,
  )
}

async function currentSchema(db: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return rows[0]?.name
}

async function appliedMigrations(
  db: Kysely<Tables>,
  schema: string | undefined,
): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const exists = tables.some(
    (table) =>
      table.name === 'kysely_migration' && (schema === undefined || table.schema === schema),
  )
  if (!exists) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map((row) => row.name)
}
