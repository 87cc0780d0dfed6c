import type { Clock, Instant, Millis } from '@kraftline/core/time'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'

/** Not more than twenty times a second. */
const every: Millis = 50

type Change = {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/**
 * Sends what this tab says of itself as it changes, the latest always, and renewed now and then by
 * y-protocols. What it hears of others it keeps to itself, unlike the stock provider.
 */
export class OwnPresence {
  readonly #awareness: Awareness
  readonly #clock: Clock
  readonly #send: (update: Uint8Array) => void
  #sentAt: Instant = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null

  constructor(awareness: Awareness, clock: Clock, send: (update: Uint8Array) => void) {
    this.#awareness = awareness
    this.#clock = clock
    this.#send = send
    awareness.on('update', this.#notice)
  }

  close(): void {
    this.#cancel?.()
    this.#awareness.off('update', this.#notice)
  }

  #notice = ({ added, updated, removed }: Change, origin: unknown): void => {
    const isOwn = [...added, ...updated, ...removed].includes(this.#awareness.clientID)
    if (!isOwn || origin !== 'local' || this.#cancel) return
    const wait = this.#sentAt + every - this.#clock.now()
    if (wait <= 0) return this.#tell()
    this.#cancel = this.#clock.after(wait, () => this.#tell())
  }

  #tell(): void {
    this.#cancel = null
    this.#sentAt = this.#clock.now()
    this.#send(encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID]))
  }
}
