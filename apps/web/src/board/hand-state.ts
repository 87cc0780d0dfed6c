import type { EntryId } from '@kraftline/core/ids'
import type { Point } from './camera.ts'
import type { Ink } from './drawing/ink.ts'
import { type Doomed, nothingDoomed } from './drawing/wipe.ts'
import { type Lit, unlit } from './items/timeline-drawing.ts'

/** What the hand is in the middle of. It changes with every move, so it lives outside of React. */
export type InHand = {
  readonly lit: Lit
  readonly carry: {
    readonly ids: ReadonlySet<EntryId>
    /** Copies are carried: what they are of stays where it is. */
    readonly isCopy: boolean
    readonly dx: number
    readonly dy: number
    /** The note that they would be gathered under. */
    readonly onto: EntryId | null
  } | null
  readonly frame: { readonly from: Point; readonly to: Point } | null
  /** What is being drawn. */
  readonly ink: Ink | null
  /** What the eraser has passed over. */
  readonly doomed: Doomed
}

/** Holds it and calls whoever draws it. */
export class HandState {
  #value: InHand = {
    lit: unlit,
    carry: null,
    frame: null,
    ink: null,
    doomed: nothingDoomed,
  }
  readonly #listeners = new Set<() => void>()

  get value(): InHand {
    return this.#value
  }

  set(change: Partial<InHand>): void {
    this.#value = { ...this.#value, ...change }
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}
