import { setImmediate } from 'node:timers/promises'
import type { PersonId } from '@kraftline/core/ids'
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

/** The log with group commit: whatever waits when a commit starts shares it. */
export function createUpdateLog(database: Database, deleted: Deleted): OwnUpdateLog {
  const committer = new Committer(database, deleted)
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
  #positions: Positions = new Map()
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(database: Database, deleted: Deleted) {
    this.#database = database
    this.#deleted = deleted
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
      const group = takeGroup(this.#waiting).filter((append) => this.#isWanted(append))
      if (group.length > 0) await this.#commit(group)
    }
    this.#running = null
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const positions: Positions = new Map(this.#positions)
    try {
      const seqs = await this.#database.writer.transaction().execute((transaction) =>
        appendRows(
          transaction,
          group.flatMap((append) => append.entries),
          positions,
        ),
      )
      this.#positions = positions.size > positionsKept ? new Map() : positions
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
