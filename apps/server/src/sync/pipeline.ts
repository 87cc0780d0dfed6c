// Steps 4 to 6 of a frame's way: what was staged is appended, and only then shown.
import type { PersonId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import type { Clock, Instant, Millis } from '@kraftline/core/time'
import * as Y from 'yjs'
import { Turns } from '../session/turns.ts'
import type { LogEntry, Store } from '../store/store.ts'
import type { Log } from './log.ts'
import type { Staged, StagedDocument } from './staged-document.ts'
import type { RoomKind } from './sync-access.ts'

/** Staged updates that are kept together, and whose they are. */
export type Item<From> = {
  readonly rows: readonly { readonly staged: Staged; readonly participant: PersonId | null }[]
  /** The connection that sent them; null: the server itself. */
  readonly from: From | null
  /** How many of its frames are durable with this. */
  readonly frames: number
  /** Called once it is decided, for those who wait. */
  readonly settle?: (outcome: 'kept' | 'lost') => void
}

/** What a room does about what happened to its items. */
export type Audience<From> = {
  show(items: readonly Item<From>[], seq: number): void
  /** Nothing of these was kept, and nothing can be until `onRecovered`. */
  onLost(items: readonly Item<From>[]): void
  /** A commit takes so long that nothing more is taken until `onRecovered`. */
  onStalled(): void
  /** Writes are kept again. Rows that turned out to be kept after all are unseen so far. */
  onRecovered(rows: readonly Uint8Array[]): void
}

type Needs = {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

type Start<From> = Needs & {
  readonly stream: string
  readonly room: RoomKind
  readonly document: StagedDocument
  readonly seq: number
  readonly sinceSnapshot: { readonly updates: number; readonly bytes: number }
  /** The row that the log cannot be read beyond. */
  readonly brokenAt: number | null
  readonly audience: Audience<From>
}

/** One room's way to the disk: one append at a time, since each builds on the one before. */
export class Pipeline<From> {
  readonly document: StagedDocument
  readonly turns = new Turns()
  readonly #start: Start<From>
  #seq: number
  #queue: Item<From>[] = []
  #pushedAt: Instant = 0
  #running: Promise<void> | null = null
  #state: 'open' | 'failing' | 'broken'
  #isStalled = false
  #since: { updates: number; bytes: number }
  #snapshot: Promise<void> | null = null
  #retryDelay: Millis = limits.storageRetry
  #cancelRetry: () => void = () => {}

  constructor(start: Start<From>) {
    this.#start = start
    this.document = start.document
    this.#seq = start.seq
    this.#since = { ...start.sinceSnapshot }
    this.#state = start.brokenAt === null ? 'open' : 'broken'
  }

  get seq(): number {
    return this.#seq
  }

  get isOpen(): boolean {
    return this.#state === 'open' && !this.#isStalled
  }

  /** Takes an item whose updates are staged; it is appended in its turn, with what waits besides. */
  push(item: Item<From>): void {
    this.#queue.push(item)
    this.#pushedAt = this.#start.clock.now()
    this.#running ??= this.#run()
  }

  /** Everything that waits, for whoever has the turn. */
  takeAll(): Item<From>[] {
    return this.#queue.splice(0)
  }

  entriesOf(items: readonly Item<From>[]): LogEntry[] {
    const at = this.#start.clock.now()
    const { stream, room } = this.#start
    return items.flatMap(({ rows }) =>
      rows.map(({ staged: { bytes, bindings }, participant }) => ({
        stream,
        kind: room,
        at,
        participant,
        bytes,
        bindings,
      })),
    )
  }

  /** Appends to the log; while that takes long, the room says so. */
  async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    const { clock, store } = this.#start
    const cancel = clock.after(limits.storagePatience, () => this.#stall())
    try {
      return await store.log.append(entries)
    } finally {
      cancel()
    }
  }

  /** The items are on disk, each row under its seq. */
  keep(items: readonly Item<From>[], seqs: readonly number[]): void {
    for (const { rows } of items) {
      for (const { staged } of rows) {
        this.document.confirm(staged)
        this.#since.updates += 1
        this.#since.bytes += staged.bytes.byteLength
      }
    }
    this.#seq = seqs.at(-1) ?? this.#seq
    if (seqs.length > 0) this.#retryDelay = limits.storageRetry
    this.#start.audience.show(items, this.#seq)
    for (const { settle } of items) settle?.('kept')
    if (this.#isStalled) {
      this.#isStalled = false
      this.#start.audience.onRecovered([])
    }
    if (this.#isSnapshotDue()) void this.saveSnapshot()
  }

  /** The items are not on disk, so what was staged behind them cannot be either. */
  lose(items: readonly Item<From>[], error: unknown): void {
    const lost = [...items, ...this.takeAll()]
    this.document.unstageAll()
    this.#isStalled = false
    this.#state = 'failing'
    this.#start.log.error(
      { room: this.#start.stream, err: error },
      'updates could not be kept: the room is read-only until they can',
    )
    this.#start.audience.onLost(lost)
    for (const { settle } of lost) settle?.('lost')
    this.#retryLater(this.#retryDelay)
    // A disk that is nearly full takes a small write and not what people wrote: no use to ask often.
    this.#retryDelay = Math.min(2 * this.#retryDelay, limits.storageRetryAtMost)
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running
    await this.turns.take(async () => {})
  }

  /** Keeps the state as it is now, so that it need not be made from all rows again. */
  saveSnapshot(): Promise<void> {
    this.#snapshot ??= this.#writeSnapshot().finally(() => {
      this.#snapshot = null
    })
    return this.#snapshot
  }

  /** Called about once a second; lets go of what only writing needs once nobody has written for a while. */
  rest(): void {
    const { clock } = this.#start
    if (this.#running === null && clock.now() - this.#pushedAt >= limits.stagingLinger) {
      this.document.rest()
    }
  }

  destroy(): void {
    this.#cancelRetry()
    this.document.destroy()
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) await this.turns.take(() => this.#appendAll())
    this.#running = null
  }

  async #appendAll(): Promise<void> {
    const items = this.takeAll()
    const entries = this.entriesOf(items)
    try {
      this.keep(items, entries.length > 0 ? await this.append(entries) : [])
    } catch (error) {
      this.lose(items, error)
    }
  }

  #stall(): void {
    this.#isStalled = true
    this.#start.log.warn({ room: this.#start.stream }, 'a commit takes long: the room is read-only')
    this.#start.audience.onStalled()
  }

  #retryLater(delay: Millis = limits.storageRetry): void {
    this.#cancelRetry()
    this.#cancelRetry = this.#start.clock.after(delay, () => {
      void this.turns.take(() => this.#recover())
    })
  }

  /** Goes on if writes are kept again, from what the log really holds. */
  async #recover(): Promise<void> {
    const { store, stream, room, audience, log } = this.#start
    try {
      if (!(await store.isReachable())) return this.#retryLater()
      // A commit whose answer got lost may have been kept.
      const rows = await store.log.read(stream, { after: this.#seq, kind: room })
      const bytes = rows.map((row) => row.bytes)
      this.document.catchUp(bytes, await store.log.bindings(stream))
      this.#seq = rows.at(-1)?.seq ?? this.#seq
      this.#state = 'open'
      log.info({ room: stream, found: rows.length }, 'updates are kept again')
      audience.onRecovered(bytes)
    } catch (error) {
      log.warn({ room: stream, err: error }, 'the log is still away')
      this.#retryLater()
    }
  }

  #isSnapshotDue(): boolean {
    const { updates, bytes } = this.#since
    return updates >= limits.snapshotEveryUpdates || bytes >= limits.snapshotEveryBytes
  }

  async #writeSnapshot(): Promise<void> {
    const { store, stream, log } = this.#start
    const before = this.#since
    if (!this.isOpen || before.updates === 0) return
    this.#since = { updates: 0, bytes: 0 }
    try {
      await store.log.saveSnapshot(stream, this.#seq, Y.encodeStateAsUpdate(this.document.durable))
    } catch (error) {
      this.#since.updates += before.updates
      this.#since.bytes += before.bytes
      log.warn({ room: stream, err: error }, 'a snapshot could not be kept')
    }
  }
}
