/** A duration in whole milliseconds. */
export type Millis = number

/** A moment: whole milliseconds since the Unix epoch, UTC. */
export type Instant = number

export const second: Millis = 1_000
export const minute: Millis = 60 * second
export const hour: Millis = 60 * minute

/** Where time comes from. Handed in everywhere, so that an hour runs in a test in milliseconds. */
export interface Clock {
  now(): Instant
  /** Runs `task` once, `delay` from now; the answer cancels it. */
  after(delay: Millis, task: () => void): () => void
}
