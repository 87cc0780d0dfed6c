import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { createStore, openStore } from '../../src/store/open-store.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { draftsStream, type LogEntry, type Store } from '../../src/store/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { volatileFolder } from '../databases.ts'
import { drawing, report, times } from './figures.ts'

const sector = 512
/** Sectors that are spoilt, one at a time; the WAL is cut off at every one. */
const samples = times('KRAFTLINE_TEARS', 400)

const board = 's-1' as SessionId
const drafts = draftsStream(board, 'ann' as PersonId)
const streams = [board, drafts]

type Row = { stream: string; seq: number; content: string }
/** A database as a power cut leaves it: what was committed, in order, and its files. */
type Torn = { main: Buffer; wal: Buffer; commits: Row[][] }

const appends = 60

/** Commits of one or a few rows, every fifth of both streams; `checkpointAt` empties the WAL once. */
async function write(checkpointAt: number | null): Promise<Torn> {
  const dataDir = volatileFolder()
  const database = openSqlite(dataDir, (sqlite) => {
    // Nothing but what is asked for below.
    sqlite.pragma('wal_autocheckpoint = 0')
    checkpoint = () => sqlite.pragma('wal_checkpoint(RESTART)')
    return sqlite
  })
  await migrate(database)
  const store = createStore(database, systemClock)
  const commits: Row[][] = []
  const draw = drawing(7)
  for (let index = 0; index < appends; index++) {
    if (index === checkpointAt) checkpoint()
    const entries = [board, ...(index % 5 === 0 ? [drafts] : [])].map((stream) =>
      entryOf(stream, index, Math.floor(draw() * 3_000)),
    )
    const seqs = await store.log.append(entries)
    commits.push(entries.map((entry, at) => rowOf({ ...entry, seq: seqs[at]! })))
  }
  const torn = {
    main: readFileSync(join(dataDir, 'kraftline.sqlite')),
    wal: readFileSync(join(dataDir, 'kraftline.sqlite-wal')),
    commits,
  }
  await store.close()
  rmSync(dataDir, { recursive: true })
  return torn
}

let checkpoint: () => unknown

function entryOf(stream: string, index: number, length: number): LogEntry {
  const bytes = new Uint8Array(length).fill(index)
  const bindings = [{ clientId: index, participant: 'ann' }]
  return {
    stream,
    kind: stream === board ? 'board' : 'drafts',
    at: index,
    participant: null,
    bytes,
    bindings,
  }
}

function rowOf({ stream, seq, bytes }: { stream: string; seq: number; bytes: Uint8Array }): Row {
  return { stream, seq, content: `${bytes.byteLength} × ${bytes[0]}` }
}

/** Opens what is left, and answers how many commits it holds: exactly these, and whole. */
async function recover(folder: string, { main, commits }: Torn, wal: Buffer): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, 'kraftline.sqlite'), main)
  writeFileSync(join(folder, 'kraftline.sqlite-wal'), wal)
  const store = await openStore({ dataDir: folder, clock: systemClock })
  try {
    const rows = await read(store)
    const held = commits.findIndex(
      (_, count) => commits.slice(0, count).flat().length === rows.length,
    )
    const count = held === -1 ? commits.length : held
    const expected = commits.slice(0, count).flat()
    expect(rows).toEqual(
      streams.flatMap((stream) => expected.filter((row) => row.stream === stream)),
    )
    expect((await store.log.bindings(board)).size).toBe(count)
    await goOn(store, rows)
    return count
  } finally {
    await store.close()
  }
}

async function read(store: Store): Promise<Row[]> {
  const all = await Promise.all(streams.map((stream) => store.log.read(stream)))
  return all.flat().map(rowOf)
}

/** The next row gets the next number. */
async function goOn(store: Store, rows: readonly Row[]): Promise<void> {
  const last = rows.filter(({ stream }) => stream === board).at(-1)?.seq ?? 0
  expect(await store.log.append([entryOf(board, 999, 10)])).toEqual([last + 1])
}

/** Numbers below `count`, evenly spread. */
function spread(count: number, most = count): number[] {
  const step = Math.max(1, count / most)
  return Array.from({ length: Math.min(count, most) }, (_, index) => Math.floor(index * step))
}

describe.each([
  ['never checkpointed', null],
  ['begun anew after a checkpoint', 30],
])('a WAL %s', (state, checkpointAt) => {
  let torn: Torn
  let sectors: number

  beforeAll(async () => {
    torn = await write(checkpointAt)
    sectors = Math.floor(torn.wal.byteLength / sector)
  })

  async function damage(
    kind: string,
    where: readonly number[],
    spoil: (wal: Buffer, at: number) => Buffer,
  ): Promise<number[]> {
    const folder = volatileFolder()
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const counts: number[] = []
    for (const index of where) {
      counts.push(await recover(folder, torn, spoil(Buffer.from(torn.wal), index * sector)))
    }
    report(`torn WAL, ${state}`, {
      [`${kind} at`]: `${where.length} of ${sectors} sectors`,
      'commits kept': `${Math.min(...counts)} to ${Math.max(...counts)} of ${appends}`,
      'not a prefix': 0,
    })
    return counts
  }

  test('truncated at every sector: what is there is a prefix, the longer the more', async () => {
    const counts = await damage('truncated', spread(sectors), (wal, at) => wal.subarray(0, at))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBe(checkpointAt ?? 0)
    expect(new Set(counts).size).toBeGreaterThan(appends / 4)
  })

  test('with a sector of zeros: what is there is a prefix', async () => {
    await damage('zeroed', spread(sectors, samples), (wal, at) => wal.fill(0, at, at + sector))
  })

  test('with a flipped bit: what is there is a prefix', async () => {
    const draw = drawing(11)
    await damage('a bit flipped', spread(sectors, samples), (wal, at) => {
      const byte = at + Math.floor(draw() * sector)
      wal[byte] = wal[byte]! ^ (1 << Math.floor(draw() * 8))
      return wal
    })
  })

  test('whole: everything is there', async () => {
    const folder = volatileFolder()
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    expect(await recover(folder, torn, torn.wal)).toBe(appends)
  })
})
