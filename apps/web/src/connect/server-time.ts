import type { Clock, Instant, Millis } from '@kraftline/core/time'
import { second } from '@kraftline/core/time'

/** The browser's own timers: the only place on the web that touches them and Date. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay)
    return () => clearTimeout(timer)
  },
}

/** Milliseconds that only ever go forward, whatever happens to the wall clock. */
export const monotonicNow = (): Millis => performance.now()

type Probe = { readonly offset: Millis; readonly roundTrip: Millis; readonly at: Millis }

const kept = 8
const tolerance: Millis = 250

/**
 * What time the server has, on a monotonic clock.
 *
 * The offset comes from the probe with the shortest round trip of the last eight: its error is at
 * most half that trip. A probe that disagrees by more than both trips can explain means that one of
 * the clocks jumped (a laptop slept, a server was replaced), and starts the estimate anew.
 */
export class ServerTime {
  #probes: readonly Probe[] = []
  /** What a message said of the time in passing: good enough until a probe has come back. */
  #told: Millis | null = null
  readonly #monotonic: () => Millis

  constructor(monotonic: () => Millis = monotonicNow) {
    this.#monotonic = monotonic
  }

  /** The server's time now; the browser's own until the server has said something of it. */
  now(): Instant {
    const offset = this.#best()?.offset ?? this.#told
    return offset === null ? browserClock.now() : this.#monotonic() + offset
  }

  /** Takes a time that came with a message, some way old, where there is nothing better. */
  tell(serverNow: Instant): void {
    this.#told = serverNow - this.#monotonic()
  }

  /** Asks the server once and takes what its answer says. */
  async probe(ask: () => Promise<Instant>): Promise<void> {
    const sent = this.#monotonic()
    const serverNow = await ask()
    const received = this.#monotonic()
    this.#take({
      offset: serverNow - (sent + received) / 2,
      roundTrip: received - sent,
      at: received,
    })
  }

  /** Whether a time just received is too far from the estimate to be explained by the way here. */
  isFarFrom(serverNow: Instant): boolean {
    const best = this.#best()
    return !best || Math.abs(this.now() - serverNow) > best.roundTrip + second
  }

  #take(probe: Probe): void {
    const best = this.#best()
    const jumped =
      best &&
      Math.abs(probe.offset - best.offset) > (probe.roundTrip + best.roundTrip) / 2 + tolerance
    this.#probes = jumped ? [probe] : [...this.#probes, probe].slice(-kept)
  }

  #best(): Probe | undefined {
    return this.#probes.toSorted((a, b) => a.roundTrip - b.roundTrip || b.at - a.at)[0]
  }
}
