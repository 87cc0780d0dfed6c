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
import { type PackedMessage, packMessage } from './pack-message.ts'
import type { Peer } from './peer.ts'
import { readOwnEntry } from './read-presence.ts'
import type { SyncAccess } from './sync-access.ts'

type Slot = {
  /** The id under which stock clients know it: its own. */
  readonly id: number
  said: ClientPresence | null
  /** Who it is, as JSON; looked up once a second, to notice when it changes. */
  stamp: string
  entry: Uint8Array
}

/** Milliseconds. */
const wakeUp = 5

/** The state of an entry whose client is not there any more. */
const gone = 'null'

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
    const held = this.#slots.get(peer)?.id
    if (held === undefined && !this.#needs.access.person(peer.member)) return
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
      const stamp = this.#stampOf(peer)
      if (stamp === slot.stamp) continue
      slot.stamp = stamp
      if (!slot.said) continue
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
    const slot: Slot = { id, said: null, stamp: this.#stampOf(peer), entry: new Uint8Array() }
    this.#slots.set(peer, slot)
    this.#holders.set(id, peer)
    return slot
  }

  #write(peer: Peer, slot: Slot): void {
    slot.entry = writePresenceEntry(slot.id, this.#nextClock(), merge(slot.said, slot.stamp))
    this.#owe(peer, slot.id)
  }

  #silence(peer: Peer): void {
    const slot = this.#slots.get(peer)
    if (!slot?.said) return
    slot.said = null
    slot.entry = writePresenceEntry(slot.id, this.#nextClock(), gone)
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
    if (this.#cancel) return
    const { clock } = this.#needs
    // Rooms that are due within the same few milliseconds share a wake-up.
    const delay = limits.presenceEvery - (clock.now() % wakeUp)
    this.#cancel = clock.after(delay, () => this.#flush())
  }

  #flush(): void {
    this.#cancel?.()
    this.#cancel = null
    const absent = new Map<number, Uint8Array>()
    const packed = new Map<string, PackedMessage>()
    for (const [peer, owed] of this.#owed) {
      if (owed.size === 0) continue
      if (peer.wire.waitingBytes > 0) {
        this.#flushSoon()
        continue
      }
      // Most are owed the same.
      const ids = [...owed].join()
      const message = packed.get(ids) ?? this.#pack(owed, absent)
      packed.set(ids, message)
      owed.clear()
      peer.sendPacked(message)
    }
  }

  #pack(owed: ReadonlySet<number>, absent: Map<number, Uint8Array>): PackedMessage {
    return packMessage(writePresence([...owed].map((id) => this.#entryOf(id, absent))))
  }

  #entryOf(id: number, absent: Map<number, Uint8Array>): Uint8Array {
    const holder = this.#holders.get(id)
    const entry = (holder && this.#slots.get(holder)?.entry) ?? absent.get(id)
    if (entry) return entry
    const none = writePresenceEntry(id, this.#nextClock(), gone)
    absent.set(id, none)
    return none
  }
}

/** Both are JSON objects without a key in common, so they are put together as texts. */
function merge(said: ClientPresence | null, stamp: string): string {
  const own = JSON.stringify(said ?? {})
  if (own === '{}' || stamp === '{}') return own === '{}' ? stamp : own
  return `${own.slice(0, -1)},${stamp.slice(1)}`
}
