import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { SessionEvent, SessionState } from '@kraftline/core/play/session-types'
import type { ReplayLine } from '@kraftline/core/report/replay-line'
import type { Instant } from '@kraftline/core/time'
import { type KeyframeLimits, Keyframes, keyframeLimits } from './keyframes.ts'
import { ReplayLog } from './replay-log.ts'
import { ReplayedDocument } from './replayed-document.ts'
import { shareBoard } from './share-board.ts'
import { type Now, type Story, StoryTeller } from './story.ts'

/** All there was to see at one point of a session. */
export type Scene = {
  /** How many happenings lie before it. */
  readonly index: number
  readonly board: BoardSnapshot
  readonly state: SessionState
  /** The board right before the last happening, to see what that changed. */
  readonly before: BoardSnapshot
  /** The last happening, where it was one of the hour. */
  readonly event: SessionEvent | null
}

/**
 * A session that can be looked at as it was after each of its happenings. Going on is cheap; going
 * anywhere else starts from the keyframe before it.
 */
export class Replay {
  readonly #log = new ReplayLog()
  readonly #keyframes: Keyframes
  readonly #teller = new StoryTeller()
  /** At the end of what has arrived, to make keyframes from. */
  readonly #head = new ReplayedDocument()
  #shown = new ReplayedDocument()
  #scene: Scene | null = null

  constructor(limits: KeyframeLimits = keyframeLimits) {
    this.#keyframes = new Keyframes(limits)
  }

  get length(): number {
    return this.#log.length
  }

  get seq(): number {
    return this.#log.seq
  }

  get isFull(): boolean {
    return this.#log.isFull
  }

  /** What is to be known of all that has arrived. */
  get story(): Story {
    return this.#teller.story
  }

  /** The session at the end of what has arrived. */
  get last(): Now {
    const { board, state } = this.#head
    return { board, state }
  }

  take(lines: readonly ReplayLine[]): void {
    for (const line of lines) {
      const happening = this.#log.take(line)
      if (!happening) continue
      this.#head.forwardTo(this.#log.length, this.#log)
      this.#teller.tell(happening, this.#head)
      if (this.#keyframes.isDue(this.#head.index)) this.#keyframes.add(this.#head.keyframe())
    }
  }

  /** When the n-th happening was, counted from 0. */
  timeOf(index: number): Instant | null {
    return this.#log.at(index)?.at ?? null
  }

  /** Whether the happening before that place cannot be seen, as that somebody wrote something private. */
  showsNothing(index: number): boolean {
    return this.#log.at(index - 1)?.event?.type === 'writing-noticed'
  }

  /** How many had happened by a moment. */
  countUntil(moment: Instant): number {
    return this.#log.countUntil(moment)
  }

  /** The session after its first `index` happenings. */
  sceneAt(index: number): Scene {
    const wanted = Math.max(0, Math.min(index, this.length))
    if (this.#scene?.index === wanted) return this.#scene
    const last = Math.max(0, wanted - 1)
    const known = this.#scene?.board ?? this.#shown.board
    this.#moveTo(last)
    const before = shareBoard(known, this.#shown.board)
    this.#shown.forwardTo(wanted, this.#log)
    const board = shareBoard(known, shareBoard(before, this.#shown.board))
    const event = wanted > 0 ? (this.#log.at(last)?.event ?? null) : null
    this.#scene = { index: wanted, board, state: this.#shown.state, before, event }
    return this.#scene
  }

  leave(): void {
    this.#head.leave()
    this.#shown.leave()
  }

  #moveTo(index: number): void {
    const frame = this.#keyframes.before(index)
    const isBehind = this.#shown.index > index
    if (isBehind || (frame?.index ?? 0) > this.#shown.index) {
      this.#shown.leave()
      this.#shown = new ReplayedDocument(frame)
    }
    this.#shown.forwardTo(index, this.#log)
  }
}
