import type { Clock, Instant, Millis } from '../time.ts'

type Timer = { at: Instant; order: number; task: () => void }

/** A clock that stands still until it is moved; due tasks run in the order of their times. */
export class ManualClock implements Clock {
  #now: Instant
  #order = 0
  #timers: Timer[] = []

  constructor(now: Instant = 0) {
    this.#now = now
  }

  now(): Instant {
    return this.#now
  }

  after(delay: Millis, task: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delay), order: this.#order++, task }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  advance(by: Millis): void {
    const until = this.#now + by
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#timers = this.#timers.filter((timer) => timer !== next)
      this.#now = Math.max(this.#now, next.at)
      next.task()
    }
    this.#now = until
  }

  #next(until: Instant): Timer | undefined {
    return this.#timers
      .filter((timer) => timer.at <= until)
      .toSorted((a, b) => a.at - b.at || a.order - b.order)[0]
  }
}
