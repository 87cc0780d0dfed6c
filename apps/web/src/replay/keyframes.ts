import type { SessionState } from '@kraftline/core/play/session-types'

/** All of a session after its first `index` happenings. */
export type Keyframe = {
  readonly index: number
  /** The board's document as one update. */
  readonly board: Uint8Array
  readonly state: SessionState
}

/** The most that keyframes hold together, and after how many happenings the first of them come. */
export type KeyframeLimits = {
  readonly bytes: number
  readonly count: number
  readonly apart: number
}

export const keyframeLimits: KeyframeLimits = { bytes: 32 * 1024 * 1024, count: 128, apart: 200 }

/**
 * Where a seek may start from. When there are too many of them, every second goes and those to come
 * are twice as far apart: so a long session costs time to seek in rather than memory.
 */
export class Keyframes {
  #frames: readonly Keyframe[] = []
  #apart: number
  readonly #limits: KeyframeLimits

  constructor(limits: KeyframeLimits) {
    this.#limits = limits
    this.#apart = limits.apart
  }

  get bytes(): number {
    return this.#frames.reduce((sum, { board }) => sum + board.byteLength, 0)
  }

  /** Whether one is due after so many happenings. */
  isDue(index: number): boolean {
    return index - (this.#frames.at(-1)?.index ?? 0) >= this.#apart
  }

  add(frame: Keyframe): void {
    this.#frames = [...this.#frames, frame]
    const { bytes, count } = this.#limits
    while (this.#frames.length > 1 && (this.bytes > bytes || this.#frames.length > count)) {
      this.#frames = this.#frames.filter((_, place) => place % 2 === 1)
      this.#apart *= 2
    }
  }

  /** The last one at or before so many happenings; null: it starts from nothing. */
  before(index: number): Keyframe | null {
    return this.#frames.findLast((frame) => frame.index <= index) ?? null
  }
}
