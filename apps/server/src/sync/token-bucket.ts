import { type Clock, type Instant, type Millis, second } from '@kraftline/core/time'

/** What may be taken: so many a second on the long run, twice as many at once. */
export class TokenBucket {
  readonly #clock: Clock
  readonly #perSecond: number
  #tokens: number
  #at: Instant

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock
    this.#perSecond = perSecond
    this.#tokens = 2 * perSecond
    this.#at = clock.now()
  }

  /** Takes some in any case, and answers how long to wait until the debt is paid. */
  take(count: number): Millis {
    const now = this.#clock.now()
    const grown = this.#tokens + ((now - this.#at) / second) * this.#perSecond
    this.#tokens = Math.min(2 * this.#perSecond, grown) - count
    this.#at = now
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * second)
  }
}
