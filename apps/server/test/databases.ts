import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import type { Clock } from '@kraftline/core/time'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'

/** A place to keep a store, empty at first, that several may be opened on one after another. */
export type Place = {
  open(clock: Clock): Promise<Store>
  remove(): Promise<void>
  /** Cuts the connections to a database that is reached over one. */
  cut?(): Promise<unknown>
}

export type Backend = {
  readonly name: string
  /** Whether its places can `cut`. */
  readonly cutsConnections: boolean
  place(): Promise<Place>
}

export const inMemory: Backend = {
  name: 'SQLite in memory',
  cutsConnections: false,
  place: async () => ({
    open: (clock) => openStore({ dataDir: ':memory:', clock }),
    remove: async () => {},
  }),
}

export const onDisk: Backend = {
  name: 'SQLite in a folder',
  cutsConnections: false,
  place: async () => {
    const dataDir = temporaryFolder()
    return {
      open: (clock) => openStore({ dataDir, clock }),
      remove: async () => rmSync(dataDir, { recursive: true, force: true }),
    }
  },
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kraftline-'))
}

/** Like `temporaryFolder`, but where syncing costs nothing, for a test that makes hundreds of databases. */
export function volatileFolder(): string {
  return mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'kraftline-'))
}

const memoryDisk = '/dev/shm'

// biome-ignore lint/style/noProcessEnv: where a test finds a database is the machine's to say
const postgresUrl = env.DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'

const onPostgres: Backend = {
  name: 'Postgres',
  cutsConnections: true,
  place: async () => {
    const { url, remove, cut } = await createSchema()
    const open = (clock: Clock) => openStore({ dataDir: ':memory:', databaseUrl: url, clock })
    return { open, remove, cut }
  },
}

/** An empty schema of its own in the Postgres database, and its address. */
export async function createSchema() {
  const schema = `kraftline_test_${randomBytes(6).toString('hex')}`
  await query(`create schema ${schema}`)
  const url = new URL(postgresUrl)
  url.searchParams.set('options', `-c search_path=${schema}`)
  url.searchParams.set('application_name', schema)
  const connections = `from pg_stat_activity where application_name = '${schema}'`
  return {
    url: url.href,
    remove: async () => void (await query(`drop schema ${schema} cascade`)),
    /** Ends the connections to it; answers how many there were. */
    cut: async () => (await query(`select pg_terminate_backend(pid) ${connections}`)).length,
    connections: async () => (await query(`select pid ${connections}`)).length,
  }
}

/** An empty database of its own beside the one for tests, which goes with the test; answers its address. */
export async function createDatabase(): Promise<string> {
  const name = `kraftline_test_${randomBytes(6).toString('hex')}`
  await query(`create database ${name}`)
  onTestFinished(async () => void (await query(`drop database ${name} with (force)`)))
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return url.href
}

async function query(statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({
    connectionString: postgresUrl,
    connectionTimeoutMillis: 2_000,
  })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Every database there is to test with. Under CI all of them must be there. */
export async function backends(): Promise<Backend[]> {
  const always = [inMemory, onDisk]
  try {
    await query('select 1')
    return [...always, onPostgres]
  } catch (cause) {
    // biome-ignore lint/style/noProcessEnv: as above
    if (env.CI) throw new Error(`Postgres cannot be reached at ${postgresUrl}`, { cause })
    process.stderr.write(
      `\n!!! LEFT OUT: everything on Postgres, which cannot be reached at ${postgresUrl}\n\n`,
    )
    return always
  }
}
