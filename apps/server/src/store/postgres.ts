import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Database, inUse } from './database.ts'
import { createLock } from './postgres-lock.ts'
import type { Tables } from './tables.ts'

const int8 = 20
const readers = 4

/**
 * Opens a Postgres database. The one writing connection takes an advisory lock when it is made, also
 * when it is made anew after a loss: so whoever writes holds the lock, and nobody else can.
 */
export async function openPostgres(url: string): Promise<Database> {
  const lock = createLock()
  const writing = createPool(url, {
    max: 1,
    idleTimeoutMillis: 0,
    verify(client, done) {
      lock.take(client).then(
        (taken) => done(taken ? undefined : inUse('this database')),
        (error: Error) => done(error),
      )
    },
  })
  const reading = createPool(url, { max: readers })
  const writer = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writing }) })
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }) })
  const close = async () => {
    await Promise.all([writer.destroy(), reader.destroy()])
    await Promise.all([writing, reading].filter((pool) => !pool.ended).map((pool) => pool.end()))
  }
  try {
    const client = await writing.connect()
    client.release()
  } catch (error) {
    await close()
    throw error
  }
  return { engine: 'postgres', writer, reader, close }
}

function createPool(url: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    // Sequence numbers, times and client ids all stay far below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format),
    },
    ...options,
  })
  // An idle connection that breaks is replaced at the next use; without a listener it ends the process.
  pool.on('error', () => {})
  // The pool listens to idle ones only: one that breaks between two queries of its user does the same.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
