// The board plane with everything around it simulated: time, the network, the people and the disk's
// moods. The same seed plays the same.
import type { PersonId } from '@kraftline/core/ids'
import type { ManualClock } from '@kraftline/core/testing/manual-clock'
import type { Clock } from '@kraftline/core/time'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Database } from '../../src/store/database.ts'
import { createStore } from '../../src/store/open-store.ts'
import { draftsStream, type LogEntry, StorageFailed, type Store } from '../../src/store/store.ts'
import { createBoards } from '../../src/sync/boards.ts'
import { Connections } from '../../src/sync/connections.ts'
import { readFrame, writeStep1, writeStep2, writeUpdate } from '../../src/sync/frames.ts'
import type { PackedMessage } from '../../src/sync/pack-message.ts'
import { Peer, type Wire } from '../../src/sync/peer.ts'
import type { Room } from '../../src/sync/room.ts'
import { type RoomKey, Rooms } from '../../src/sync/rooms.ts'
import type { RoomKind } from '../../src/sync/sync-access.ts'
import { Ledger } from '../ledger.ts'
import { type Roster, sessionId } from '../sync-server.ts'

export type Draw = () => number

export const turn = () => new Promise<void>((resume) => setImmediate(resume))
const never = new Promise<never>(() => {})

/** What is on disk, by stream: told row by row as rows are committed. */
export class Kept {
  readonly #docs = new Map<string, Y.Doc>()

  of(stream: string): Y.Doc {
    const doc = this.#docs.get(stream) ?? new Y.Doc()
    this.#docs.set(stream, doc)
    return doc
  }

  add(entries: readonly LogEntry[]): void {
    for (const { stream, bytes } of entries) Y.applyUpdate(this.of(stream), bytes)
  }
}

export const streamOf = (kind: RoomKind, name: string) =>
  kind === 'board' ? sessionId : draftsStream(sessionId, name as PersonId)

/** One life of the server, from a start to a crash or a stop. */
export class SimServer {
  readonly rooms: Rooms
  readonly boards: ReturnType<typeof createBoards>
  readonly links = new Set<Link>()
  /** What the next append does. */
  mood: 'keep' | 'fail' | 'lose-answer' = 'keep'
  /** Resolves when it is no more. */
  readonly ended: Promise<void>
  #end = () => {}
  #isDead = false
  readonly #pending = new Set<Promise<unknown>>()
  readonly #draw: Draw

  constructor(
    database: Database,
    { roster, clock, kept, draw }: { roster: Roster; clock: ManualClock; kept: Kept; draw: Draw },
  ) {
    this.#draw = draw
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
    const living: Clock = {
      now: () => clock.now(),
      after: (delay, task) => clock.after(delay, () => this.#isDead || task()),
    }
    const silent = () => {}
    this.rooms = new Rooms({
      store: this.#moody(createStore(database, living), kept),
      clock: living,
      access: roster,
      log: { info: silent, warn: silent, error: silent },
      random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(draw() * 256)),
    })
    this.boards = createBoards({ rooms: this.rooms, connections: new Connections(living) })
  }

  tick(): void {
    for (const room of this.rooms.live) room.tick()
  }

  /** Ends without a word: what was not committed never is. */
  async crash(): Promise<void> {
    this.#isDead = true
    for (const link of this.links) link.cut(this.#draw)
    await Promise.allSettled(this.#pending)
    this.#end()
  }

  async stop(): Promise<void> {
    this.mood = 'keep'
    await this.rooms.drain()
    await this.crash()
  }

  #moody(store: Store, kept: Kept): Store {
    const append = async (entries: readonly LogEntry[]) => {
      for (let wait = Math.floor(this.#draw() * 3); wait > 0; wait--) await turn()
      if (this.#isDead) return never
      const { mood } = this
      if (mood !== 'keep' && this.#draw() < 0.5) this.mood = 'keep'
      if (mood === 'fail') throw new StorageFailed('as the model wants')
      const committing = store.log.append(entries)
      this.#pending.add(committing)
      const seqs = await committing
      this.#pending.delete(committing)
      kept.add(entries)
      if (this.#isDead) return never
      if (mood === 'lose-answer') throw new StorageFailed('as the model wants')
      return seqs
    }
    return {
      ...store,
      log: { ...store.log, append },
      isReachable: async () => this.mood === 'keep',
      close: () => store.close(),
    }
  }
}

/** One connection: frames on their way, in order each way, and not at all in step. */
export class Link implements Wire {
  readonly up: Uint8Array[] = []
  readonly down: Uint8Array[] = []
  readonly waitingBytes = 0
  closedWith: string | null = null
  lastSent = 0
  #isCut = false
  #place: { readonly room: Room; readonly peer: Peer; readonly leave: () => void } | null = null
  readonly #server: SimServer

  constructor(server: SimServer, { client, clock }: { client: SimClient; clock: Clock }) {
    this.#server = server
    this.lastSent = clock.now()
    server.links.add(this)
    void this.#enter(client)
  }

  get canDeliver(): boolean {
    return this.up.length > 0 && this.#place !== null && this.closedWith === null
  }

  get isCut(): boolean {
    return this.#isCut
  }

  send(bytes: Uint8Array): void {
    if (!this.#isCut) this.down.push(bytes)
  }

  sendPacked(message: PackedMessage): void {
    const headLength = { 126: 4, 127: 10 }[message[1] ?? 0] ?? 2
    this.send(message.subarray(headLength))
  }

  close(code: number, reason: string): void {
    this.closedWith ??= `${code} ${reason}`
    this.#leave()
  }

  /** Hands the server the next frame from the client. */
  deliverUp(): void {
    if (!this.#place || this.closedWith) return
    const bytes = this.up.shift()
    if (!bytes) return
    const frame = readFrame(bytes)
    if (!frame) throw new Error('an honest client sent what is no frame')
    this.#place.room.receive(this.#place.peer, frame)
  }

  /** The connection breaks: of what is under way, a part still arrives, at either end. */
  cut(draw: Draw): void {
    if (!this.#isCut) for (let left = draw() * this.up.length; left >= 1; left--) this.deliverUp()
    this.down.length = Math.floor(draw() * (this.down.length + 1))
    this.up.length = 0
    this.#isCut = true
    this.#leave()
  }

  async #enter({ kind, name, roster }: SimClient): Promise<void> {
    const key: RoomKey =
      kind === 'board' ? { sessionId, kind } : { sessionId, kind, personId: name as PersonId }
    const room = await this.#server.rooms.hold(key)
    const leave = () => this.#server.rooms.release(key)
    if (this.#isCut) return leave()
    const link = roster.roles.get(name) ?? 'viewer'
    const peer = new Peer({ sessionId, personId: name as PersonId, link }, this)
    this.#place = { room, peer, leave }
    room.join(peer)
  }

  #leave(): void {
    this.#server.links.delete(this)
    const place = this.#place
    this.#place = null
    place?.room.leave(place.peer)
    place?.leave()
  }
}

type Person = {
  readonly kind: RoomKind
  readonly name: string
  readonly roster: Roster
  readonly draw: Draw
  readonly roots: readonly string[]
}

type Connecting = { readonly server: SimServer; readonly clock: Clock }

/** What a stock client does with frames, and a ledger of what it may rely on. */
export class SimClient {
  readonly kind: RoomKind
  readonly name: string
  readonly roster: Roster
  readonly doc = new Y.Doc()
  readonly ledger = new Ledger(this.doc)
  readonly undo: Y.UndoManager
  link: Link | null = null
  #sent = 0

  constructor({ kind, name, roster, draw, roots }: Person) {
    this.kind = kind
    this.name = name
    this.roster = roster
    this.doc.clientID = Math.floor(draw() * 2 ** 32)
    this.undo = new Y.UndoManager(
      roots.map((root) => this.doc.getMap(root)),
      { trackedOrigins: new Set([null]), captureTimeout: 0 },
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say(writeUpdate(update))
    })
  }

  connect({ server, clock }: Connecting): void {
    this.#sent = 0
    this.ledger.reconnect()
    this.link = new Link(server, { client: this, clock })
    this.link.up.push(writeStep1(Y.encodeStateVector(this.doc)))
  }

  /** Takes the next frame from the server; notices that there will be no more. */
  deliverDown(): void {
    const bytes = this.link?.down.shift()
    if (bytes) this.#take(bytes)
    if (this.link && this.link.down.length === 0 && (this.link.isCut || this.link.closedWith)) {
      this.link = null
    }
  }

  #say(frame: Uint8Array): void {
    if (!this.link || this.link.isCut) return
    this.#sent += 1
    this.ledger.send(this.#sent)
    this.link.up.push(frame)
  }

  #take(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === 100) this.ledger.count(decoding.readVarUint(decoder))
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === 0) return this.#say(writeStep2(Y.encodeStateAsUpdate(this.doc, payload)))
    this.ledger.show(payload)
    Y.applyUpdate(this.doc, payload, this)
  }
}
