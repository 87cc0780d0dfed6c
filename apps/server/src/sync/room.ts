// What the gateway read arrives here as frames, goes to staged-document.ts and pipeline.ts, and
// comes back from there to be shown to every peer.
import type { SessionId } from '@kraftline/core/ids'
import { closeCodes, type Denial, limits } from '@kraftline/core/protocol/sync'
import { type Clock, second } from '@kraftline/core/time'
import * as Y from 'yjs'
import type { UpdateRefusal } from './admission.ts'
import { Answers } from './answers.ts'
import { changesNothing } from './changes-nothing.ts'
import { type ClientFrame, writeStep1, writeUpdate } from './frames.ts'
import { Intake } from './intake.ts'
import type { Log } from './log.ts'
import { packMessage } from './pack-message.ts'
import { lostStanding, type Peer } from './peer.ts'
import type { Audience, Item, Pipeline } from './pipeline.ts'
import { PresenceBoard } from './presence.ts'
import { type DecodedUpdate, readUpdate } from './read-update.ts'
import { rowsOf } from './rows-of.ts'
import { createStandings, type Standings } from './standing.ts'
import type { RoomKind, SyncAccess } from './sync-access.ts'

type Start = {
  readonly stream: string
  readonly sessionId: SessionId
  readonly kind: RoomKind
  readonly access: SyncAccess
  readonly clock: Clock
  readonly log: Log
  /** The durable document as an update, if that is known from loading it. */
  readonly state: Uint8Array | null
  readonly openPipeline: (audience: Audience<Peer>) => Pipeline<Peer>
}

type Incoming = { readonly decoded: DecodedUpdate; readonly bytes: Uint8Array }

const closeFor: Record<Exclude<UpdateRefusal['kind'], 'forbidden'>, number> = {
  hostile: closeCodes.policy,
  'too-large': closeCodes.tooLarge,
}

/** `keepAlive` is a promise, and a tick may come a second late or more: so a little before it. */
const quietAtMost = limits.keepAlive - 2 * second

/** One shared document and those who are connected to it. */
export class Room implements Audience<Peer> {
  readonly pipeline: Pipeline<Peer>
  readonly intake = new Intake()
  readonly #start: Omit<Start, 'state'>
  readonly #peers = new Set<Peer>()
  readonly #standings: Standings
  readonly #presence: PresenceBoard | null
  readonly #answers: Answers

  constructor({ state, ...start }: Start) {
    this.#start = start
    this.#standings = createStandings(start.access, start.kind, start.sessionId)
    this.pipeline = start.openPipeline(this)
    const { clients, durable } = this.pipeline.document
    this.#answers = new Answers(durable, this.pipeline.seq, state)
    const { kind, clock, access } = start
    this.#presence = kind === 'board' ? new PresenceBoard({ clock, access, clients }) : null
  }

  get peers(): ReadonlySet<Peer> {
    return this.#peers
  }

  join(peer: Peer): void {
    this.#peers.add(peer)
    this.#askForStep2(peer)
    this.#presence?.join(peer)
  }

  leave(peer: Peer): void {
    this.#peers.delete(peer)
    this.#presence?.leave(peer)
  }

  receive(peer: Peer, frame: ClientFrame): void {
    switch (frame.kind) {
      case 'step-1':
        return this.#answer(peer, frame.vector)
      case 'step-2':
        return this.#receiveStep2(peer, frame.update)
      case 'update':
        return this.#receiveUpdate(peer, frame.update)
      case 'presence':
        return this.#presence?.receive(peer, frame.entries)
      case 'query-presence':
        return this.#presence?.join(peer)
    }
  }

  /** What changes with time alone: who may write again is asked to sync, and nobody waits in silence. */
  tick(): void {
    const now = this.#start.clock.now()
    for (const peer of this.#peers) {
      this.#offerSync(peer)
      if (now - peer.wire.lastSent >= quietAtMost) peer.sendDurable(this.pipeline.seq)
    }
    this.#presence?.tick()
    this.#answers.forget()
    this.pipeline.rest()
  }

  show(items: readonly Item<Peer>[], seq: number): void {
    const authors = new Set<Peer>()
    for (const { rows, from, frames } of items) {
      const updates = rows.map(({ staged }) => staged.bytes)
      const [own, correction] = updates
      // In one piece, so that nobody sees what the server has corrected.
      if (own) this.#send(writeUpdate(correction ? Y.mergeUpdates(updates) : own), from)
      if (correction) from?.send(writeUpdate(correction))
      if (!from) continue
      this.#noticeWriting(rows)
      from.count(frames)
      authors.add(from)
    }
    for (const author of authors) author.sendDurable(seq)
  }

  onLost(items: readonly Item<Peer>[]): void {
    for (const { from, frames } of items) from?.lose(frames)
    this.onStalled()
  }

  onStalled(): void {
    for (const peer of this.#peers) {
      if (this.#standings.mayWrite(peer) === 'yes') peer.tell('storage-failed')
    }
  }

  onRecovered(rows: readonly Uint8Array[]): void {
    for (const row of rows) this.#send(writeUpdate(row), null)
    for (const peer of this.#peers) {
      peer.forgetTold()
      peer.droppedAs = null
      this.#askForStep2(peer)
    }
  }

  destroy(): void {
    this.intake.destroy()
    this.#presence?.destroy()
    this.pipeline.destroy()
  }

  #answer(peer: Peer, vector: Uint8Array): void {
    try {
      peer.sendPacked(this.#answers.to(vector, this.pipeline.seq))
    } catch {
      this.#turnAway(peer, { kind: 'hostile', reason: 'not a state vector' })
    }
  }

  #receiveUpdate(peer: Peer, bytes: Uint8Array): void {
    if (!peer.isSynced) {
      // Its next step 2 holds this, and what it builds on besides.
      peer.ignored += 1
      return this.#offerSync(peer)
    }
    const denial = this.#denialOf(peer)
    if (denial) return this.#drop(peer, denial)
    const decoded = readUpdate(bytes)
    if (!decoded) return this.#turnAway(peer, unreadable)
    this.#take(peer, { decoded, bytes }, () => 1)
  }

  #receiveStep2(peer: Peer, bytes: Uint8Array): void {
    const decoded = readUpdate(bytes)
    if (!decoded) return this.#turnAway(peer, unreadable)
    // Most have nothing new to say, and then nothing needs to be staged.
    if (changesNothing(this.pipeline.document.durable, decoded)) {
      return this.pipeline.push({ rows: [], from: peer, frames: peer.sync() })
    }
    const denial = this.#denialOf(peer)
    if (denial) return this.#drop(peer, denial)
    this.#take(peer, { decoded, bytes }, () => peer.sync())
  }

  /** Stages what a peer sent; `count` says how many of its frames are in it once it is taken. */
  #take(peer: Peer, incoming: Incoming, count: () => number): void {
    const { document } = this.pipeline
    const staged = document.stageUpdate(incoming, this.#standings.writerOf(peer))
    if (!document.isReady) this.intake.pause(() => document.prepare())
    if (!staged.ok) return this.#refuse(peer, staged.error)
    this.pipeline.push({
      rows: rowsOf(staged.value, peer.member.personId),
      from: peer,
      frames: count(),
    })
  }

  #refuse(peer: Peer, refusal: UpdateRefusal): void {
    const { kind } = refusal
    if (kind === 'forbidden') this.#drop(peer, 'forbidden')
    else this.#turnAway(peer, { ...refusal, kind })
  }

  #turnAway(peer: Peer, { kind, reason }: { kind: keyof typeof closeFor; reason: string }): void {
    const { stream, log } = this.#start
    log.warn({ room: stream, person: peer.member.personId, reason }, 'a connection was turned away')
    peer.isSynced = false
    peer.wire.close(closeFor[kind], reason)
  }

  #drop(peer: Peer, why: Denial): void {
    if (why === 'storage-failed') peer.lose(1)
    else peer.drop(this.#standings.standingOf(peer), why)
  }

  /** Lets a peer sync that had something dropped, once it stands otherwise than it did then. */
  #offerSync(peer: Peer): void {
    if (peer.isSynced || peer.droppedAs === null || peer.droppedAs === lostStanding) return
    if (this.#denialOf(peer) || this.#standings.standingOf(peer) === peer.droppedAs) return
    peer.droppedAs = null
    peer.forgetTold()
    this.#askForStep2(peer)
  }

  #askForStep2(peer: Peer): void {
    peer.send(writeStep1(Y.encodeStateVector(this.pipeline.document.durable)))
  }

  #denialOf(peer: Peer): Denial | null {
    const may = this.#standings.mayWrite(peer)
    if (may !== 'yes') return may
    return this.pipeline.isOpen ? null : 'storage-failed'
  }

  #noticeWriting(rows: Item<Peer>['rows']): void {
    const [own] = rows
    const wrote = own?.staged.touched.some(
      ({ root, whole, inside }) => root === 'notes' && (whole || inside),
    )
    if (own && wrote) this.#start.access.noticeWriting(this.#start.sessionId, own.participant)
  }

  #send(bytes: Uint8Array, except: Peer | null): void {
    const message = packMessage(bytes)
    for (const peer of this.#peers) if (peer !== except) peer.sendPacked(message)
  }
}

const unreadable = { kind: 'hostile', reason: 'an update that cannot be read' } as const
