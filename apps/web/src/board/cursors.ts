import type { PersonId } from '@kraftline/core/ids'
import { clientPresenceSchema } from '@kraftline/core/protocol/presence'
import { type Instant, type Millis, second } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'
import type { Point } from './camera.ts'

/** Where somebody else points, and since when they have not moved. */
export type Pointing = {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly color: string
  readonly at: Instant
  readonly lane: number
  readonly movedAt: Millis
}

/** After so long without a move a cursor fades away. */
export const restAfter: Millis = 3 * second

/** Follows where the others point. One's own cursor is never among them, in whichever tab it is. */
export class Pointers {
  readonly #awareness: Awareness
  readonly #me: PersonId | null
  readonly #now: () => Millis
  readonly #pointing = new Map<number, Pointing>()
  readonly #listeners = new Set<() => void>()

  constructor(awareness: Awareness, me: PersonId | null, now: () => Millis) {
    this.#awareness = awareness
    this.#me = me
    this.#now = now
    awareness.on('change', this.#read)
    this.#read()
  }

  get all(): readonly Pointing[] {
    return [...this.#pointing.values()]
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  close(): void {
    this.#awareness.off('change', this.#read)
  }

  #read = (): void => {
    const states = this.#awareness.getStates()
    for (const key of this.#pointing.keys()) if (!states.has(key)) this.#pointing.delete(key)
    for (const [key, state] of states) {
      if (key === this.#awareness.clientID || state.id === this.#me) continue
      this.#take(key, state)
    }
    for (const listener of this.#listeners) listener()
  }

  #take(key: number, { id, name, color, ...said }: Record<string, unknown>): void {
    const presence = clientPresenceSchema.safeParse(said)
    const cursor = presence.success ? presence.data.cursor : undefined
    const isSomebody = typeof id === 'string' && typeof name === 'string'
    if (!cursor || !isSomebody || typeof color !== 'string') {
      this.#pointing.delete(key)
      return
    }
    const before = this.#pointing.get(key)
    const isStill = before?.at === cursor.at && before.lane === cursor.lane
    const movedAt = isStill ? before.movedAt : this.#now()
    this.#pointing.set(key, { key, id: id as PersonId, name, color, ...cursor, movedAt })
  }
}

/** A step of the way from one point to another, such that most of it is gone after a tenth of a second. */
export function approach(from: Point, to: Point, elapsed: Millis): Point {
  const part = 1 - Math.exp(-elapsed / 45)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
