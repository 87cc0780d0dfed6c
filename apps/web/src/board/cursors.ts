import type { PersonId } from '@kraftline/core/ids'
import { clientPresenceSchema } from '@kraftline/core/protocol/presence'
import { type Clock, type Instant, type Millis, second } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'
import type { Point } from './camera.ts'

/** Where somebody else points, and since when they have not moved. */
export type Pointing = {
  readonly key: number
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

  #take(key: number, { name, color, ...said }: Record<string, unknown>): void {
    const presence = clientPresenceSchema.safeParse(said)
    const cursor = presence.success ? presence.data.cursor : undefined
    if (!cursor || typeof name !== 'string' || typeof color !== 'string') {
      this.#pointing.delete(key)
      return
    }
    const before = this.#pointing.get(key)
    const isStill = before?.at === cursor.at && before.lane === cursor.lane
    const movedAt = isStill ? before.movedAt : this.#now()
    this.#pointing.set(key, { key, name, color, ...cursor, movedAt })
  }
}

/** Not more than fifteen times a second. */
const every: Millis = 67

/** Tells the others where one points: as it moves, at most so often, the last place always. */
export class OwnPointer {
  readonly #awareness: Awareness
  readonly #clock: Clock
  #waiting: (() => void) | null = null
  #place: { at: Instant; lane: number } | null = null
  #sent: { at: Instant; lane: number } | null = null

  constructor(awareness: Awareness, clock: Clock) {
    this.#awareness = awareness
    this.#clock = clock
  }

  pointAt(place: { at: Instant; lane: number } | null): void {
    this.#place = place && { at: Math.round(place.at), lane: Math.round(place.lane) }
    if (this.#waiting) return
    this.#send()
    this.#waiting = this.#clock.after(every, () => {
      this.#waiting = null
      if (!isSame(this.#place, this.#sent)) this.pointAt(this.#place)
    })
  }

  close(): void {
    this.#waiting?.()
    this.#waiting = null
    this.#place = null
    this.#send()
  }

  #send(): void {
    if (isSame(this.#place, this.#sent)) return
    this.#sent = this.#place
    this.#awareness.setLocalStateField('cursor', this.#place ?? undefined)
  }
}

function isSame(
  a: { at: Instant; lane: number } | null,
  b: { at: Instant; lane: number } | null,
): boolean {
  return a?.at === b?.at && a?.lane === b?.lane
}

/** A step of the way from one point to another, such that most of it is gone after a tenth of a second. */
export function approach(from: Point, to: Point, elapsed: Millis): Point {
  const part = 1 - Math.exp(-elapsed / 45)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
