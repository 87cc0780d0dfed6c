import type { Clock } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'
import { fading, type Lit, tellEvery } from './lights.ts'

/** So many places of a line are told each time, so that a message may be lost. */
const told = 24

type Show = (line: number, places: readonly Lit[]) => void

/** One's own laser: seen here at once, by the others as often as they are told, and kept nowhere. */
export class OwnLight {
  readonly #awareness: Awareness
  readonly #clock: Clock
  readonly #show: Show
  #line = 0
  #count = 0
  #points: readonly Lit[] = []
  #hasMore = false
  #cancelTelling: (() => void) | null = null
  #cancelClearing: () => void = () => {}

  constructor(awareness: Awareness, clock: Clock, show: Show) {
    this.#awareness = awareness
    this.#clock = clock
    this.#show = show
  }

  shine(places: readonly Lit[]): void {
    const whole = places.map(({ at, lane }) => ({ at: Math.round(at), lane: Math.round(lane) }))
    this.#cancelClearing()
    this.#points = [...this.#points, ...whole].slice(-told)
    this.#count += whole.length
    this.#hasMore = true
    this.#show(this.#line, whole)
    if (!this.#cancelTelling) this.#tellNowAndThen()
  }

  /** It is let go of: what follows is a line of its own. */
  dim(): void {
    if (this.#hasMore) this.#tell()
    this.#line += 1
    this.#count = 0
    this.#points = []
    this.#cancelClearing()
    this.#cancelClearing = this.#clock.after(fading, () => this.#clear())
  }

  close(): void {
    this.#cancelTelling?.()
    this.#cancelTelling = null
    this.#cancelClearing()
    this.#clear()
  }

  #tellNowAndThen(): void {
    this.#tell()
    this.#cancelTelling = this.#clock.after(tellEvery, () => {
      this.#cancelTelling = null
      if (this.#hasMore) this.#tellNowAndThen()
    })
  }

  #tell(): void {
    this.#hasMore = false
    const laser = { line: this.#line, count: this.#count, points: this.#points }
    this.#awareness.setLocalStateField('laser', laser)
  }

  #clear(): void {
    if (this.#awareness.getLocalState()) this.#awareness.setLocalStateField('laser', undefined)
  }
}
