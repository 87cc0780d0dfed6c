import { personColor } from '@kraftline/core/play/person-color'
import {
  type ClientPresence,
  clientPresenceSchema,
  type Presence,
} from '@kraftline/core/protocol/presence'
import { limits } from '@kraftline/core/protocol/sync'
import type { Clock } from '@kraftline/core/time'
import type { ClientIds } from './client-ids.ts'
import { writePresence, writePresenceEntry } from './frames.ts'
import type { Peer } from './peer.ts'
import { readOwnEntry } from './read-presence.ts'
import type { SyncAccess } from './sync-access.ts'

type Slot = {
  /** The id under which stock clients know it: its own. */
  readonly id: number
  said: ClientPresence | null
  /** Who it is as it was last sent, to notice when that changes. */
  stamp: string
  entry: Uint8Array
}

type Needs = {
  readonly clock: Clock
  readonly access: SyncAccess
  readonly clients: ClientIds
}

/**
 * Who is on a board and where: one slot per connection of a person. The latest of each is sent to
 * the others every few dozen milliseconds, in one frame; to a socket with bytes waiting, later.
 */
export class PresenceBoard {
  readonly #needs: Needs
  readonly #slots = new Map<Peer, Slot>()
  /** What each connection has still to be sent, by id. */
  readonly #owed = new Map<Peer, Set<number>>()
  readonly #holders = new Map<number, Peer>()
  #clock = 0
  #cancel: (() => void) | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Sends everybody's presence to somebody who has just come, or asks. */
  join(peer: Peer): void {
    const owed = this.#owed.get(peer) ?? new Set()
    this.#owed.set(peer, owed)
    for (const [id, holder] of this.#holders) if (holder !== peer) owed.add(id)
    this.#flush()
  }

  leave(peer: Peer): void {
    this.#owed.delete(peer)
    this.#release(peer)
    this.#flush()
  }

  /** Takes what a client says of itself; the rest of what its frame holds is an echo. */
  receive(peer: Peer, entries: Uint8Array): void {
    const person = this.#needs.access.person(peer.member)
    if (!person) return
    const held = this.#slots.get(peer)?.id
    const own = readOwnEntry(entries, (id) =>
      held === undefined ? this.#needs.clients.mayUse(id, peer.writerName) : id === held,
    )
    if (!own) return
    if (own.state === null) return this.#silence(peer)
    const said = clientPresenceSchema.safeParse(own.state)
    if (!said.success) return
    const slot = this.#slots.get(peer) ?? this.#claim(peer, own.id)
    slot.said = said.data
    this.#write(peer, slot)
    this.#flushSoon()
  }

  /** Notices names and roles that have changed. */
  tick(): void {
    for (const [peer, slot] of this.#slots) {
      if (!slot.said || this.#stampOf(peer) === slot.stamp) continue
      this.#write(peer, slot)
      this.#flushSoon()
    }
  }

  destroy(): void {
    this.#cancel?.()
  }

  /** Takes an id over also from an older connection of the same person that is not known dead yet. */
  #claim(peer: Peer, id: number): Slot {
    const before = this.#holders.get(id)
    if (before) this.#slots.delete(before)
    this.#needs.clients.claim(id, peer.writerName)
    const slot: Slot = { id, said: null, stamp: '', entry: new Uint8Array() }
    this.#slots.set(peer, slot)
    this.#holders.set(id, peer)
    return slot
  }

  #write(peer: Peer, slot: Slot): void {
    const stamp = this.#stampOf(peer)
    slot.stamp = stamp
    const state = { ...slot.said, ...JSON.parse(stamp) }
    slot.entry = writePresenceEntry(slot.id, this.#nextClock(), state)
    this.#owe(peer, slot.id)
  }

  #silence(peer: Peer): void {
    const slot = this.#slots.get(peer)
    if (!slot?.said) return
    slot.said = null
    slot.entry = writePresenceEntry(slot.id, this.#nextClock(), null)
    this.#owe(peer, slot.id)
    this.#flush()
  }

  #release(peer: Peer): void {
    const slot = this.#slots.get(peer)
    this.#slots.delete(peer)
    if (!slot || this.#holders.get(slot.id) !== peer) return
    this.#holders.delete(slot.id)
    this.#owe(peer, slot.id)
  }

  #owe(from: Peer, id: number): void {
    for (const [peer, owed] of this.#owed) if (peer !== from) owed.add(id)
  }

  #stampOf({ member }: Peer): string {
    const { access } = this.#needs
    const person = access.person(member)
    if (!person) return '{}'
    const { id, name, colorIndex } = person
    const role = access.accessOf(member) ?? 'viewer'
    const stamp: Presence = { id, name, color: personColor(colorIndex), access: role }
    return JSON.stringify(stamp)
  }

  /** Ever larger, also over restarts: stock clients ignore an entry that is not newer. */
  #nextClock(): number {
    this.#clock = Math.max(this.#clock + 1, this.#needs.clock.now())
    return this.#clock
  }

  #flushSoon(): void {
    this.#cancel ??= this.#needs.clock.after(limits.presenceEvery, () => this.#flush())
  }

  #flush(): void {
    this.#cancel?.()
    this.#cancel = null
    const gone = new Map<number, Uint8Array>()
    for (const [peer, owed] of this.#owed) {
      if (owed.size === 0) continue
      if (peer.wire.waitingBytes > 0) {
        this.#flushSoon()
        continue
      }
      const entries = [...owed].map((id) => this.#entryOf(id, gone))
      owed.clear()
      peer.send(writePresence(entries))
    }
  }

  #entryOf(id: number, gone: Map<number, Uint8Array>): Uint8Array {
    const holder = this.#holders.get(id)
    const entry = (holder && this.#slots.get(holder)?.entry) ?? gone.get(id)
    if (entry) return entry
    const none = writePresenceEntry(id, this.#nextClock(), null)
    gone.set(id, none)
    return none
  }
}
