import { setImmediate } from 'node:timers/promises'
import type { PersonId } from '@kraftline/core/ids'
import type { Clock, Instant, Millis } from '@kraftline/core/time'
import { appendRows, type Positions } from './append-rows.ts'
import { toBytes } from './bytes.ts'
import type { Database } from './database.ts'
import type { Deleted } from './deleted.ts'
import { saveSnapshot, snapshots } from './snapshots.ts'
import { type LogEntry, type LogRow, StorageFailed, type UpdateLog } from './store.ts'
import { whenStored } from './when-stored.ts'

type Waiting = {
  readonly entries: readonly LogEntry[]
  readonly resolve: (seqs: readonly number[]) => void
  readonly reject: (error: StorageFailed) => void
}

/** Bounds of one commit, so that nobody waits long for the others' bytes. */
const rowsPerCommit = 1_000
const bytesPerCommit = 8 * 1024 * 1024
const positionsKept = 10_000

export type OwnUpdateLog = UpdateLog & {
  /** Resolves when nothing waits to be committed. */
  settled(): Promise<void>
}

/** How often a commit may start. Each costs about as much as the rows in it, so a few wait for others. */
export type CommitPace = {
  /** Has to run by itself. */
  readonly clock: Clock
  readonly commitEvery: Millis
}

/**
 * The log with group commit: whatever waits when a commit starts shares it. With a `pace` that is also
 * what comes until the next may start; after a pause it starts at once.
 */
export function createUpdateLog(
  database: Database,
  deleted: Deleted,
  pace: CommitPace | null = null,
): OwnUpdateLog {
  const committer = new Committer(database, deleted, pace)
  return {
    append: (entries) => committer.append(entries),
    settled: () => committer.settled(),
    read: (stream, options = {}) => whenStored(() => readRows(database, stream, options)),
    bindings: (stream) => whenStored(() => readBindings(database, stream)),
    saveSnapshot: (stream, seq, bytes) =>
      whenStored(() => {
        deleted.refuse(stream)
        return saveSnapshot(database, { stream, seq, bytes })
      }),
    snapshots: (stream) => whenStored(() => snapshots(database, stream)),
  }
}

class Committer {
  readonly #database: Database
  readonly #deleted: Deleted
  readonly #pace: CommitPace | null
  #began: Instant = 0
  #positions: Positions = new Map()
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(database: Database, deleted: Deleted, pace: CommitPace | null) {
    this.#database = database
    this.#deleted = deleted
    this.#pace = pace
  }

  append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    if (entries.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    // Frames that arrived in the same turn of the event loop get into the same commit.
    await setImmediate()
    while (this.#waiting.length > 0) {
      await this.#gather()
      const group = takeGroup(this.#waiting).filter((append) => this.#isWanted(append))
      if (group.length > 0) await this.#commit(group)
    }
    this.#running = null
  }

  async #gather(): Promise<void> {
    if (!this.#pace) return
    const { clock, commitEvery } = this.#pace
    // Not longer than that also when the clock is set back.
    const wait = Math.min(commitEvery, this.#began + commitEvery - clock.now())
    if (wait > 0) await new Promise<void>((resolve) => clock.after(wait, resolve))
    this.#began = clock.now()
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const all = group.flatMap((append) => append.entries)
    const positions = this.#positionsOf(all)
    try {
      const seqs = await this.#database.writer
        .transaction()
        .execute((transaction) => appendRows(transaction, all, positions))
      if (this.#positions.size > positionsKept) this.#positions.clear()
      for (const [stream, seq] of positions) this.#positions.set(stream, seq)
      let from = 0
      for (const { entries, resolve } of group) {
        resolve(seqs.slice(from, from + entries.length))
        from += entries.length
      }
    } catch (cause) {
      // What a commit that failed has kept is unknown until it is read again.
      this.#positions = new Map()
      const failed = new StorageFailed('The log could not be written', { cause })
      // Those behind it may build on it, so they don't go on without it.
      for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(failed)
    }
  }

  #positionsOf(entries: readonly LogEntry[]): Positions {
    const positions: Positions = new Map()
    for (const { stream } of entries) {
      const seq = this.#positions.get(stream)
      if (seq !== undefined) positions.set(stream, seq)
    }
    return positions
  }

  #isWanted({ entries, reject }: Waiting): boolean {
    const isGone = entries.some((entry) => this.#deleted.has(entry.stream))
    if (isGone) reject(new StorageFailed('The session has been deleted'))
    return !isGone
  }
}

/** Takes as many from the front as go into one commit, one at least. */
function takeGroup(waiting: Waiting[]): Waiting[] {
  let rows = 0
  let bytes = 0
  const end = waiting.findIndex(({ entries }, index) => {
    rows += entries.length
    bytes += entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0)
    return index > 0 && (rows > rowsPerCommit || bytes > bytesPerCommit)
  })
  return waiting.splice(0, end === -1 ? waiting.length : end)
}

async function readRows(
  { reader }: Database,
  stream: string,
  { after = 0, kind, limit }: NonNullable<Parameters<UpdateLog['read']>[1]>,
): Promise<LogRow[]> {
  let query = reader
    .selectFrom('log')
    .select(['seq', 'kind', 'at', 'participant', 'bytes'])
    .where('stream', '=', stream)
    .where('seq', '>', after)
    .orderBy('seq')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (limit !== undefined) query = query.limit(limit)
  const rows = await query.execute()
  return rows.map((row) => ({
    ...row,
    stream,
    participant: row.participant as PersonId | null,
    bytes: toBytes(row.bytes),
  }))
}

async function readBindings(
  { reader }: Database,
  stream: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await reader
    .selectFrom('bindings')
    .select(['client_id', 'participant'])
    .where('stream', '=', stream)
    .execute()
  return new Map(rows.map((row) => [row.client_id, row.participant]))
}
