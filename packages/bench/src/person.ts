import { BareSocket } from './bare-socket.ts'
import type { Ledger } from './ledger.ts'
import { now, until } from './machine-clock.ts'
import { Scribe } from './scribe.ts'
import * as wire from './wire.ts'

/** How a server is spoken to. `relay`: it never speaks itself. */
export type Dialect = 'y-websocket' | 'hocuspocus' | 'relay'

/** A way into a room. */
export type Door = {
  readonly port: number
  readonly path: string
  readonly room: string
  readonly headers: Readonly<Record<string, string>>
}

type Seat = {
  readonly id: number
  readonly door: Door
  readonly dialect: Dialect
  readonly ledger: Ledger
  readonly notes: readonly string[]
  /** How many others are to receive what this one writes. */
  readonly others: number
  /** Sends on what it hears of others' presence, as stock y-websocket clients do. */
  readonly echoes: boolean
}

/** One client: it joins, moves its cursor, writes, and keeps count of what it receives. */
export class Person {
  received = 0
  /** Why the server has gone, if it has. */
  lost: string | null = null
  /** The answer to its step 1, and how long that took from the first byte on. */
  board: Uint8Array | null = null
  joinedAfter = 0
  readonly #seat: Seat
  readonly #frames: wire.Frames
  readonly #scribe: Scribe
  readonly #socket: BareSocket
  readonly #began = now()
  #hasAnswered = false
  #isClosed = false
  #presenceClock = 0

  constructor(seat: Seat) {
    const { door, dialect } = seat
    this.#seat = seat
    this.#frames = new wire.Frames(
      dialect === 'hocuspocus' ? wire.namePrefix(door.room) : new Uint8Array(),
    )
    this.#scribe = new Scribe(seat.id, seat.notes)
    this.#socket = new BareSocket({
      port: door.port,
      path: door.path,
      headers: door.headers,
      onOpen: () => this.#greet(),
      onMessage: (bytes) => this.#receive(bytes),
      onClose: (reason) => {
        if (!this.#isClosed) this.lost = reason
      },
    })
  }

  get isIn(): boolean {
    return this.board !== null && this.#hasAnswered
  }

  async joined(patience = 20_000): Promise<void> {
    await until(() => this.isIn || this.lost !== null, patience)
    if (!this.isIn) throw new Error(`a client could not join: ${this.lost ?? 'no answer'}`)
  }

  moveCursor(): void {
    this.#presenceClock += 1
    const { id } = this.#seat
    const cursor = { at: 1_760_000_000_000 + this.#presenceClock * 997, lane: id % 300 }
    const state = JSON.stringify({ name: `Person ${id % 10}`, color: '#30638e', cursor })
    this.#socket.send(this.#frames.awareness(id, this.#presenceClock, state))
  }

  write(note = 0): void {
    const { id, ledger, others } = this.#seat
    this.#socket.send(this.#frames.update(this.#scribe.edit(note, ledger.send(id, others))))
  }

  close(): void {
    this.#isClosed = true
    this.#socket.close()
  }

  #greet(): void {
    const { dialect } = this.#seat
    if (dialect === 'hocuspocus') this.#socket.send(this.#frames.token())
    if (dialect !== 'relay') return this.#socket.send(this.#frames.step1())
    this.board = new Uint8Array()
    this.#hasAnswered = true
    this.#socket.send(this.#frames.update(this.#scribe.opening))
  }

  #receive(bytes: Buffer): void {
    this.received += 1
    const at = this.#frames.prefix.length
    const kind = bytes[at]
    if (kind === wire.sync || kind === wire.syncReply) this.#receiveSync(bytes, at + 1)
    else if (kind === wire.awareness && this.#seat.echoes) this.#socket.send(bytes)
  }

  #receiveSync(bytes: Buffer, at: number): void {
    switch (bytes[at]) {
      case wire.step1:
        if (this.#hasAnswered || this.#seat.dialect === 'relay') return
        this.#hasAnswered = true
        return this.#socket.send(this.#frames.step2(this.#scribe.opening))
      case wire.step2:
        if (this.board) return
        // A copy: the chunk that it lies in is much larger.
        this.board = Uint8Array.from(bytes.subarray(at + 1))
        this.joinedAfter = now() - this.#began
        return
      case wire.update:
        return this.#seat.ledger.receive(this.#seat.id, bytes)
      default:
    }
  }
}
