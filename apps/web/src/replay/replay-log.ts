import type { SessionEvent } from '@kraftline/core/play/session-types'
import type { ReplayLine } from '@kraftline/core/report/replay-line'
import type { Instant } from '@kraftline/core/time'
import { fromBase64 } from 'lib0/buffer'

/** What happened at one point of the log: a change of the board, or an event of the hour. */
export type Happening = { readonly at: Instant } & (
  | { readonly update: Uint8Array; readonly event?: never }
  | { readonly event: SessionEvent; readonly update?: never }
)

/** The most that a page keeps of a session: some fifty times an hour of ten people. */
const logLimits = { happenings: 200_000, bytes: 64 * 1024 * 1024 } as const

/** A session's log as far as it has arrived. Its times never go back, whatever the server's clock did. */
export class ReplayLog {
  readonly #happenings: Happening[] = []
  #bytes = 0
  #seq = 0

  get length(): number {
    return this.#happenings.length
  }

  /** The last event's place on the server: what comes after it is asked for from there. */
  get seq(): number {
    return this.#seq
  }

  /** Whether nothing more is taken. */
  get isFull(): boolean {
    return this.length >= logLimits.happenings || this.#bytes >= logLimits.bytes
  }

  /** The n-th happening, counted from 0. */
  at(index: number): Happening | undefined {
    return this.#happenings[index]
  }

  /** The next line; one that is there already is passed over. */
  take(line: ReplayLine): Happening | null {
    if (line.seq <= this.#seq || this.isFull) return null
    this.#seq = line.seq
    const at = Math.max(line.at, this.#happenings.at(-1)?.at ?? line.at)
    const happening: Happening =
      line.kind === 'board' ? { at, update: fromBase64(line.update) } : { at, event: line.event }
    this.#bytes += happening.update?.byteLength ?? 0
    this.#happenings.push(happening)
    return happening
  }

  /** How many had happened by a moment, those of that moment included. */
  countUntil(moment: Instant): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#happenings[middle]?.at ?? 0) <= moment) low = middle + 1
      else high = middle
    }
    return low
  }
}
