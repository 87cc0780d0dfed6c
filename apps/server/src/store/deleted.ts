import { StorageFailed } from './store.ts'
import { sessionOfStream } from './tables.ts'

/** Remembers which sessions were deleted, so that nothing late brings a part of them back. */
export class Deleted {
  readonly #sessions = new Set<string>()

  add(sessionId: string): void {
    this.#sessions.add(sessionId)
  }

  has(stream: string): boolean {
    return this.#sessions.has(sessionOfStream(stream))
  }

  refuse(stream: string): void {
    if (this.has(stream)) throw new StorageFailed('The session has been deleted')
  }
}
