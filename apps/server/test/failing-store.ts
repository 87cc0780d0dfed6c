import { type LogEntry, StorageFailed, type Store, type UpdateLog } from '../src/store/store.ts'

/** A store whose next appends go as a test wants; everything else is the real one. */
export class FailingStore implements Store {
  readonly sessions: Store['sessions']
  readonly attachments: Store['attachments']
  readonly deliveries: Store['deliveries']
  readonly log: UpdateLog
  readonly #store: Store
  /** `fail`: nothing is kept. `lose-answer`: all is kept, and yet said to have failed. */
  mode: 'work' | 'fail' | 'lose-answer' = 'work'
  appends = 0
  /** The n-th append from now fails. */
  failAt = Number.POSITIVE_INFINITY
  /** Appends wait for this before they begin, and for the other before they answer. */
  before: Promise<void> = Promise.resolve()
  after: Promise<void> = Promise.resolve()

  constructor(store: Store) {
    this.#store = store
    this.sessions = store.sessions
    this.attachments = store.attachments
    this.deliveries = store.deliveries
    const { log } = store
    this.log = {
      append: (entries) => this.#append(entries),
      read: (...args) => log.read(...args),
      bindings: (...args) => log.bindings(...args),
      saveSnapshot: (...args) => log.saveSnapshot(...args),
      snapshots: (...args) => log.snapshots(...args),
    }
  }

  async isReachable(): Promise<boolean> {
    return this.mode === 'work' && (await this.#store.isReachable())
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  async #append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    this.appends += 1
    await this.before
    if (this.mode === 'fail' || this.appends === this.failAt) throw new StorageFailed('disk full')
    const seqs = await this.#store.log.append(entries)
    await this.after
    if (this.mode === 'lose-answer') throw new StorageFailed('the connection was lost')
    return seqs
  }
}
