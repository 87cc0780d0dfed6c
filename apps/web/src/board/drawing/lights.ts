import type { PersonId } from '@kraftline/core/ids'
import { clientPresenceSchema } from '@kraftline/core/protocol/presence'
import { type Instant, type Millis, second } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'

export type Lit = { readonly at: Instant; readonly lane: number }

/** Where a laser was, and when it is seen there. */
export type Beam = Lit & { readonly shownAt: Millis }

/** A line of light: how somebody pointed without letting go. */
export type Trail = { readonly color: string; readonly beams: readonly Beam[] }

/** After so long nothing is left of a light. */
export const fading: Millis = second

/** Not more than fifteen times a second. */
export const tellEvery: Millis = 67

type Told = {
  readonly color: string
  readonly count: number
  readonly points: readonly Lit[]
  readonly within: Millis
}

/** Follows where the others point their lasers. */
export class Lights {
  readonly #awareness: Awareness
  readonly #me: PersonId | null
  readonly #now: () => Millis
  /** By tab and by the line that it draws. */
  readonly #trails = new Map<string, { color: string; beams: Beam[]; count: number }>()
  readonly #listeners = new Set<() => void>()

  constructor(awareness: Awareness, me: PersonId | null, now: () => Millis) {
    this.#awareness = awareness
    this.#me = me
    this.#now = now
    awareness.on('change', this.#read)
  }

  /** What is still to be seen. */
  trails(): readonly Trail[] {
    const now = this.#now()
    for (const [key, { beams }] of this.#trails) {
      if (beams.every(({ shownAt }) => now - shownAt > 2 * fading)) this.#trails.delete(key)
    }
    return [...this.#trails.values()].map(({ color, beams }) => ({
      color,
      beams: beams.filter(({ shownAt }) => shownAt <= now && now - shownAt < fading),
    }))
  }

  get isLit(): boolean {
    const now = this.#now()
    return [...this.#trails.values()].some(({ beams }) =>
      beams.some(({ shownAt }) => now - shownAt < fading),
    )
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Shows one's own light, which comes by no message. */
  show(line: number, color: string, places: readonly Lit[]): void {
    const count = (this.#trails.get(`own ${line}`)?.count ?? 0) + places.length
    this.#add(`own ${line}`, { color, count, points: places, within: 0 })
  }

  close(): void {
    this.#awareness.off('change', this.#read)
  }

  #read = (): void => {
    for (const [key, { id, color, ...said }] of this.#awareness.getStates()) {
      if (key === this.#awareness.clientID || id === this.#me) continue
      const presence = clientPresenceSchema.safeParse(said)
      const laser = presence.success ? presence.data.laser : undefined
      if (!laser || typeof color !== 'string') continue
      this.#add(`${key} ${laser.line}`, { ...laser, color, within: tellEvery })
    }
  }

  #add(key: string, { color, count, points, within }: Told): void {
    const trail = this.#trails.get(key) ?? { color, beams: [], count: 0 }
    const fresh = points.slice(-Math.max(0, Math.min(points.length, count - trail.count)))
    if (count <= trail.count || fresh.length === 0) return
    const now = this.#now()
    // What comes in one message is seen at the pace at which it was drawn.
    fresh.forEach(({ at, lane }, index) => {
      trail.beams.push({ at, lane, shownAt: now + (within * (index + 1)) / fresh.length })
    })
    trail.count = count
    trail.beams = trail.beams.filter(({ shownAt }) => now - shownAt < fading)
    this.#trails.set(key, trail)
    for (const listener of this.#listeners) listener()
  }
}
