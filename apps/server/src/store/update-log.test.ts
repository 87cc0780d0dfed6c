import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { Deleted } from './deleted.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import { type LogEntry, StorageFailed, type UpdateLog } from './store.ts'
import { createUpdateLog } from './update-log.ts'

let database: Database
let log: UpdateLog

beforeEach(async () => {
  database = openSqlite(':memory:')
  await migrate(database)
  log = createUpdateLog(database, new Deleted())
})
afterEach(() => database.close())

const entry = (size: number): LogEntry => ({
  stream: 's',
  kind: 'board',
  at: 0,
  participant: null,
  bytes: new Uint8Array(size),
})

const limitPages = (pages: number) =>
  sql`pragma max_page_count = ${sql.lit(pages)}`.execute(database.writer)

test('a full disk rejects all that wait, keeps nothing of them, and passes', async () => {
  await log.append([entry(10)])
  // The engine itself answers SQLITE_FULL, as it does on a full disk.
  await limitPages(1)
  const results = await Promise.allSettled([
    log.append([entry(10), entry(500_000)]),
    log.append([entry(10)]),
  ])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
  for (const result of results) {
    expect(result).toHaveProperty('reason', expect.any(StorageFailed))
    expect(result).toHaveProperty('reason.cause.code', 'SQLITE_FULL')
  }
  expect(await log.read('s')).toHaveLength(1)

  await limitPages(100_000)
  expect(await log.append([entry(500_000)])).toEqual([2])
})

test('appends that wait together share a commit, as many as fit', async () => {
  const all = Array.from({ length: 3_000 }, () => log.append([entry(10)]))
  const seqs = (await Promise.all(all)).flat()
  expect(seqs).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 1))
})
