import type { Clock, Millis } from '@kraftline/core/time'
import { TokenBucket } from './token-bucket.ts'

/** How many frames, and how many bytes of them, somebody may send: of one connection, or of all of a person's. */
export class Pace {
  readonly #frames: TokenBucket
  readonly #bytes: TokenBucket

  constructor(clock: Clock, perSecond: { readonly frames: number; readonly bytes: number }) {
    this.#frames = new TokenBucket(clock, perSecond.frames)
    this.#bytes = new TokenBucket(clock, perSecond.bytes)
  }

  /** Counts a frame in any case, and answers how long to wait before the next. */
  take(bytes: number): Millis {
    return Math.max(this.#frames.take(1), this.#bytes.take(bytes))
  }
}
