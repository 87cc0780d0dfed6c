import { join } from 'node:path'
import type { Clock } from '@kraftline/core/time'
import Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import * as Y from 'yjs'
import { migrate } from '../src/store/migrate.ts'
import { createStore } from '../src/store/open-store.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { replay } from './ledger.ts'

/** How a write fails: `once`, or with all that follow, `outage`; `kept` says so though it was kept. */
export type Fault = 'once' | 'outage' | 'kept'

/** The real store in a folder, on a database whose writes fail when a test says so. */
export class FaultyStore {
  readonly store: Store
  readonly #onlooker: Onlooker
  readonly #faults: Faults

  private constructor(store: Store, faults: Faults, onlooker: Onlooker) {
    this.store = store
    this.#faults = faults
    this.#onlooker = onlooker
  }

  static async open(dataDir: string, clock: Clock): Promise<FaultyStore> {
    const faults = new Faults()
    const database = openSqlite(dataDir, (sqlite) => faults.watch(sqlite))
    await migrate(database)
    return new FaultyStore(createStore(database, clock), faults, new Onlooker(dataDir))
  }

  /** The `nth` write or commit from now on fails. */
  arm(nth: number, fault: Fault): void {
    this.#faults.arm(nth, fault)
  }

  get hasFired(): boolean {
    return this.#faults.hasFired
  }

  /** What the armed write was about to do. */
  get fired(): string {
    return this.#faults.fired
  }

  heal(): void {
    this.#faults.heal()
  }

  /** The disk is full from now on, but for some pages. */
  fill(pagesLeft: number): void {
    const { sqlite } = this.#faults
    const pages = Number(sqlite?.pragma('page_count', { simple: true }))
    sqlite?.pragma(`max_page_count = ${pages + pagesLeft}`)
  }

  empty(): void {
    this.#faults.sqlite?.pragma('max_page_count = 1000000')
  }

  /** The document that is on disk now. */
  kept(stream: string): Y.Doc {
    return this.#onlooker.kept(stream)
  }

  async close(): Promise<void> {
    this.#onlooker.close()
    await this.store.close()
  }
}

/** Says what the files of a database hold, by a connection of its own. */
export class Onlooker {
  readonly #sqlite: Sqlite.Database
  readonly #docs = new Map<string, { readonly doc: Y.Doc; seq: number }>()

  constructor(dataDir: string) {
    this.#sqlite = new Sqlite(join(dataDir, 'kraftline.sqlite'), { readonly: true })
  }

  /** The document that is on disk now. */
  kept(stream: string): Y.Doc {
    const known = this.#docs.get(stream) ?? { doc: new Y.Doc(), seq: 0 }
    this.#docs.set(stream, known)
    const rows = this.#sqlite
      .prepare<[string, number], { seq: number; bytes: Buffer }>(
        `select seq, bytes from log where stream = ? and seq > ? and kind <> 'session' order by seq`,
      )
      .all(stream, known.seq)
    replay(rows, known.doc)
    known.seq = rows.at(-1)?.seq ?? known.seq
    return known.doc
  }

  /** How many rows of a stream `kept` has read. */
  rows(stream: string): number {
    return this.#docs.get(stream)?.seq ?? 0
  }

  close(): void {
    this.#sqlite.close()
  }
}

class Faults {
  sqlite: Sqlite.Database | null = null
  #left = Number.POSITIVE_INFINITY
  #fault: Fault = 'once'
  #isOut = false
  fired = ''

  get hasFired(): boolean {
    return this.fired !== ''
  }

  arm(nth: number, fault: Fault): void {
    this.#left = nth
    this.#fault = fault
    this.fired = ''
  }

  heal(): void {
    this.#isOut = false
    this.#left = Number.POSITIVE_INFINITY
  }

  watch(sqlite: Sqlite.Database): SqliteDatabase {
    this.sqlite = sqlite
    return {
      close: () => sqlite.close(),
      prepare: (sql) => {
        const statement = sqlite.prepare<unknown[]>(sql)
        return {
          reader: statement.reader,
          all: (values) => statement.all(...values),
          iterate: (values) => statement.iterate(...values) as IterableIterator<unknown>,
          run: (values) => this.#run(sql, () => statement.run(...values)),
        }
      },
    }
  }

  #run<Answer>(sql: string, write: () => Answer): Answer {
    // A rollback writes nothing to the disk, and cannot fail there.
    if (sql === 'rollback') return write()
    if (this.#isOut) throw new Error('the disk is away')
    this.#left -= 1
    if (this.#left !== 0) return write()
    this.fired = sql.slice(0, 30)
    this.#isOut = this.#fault === 'outage'
    if (this.#fault === 'kept' && sql === 'commit') write()
    throw new Error('the disk failed')
  }
}
