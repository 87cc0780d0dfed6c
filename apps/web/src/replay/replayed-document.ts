import { type BoardReader, createBoardReader } from '@kraftline/core/board/snapshot'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { evolve, initialState } from '@kraftline/core/play/session'
import type { SessionState } from '@kraftline/core/play/session-types'
import * as Y from 'yjs'
import type { Keyframe } from './keyframes.ts'
import type { Happening, ReplayLog } from './replay-log.ts'

/** A session while it is being replayed: it can only go forward, from nothing or from a keyframe. */
export class ReplayedDocument {
  readonly #doc = new Y.Doc()
  readonly #reader: BoardReader
  #state: SessionState
  #index: number

  constructor(from: Keyframe | null = null) {
    if (from) Y.applyUpdate(this.#doc, from.board)
    this.#reader = createBoardReader(this.#doc)
    this.#state = from?.state ?? initialState
    this.#index = from?.index ?? 0
  }

  /** How many happenings are in it. */
  get index(): number {
    return this.#index
  }

  get board(): BoardSnapshot {
    return this.#reader.snapshot()
  }

  get state(): SessionState {
    return this.#state
  }

  /** Lets all happen up to `index`; the board is read once. */
  forwardTo(index: number, log: ReplayLog): void {
    this.#doc.transact(() => {
      for (; this.#index < index; this.#index++) {
        const happening = log.at(this.#index)
        if (happening) this.#take(happening)
      }
    })
  }

  keyframe(): Keyframe {
    return { index: this.#index, board: Y.encodeStateAsUpdate(this.#doc), state: this.#state }
  }

  leave(): void {
    this.#reader.destroy()
    this.#doc.destroy()
  }

  #take({ at, update, event }: Happening): void {
    if (event) this.#state = evolve(this.#state, event, at)
    else applyIfSane(this.#doc, update)
  }
}

/** The server checked every update before it kept it; one that breaks all the same does not end the replay. */
function applyIfSane(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // What it did until then stays, as it did for everybody.
  }
}
