import { setImmediate } from 'node:timers/promises'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
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

test('the first commit after a pause starts at once, what comes soon after waits for its turn', async () => {
  const clock = new ManualClock(1_000)
  const paced = createUpdateLog(database, new Deleted(), { clock, commitEvery: 10 })
  expect(await paced.append([entry(1)])).toEqual([1])

  clock.advance(4)
  const soon = paced.append([entry(1)])
  // A few turns of the event loop, in which it would have been kept.
  for (let turn = 0; turn < 20; turn++) await setImmediate()
  expect(await paced.read('s')).toHaveLength(1)
  const alsoSoon = paced.append([entry(1)])
  clock.advance(6)
  expect(await Promise.all([soon, alsoSoon])).toEqual([[2], [3]])
})
