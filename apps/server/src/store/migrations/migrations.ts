import type { Migration } from 'kysely/migration'
import type { Engine } from '../database.ts'
import { firstTables } from './0001-first-tables.ts'
import { attachments } from './0002-attachments.ts'
import { deliveries } from './0003-deliveries.ts'
import { series } from './0004-series.ts'

/** Every migration by name, in the order of their names. A published one is never changed. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '0001-first-tables': firstTables(engine),
    '0002-attachments': attachments(engine),
    '0003-deliveries': deliveries,
    '0004-series': series,
  }
}
