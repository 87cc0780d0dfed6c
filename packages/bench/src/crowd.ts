import type { Contender } from './contenders.ts'
import type { Doors } from './doors.ts'
import { Ledger } from './ledger.ts'
import { every, now } from './machine-clock.ts'
import type { LoadOptions } from './options.ts'
import { Pace } from './pace.ts'
import { Person } from './person.ts'

/** Rooms that are opened side by side. */
const atOnce = 8
/** Milliseconds between two looks at who has to act. */
const tick = 2

/** Everybody who is connected to one server, room by room, and what they do. */
export class Crowd {
  readonly ledger = new Ledger()
  readonly #contender: Contender
  readonly #doors: Doors
  readonly #load: LoadOptions
  readonly #rooms: Person[][] = []
  /** Sessions may be made only so fast, so rooms that were left are come back to. */
  readonly #known: Awaited<ReturnType<Doors>>[] = []
  #stop = () => {}

  constructor(contender: Contender, doors: Doors, load: LoadOptions) {
    this.#contender = contender
    this.#doors = doors
    this.#load = load
  }

  get people(): readonly Person[] {
    return this.#rooms.flat()
  }

  /** All that was received so far by those who are here. */
  get received(): number {
    return this.people.reduce((sum, person) => sum + person.received, 0)
  }

  /** Why somebody has lost their connection, if anybody has. */
  get lost(): string | null {
    return this.people.find(({ lost }) => lost !== null)?.lost ?? null
  }

  async resize(rooms: number): Promise<void> {
    for (const room of this.#rooms.splice(rooms)) for (const person of room) person.close()
    while (this.#rooms.length < rooms) {
      const count = Math.min(atOnce, rooms - this.#rooms.length)
      const first = this.#rooms.length
      const opening = Array.from({ length: count }, (_, index) => this.#open(first + index))
      this.#rooms.push(...(await Promise.all(opening)))
    }
  }

  /** Everybody moves and writes until `stop`. */
  start(): void {
    const { movers, cursorsPerSecond, secondsPerEdit } = this.#load
    const began = now()
    const moving = this.#rooms.flatMap((room) => room.slice(0, movers))
    const moves = moving.map((person) => () => person.moveCursor())
    const edits = this.people.map((person) => () => person.write())
    const paces = [
      new Pace(moves, 1_000 / cursorsPerSecond, began),
      new Pace(edits, secondsPerEdit * 1_000, began),
    ]
    this.#stop = every(tick, () => {
      const at = now()
      for (const pace of paces) pace.catchUp(at)
    })
  }

  stop(): void {
    this.#stop()
  }

  close(): void {
    this.stop()
    for (const person of this.people) person.close()
    this.#rooms.length = 0
  }

  async #open(index: number): Promise<Person[]> {
    const { people, echoes } = this.#load
    const doors = this.#known[index] ?? (await this.#doors(people))
    this.#known[index] = doors
    const room = doors.map((door) => {
      const id = newClientId()
      const { dialect } = this.#contender
      const seat = { id, door, dialect, ledger: this.ledger, echoes, others: people - 1 }
      return new Person({ ...seat, notes: [`note-${id}`] })
    })
    await Promise.all(room.map((person) => person.joined()))
    return room
  }
}

let lastClientId = 1_000_000_000

/** As long as the ids that Yjs draws, and never twice. */
export function newClientId(): number {
  lastClientId += 1
  return lastClientId
}
