import type { Clock, Millis } from '@kraftline/core/time'
import { createAttachmentStore } from './attachment-store.ts'
import type { Database } from './database.ts'
import { Deleted } from './deleted.ts'
import { createDeliveryStore } from './delivery-store.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { createSessionStore } from './session-store.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { createUpdateLog } from './update-log.ts'

export type StoreOptions = {
  readonly clock: Clock
  /** The folder of the embedded database, or ':memory:'; unused when there is a `databaseUrl`. */
  readonly dataDir: string
  readonly databaseUrl?: string | null | undefined
  /** Group commits are at least so far apart; only with a clock that runs by itself. */
  readonly commitEvery?: Millis | undefined
}

/**
 * Opens the database that this process alone may use until the store is closed. Rejects with
 * StoreUnusable if another server has it, or a newer version has changed it.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { clock, dataDir, databaseUrl, commitEvery } = options
  const database = databaseUrl ? await openPostgres(databaseUrl) : openSqlite(dataDir)
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return createStore(database, clock, commitEvery)
}

/** The store on a database that has its tables. */
export function createStore(database: Database, clock: Clock, commitEvery: Millis = 0): Store {
  const deleted = new Deleted()
  const log = createUpdateLog(database, deleted, commitEvery > 0 ? { clock, commitEvery } : null)
  return {
    sessions: createSessionStore(database, deleted),
    attachments: createAttachmentStore(database),
    deliveries: createDeliveryStore(database),
    log,
    isReachable: () => beat(database, clock),
    async close() {
      await log.settled()
      await database.close()
    },
  }
}

/** Writes one row and waits until it is on disk: what could fail for an append fails here too. */
async function beat({ writer }: Database, clock: Clock): Promise<boolean> {
  const at = clock.now()
  try {
    await writer
      .insertInto('pulse')
      .values({ id: 1, at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
      .execute()
    return true
  } catch {
    return false
  }
}
