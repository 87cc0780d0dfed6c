import type { EntryId, PersonId } from '@kraftline/core/ids'
import { clientPresenceSchema } from '@kraftline/core/protocol/presence'
import type { Awareness } from 'y-protocols/awareness'
import type { Bounds } from './bounds.ts'

/** Somebody else at the board, in one tab: what they see of it, have chosen and write in. */
export type Other = {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly color: string
  readonly bounds: Bounds | null
  readonly selection: readonly EntryId[]
  /** The entry whose words they are writing. */
  readonly typing: EntryId | null
}

/** Everybody else at the board. Oneself is never among them, in whichever tab. */
export class Others {
  readonly #awareness: Awareness
  readonly #me: PersonId | null
  readonly #listeners = new Set<() => void>()
  /** Who said something last comes last. */
  #all: readonly Other[] = []

  constructor(awareness: Awareness, me: PersonId | null) {
    this.#awareness = awareness
    this.#me = me
  }

  get all(): readonly Other[] {
    return this.#all
  }

  /** What somebody sees, in the tab where they looked around last; null while they see no board. */
  boundsOf(id: PersonId): Bounds | null {
    return this.#all.findLast((other) => other.id === id && other.bounds !== null)?.bounds ?? null
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Follows what they say, until the answer is called. */
  listen(): () => void {
    const read = ({ updated }: { readonly updated: readonly number[] }) => this.#read(updated)
    this.#read([])
    this.#awareness.on('change', read)
    return () => this.#awareness.off('change', read)
  }

  #read(updated: readonly number[]): void {
    const others: Other[] = []
    for (const [key, state] of this.#awareness.getStates()) {
      if (key === this.#awareness.clientID) continue
      const other = otherOf(key, state)
      if (other && other.id !== this.#me) others.push(other)
    }
    const order = new Map(this.#all.map(({ key }, index) => [key, index]))
    const rank = ({ key }: Other) => (updated.includes(key) ? 1e6 : (order.get(key) ?? 1e5))
    this.#all = others.toSorted((a, b) => rank(a) - rank(b))
    for (const listener of this.#listeners) listener()
  }
}

function otherOf(key: number, state: Record<string, unknown>): Other | null {
  const { id, name, color, ...said } = state
  if (typeof id !== 'string' || typeof name !== 'string' || typeof color !== 'string') return null
  const presence = clientPresenceSchema.safeParse(said)
  if (!presence.success) return null
  const { viewport, selection = [], typing } = presence.data
  const bounds = viewport && viewport.from < viewport.to ? viewport : null
  const where = typeof typing === 'string' ? typing : null
  return { key, id: id as PersonId, name, color, bounds, selection, typing: where }
}
