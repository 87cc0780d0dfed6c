import type { ClientPresence } from '@kraftline/core/protocol/presence'
import type { Clock, Millis } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'

/** Not more than fifteen times a second. */
const every: Millis = 67

/** Tells the others one thing about oneself: as it changes, at most so often, the last always. */
export class Telling<Field extends keyof ClientPresence> {
  readonly #awareness: Awareness
  readonly #field: Field
  readonly #clock: Clock
  #waiting: (() => void) | null = null
  #value: ClientPresence[Field] | null = null
  #told = 'null'

  constructor(awareness: Awareness, field: Field, clock: Clock) {
    this.#awareness = awareness
    this.#field = field
    this.#clock = clock
  }

  /** Null: there is nothing to tell any more. */
  tell(value: ClientPresence[Field] | null): void {
    this.#value = value
    if (this.#waiting) return
    this.#send()
    this.#waiting = this.#clock.after(every, () => {
      this.#waiting = null
      if (JSON.stringify(this.#value) !== this.#told) this.tell(this.#value)
    })
  }

  close(): void {
    this.#waiting?.()
    this.#waiting = null
    this.#value = null
    this.#send()
  }

  #send(): void {
    const said = JSON.stringify(this.#value)
    if (said === this.#told) return
    this.#told = said
    this.#awareness.setLocalStateField(this.#field, this.#value ?? undefined)
  }
}
