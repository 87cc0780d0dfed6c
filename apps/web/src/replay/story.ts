import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Phase } from '@kraftline/core/play/phases'
import type { SessionState } from '@kraftline/core/play/session-types'
import type { Instant } from '@kraftline/core/time'
import { findChange, momentOf } from './change.ts'
import type { Happening } from './replay-log.ts'

/** A phase from when it was entered; the same phase may be entered more than once. */
export type Chapter = { readonly index: number; readonly at: Instant; readonly phase: Phase }

/** What a scrubber and a clock need to know of a whole session, as far as it has arrived. */
export type Story = {
  readonly times: readonly Instant[]
  readonly chapters: readonly Chapter[]
  /** After each happening: the moment of the incident that people were last busy with. */
  readonly moments: readonly (Instant | null)[]
  /** How often the board changed. */
  readonly changes: number
}

/** A session at one moment. */
export type Now = { readonly board: BoardSnapshot; readonly state: SessionState }

/** Follows a session as it arrives, happening by happening. */
export class StoryTeller {
  readonly #times: Instant[] = []
  readonly #moments: (Instant | null)[] = []
  #chapters: readonly Chapter[] = []
  #changes = 0
  #phase: Phase = 'prepare'
  #board: BoardSnapshot | null = null
  #told: Story | null = null

  /** The same for as long as nothing more is told. */
  get story(): Story {
    this.#told ??= {
      times: [...this.#times],
      chapters: this.#chapters,
      moments: [...this.#moments],
      changes: this.#changes,
    }
    return this.#told
  }

  tell({ at, event }: Happening, { board, state }: Now): void {
    this.#told = null
    const isEntering = event?.type === 'phase-entered' || state.phase !== this.#phase
    if (this.#times.length === 0 || isEntering) {
      const chapter = { index: this.#times.length + 1, at, phase: state.phase }
      this.#chapters = [...this.#chapters, chapter]
    }
    this.#times.push(at)
    this.#moments.push(this.#momentNow(board, event) ?? this.#moments.at(-1) ?? null)
    if (!event) this.#changes++
    this.#phase = state.phase
    this.#board = board
  }

  #momentNow(board: BoardSnapshot, event: Happening['event']): Instant | null {
    if (event?.type === 'presented') {
      return board.communications.find(({ id }) => id === event.communicationId)?.time ?? null
    }
    const change = this.#board && findChange(this.#board, board)
    return change ? momentOf(change) : null
  }
}
