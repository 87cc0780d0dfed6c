import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { rootNames } from '@kraftline/core/board/document'
import { anEdit, type BoardEdit } from '@kraftline/core/testing/board-arbitraries'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { volatileFolder } from '../databases.ts'
import { Onlooker } from '../faulty-sqlite.ts'
import { hostileUpdate, hostileUpdateNames } from '../hostile-updates.ts'
import { contentOf } from '../ledger.ts'
import {
  addNote,
  Client,
  emptyUpdate,
  eventually,
  RawSocket,
  step2,
  updateFrame,
} from '../sync-clients.ts'
import { sessionId } from '../sync-server.ts'
import { byFar, drawing, report, times } from './figures.ts'
import { type Measured, ServerProcess } from './server-process.ts'

const frames = times('KRAFTLINE_FRAMES', 20_000)
const attackers = 8
const rounds = 5
/** After so many frames the honest two are looked at. */
const batch = 1_000
const megabyte = 1024 * 1024
const longestStall = 50

/** One to four bytes changed, a piece left out, doubled or put in. */
function mutate(frame: Uint8Array, draw: () => number): Uint8Array {
  const bytes = [...frame]
  const place = () => Math.floor(draw() * bytes.length)
  const kind = draw()
  if (kind < 0.7) {
    for (let left = 1 + Math.floor(draw() * 4); left > 0; left--) {
      bytes[place()] = Math.floor(draw() * 256)
    }
  } else if (kind < 0.8) bytes.splice(place(), 1 + Math.floor(draw() * 8))
  else if (kind < 0.9) bytes.splice(place(), 0, ...bytes.slice(place(), place()))
  else bytes.splice(place(), 0, ...[255, 255, 255, 255, 15].slice(Math.floor(draw() * 5)))
  return new Uint8Array(bytes)
}

/**
 * Somebody who edits like everybody, spoils most of what they send, and comes back whenever they are
 * put out: with a document that is in order, so that every frame gets as far as it can.
 */
class Attacker {
  readonly #server: ServerProcess
  readonly #name: string
  readonly #draw: () => number
  readonly #doc = new Y.Doc()
  #update: Uint8Array | null = null
  #raw: RawSocket | null = null
  putOut = 0

  constructor(server: ServerProcess, name: string, seed: number) {
    this.#server = server
    this.#name = name
    this.#draw = drawing(seed)
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  async attack(count: number, seed: number): Promise<void> {
    const edits = fc.sample(anEdit, { numRuns: 4 * count, seed })
    for (let left = count; left > 0; left--) await this.send(this.#nextFrame(edits))
  }

  async send(frame: Uint8Array): Promise<void> {
    const { socket } = await this.#open()
    socket.send(frame)
    // A pong comes after the frame has been dealt with.
    const dealtWith = new AbortController()
    socket.ping()
    await Promise.race([
      once(socket, 'pong', { signal: dealtWith.signal }),
      once(socket, 'close', { signal: dealtWith.signal }),
    ])
    dealtWith.abort()
    if (socket.readyState !== socket.OPEN) this.putOut += 1
  }

  close(): void {
    this.#raw?.close()
  }

  #nextFrame(edits: BoardEdit[]): Uint8Array {
    const kind = this.#draw()
    if (kind < 0.05) return this.#spoil(new Uint8Array([0, 0, 5, 1, 7, 1, 1, 1]))
    if (kind < 0.1) return this.#spoil(new Uint8Array([1, 8, 1, 7, 1, 4, 110, 117, 108, 108]))
    this.#update = null
    for (let edit = edits.pop(); edit && !this.#update; edit = edits.pop()) edit(this.#doc)
    const update = this.#update ?? emptyUpdate
    return kind < 0.25 ? updateFrame(update) : this.#spoil(updateFrame(update))
  }

  #spoil(frame: Uint8Array): Uint8Array {
    return mutate(frame, this.#draw)
  }

  async #open(): Promise<RawSocket> {
    if (this.#raw && this.#raw.socket.readyState === this.#raw.socket.OPEN) return this.#raw
    const headers = { authorization: `Bearer ${this.#name}` }
    this.#raw = new RawSocket(this.#server, `/sync/${sessionId}/board`, headers)
    await once(this.#raw.socket, 'message')
    this.#raw.send(step2(Y.encodeStateAsUpdate(this.#doc)))
    return this.#raw
  }
}

type Round = {
  readonly rows: number
  readonly putOut: number
  readonly grown: number
  readonly measured: Measured
}

/** A board is attacked from its beginning: one that only ever grew would measure its own size. */
async function playRound(count: number, seed: number): Promise<Round> {
  const dataDir = volatileFolder()
  const server = await ServerProcess.start(dataDir)
  const onlooker = new Onlooker(dataDir)
  const honest = ['p0', 'p1'].map((name) => new Client(server, name)) as [Client, Client]
  const attacks = Array.from({ length: attackers }, (_, index) => {
    // Most may write everything; some have a presence to play with.
    const name = index < 2 ? 'p2' : 'link:facilitator'
    return new Attacker(server, name, seed + index)
  })
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  try {
    await Promise.all(honest.map((client) => client.saved()))
    const attack = (from: number, many: number) =>
      Promise.all(attacks.map((one, index) => one.attack(many / attackers, from + index)))
    const check = (mark: string) => expectHonestWork(honest, onlooker, mark)

    // What code and caches take at first is not what frames leave behind.
    await attack(seed, batch)
    await check('warm')
    const before = await server.measure()
    for (const name of hostileUpdateNames) {
      await attacks[0]!.send(updateFrame(hostileUpdate(name, honest[0].doc)))
    }
    for (let sent = 0; sent < count; sent += batch) {
      await attack(seed + batch + sent, Math.min(batch, count - sent))
      await check(`${sent}`)
    }
    const measured = await server.measure()
    expect([server.isRunning, measured.broken]).toEqual([true, 0])
    return {
      rows: onlooker.rows(sessionId),
      putOut: attacks.reduce((sum, { putOut }) => sum + putOut, 0),
      grown: (measured.memory - before.memory) / megabyte,
      measured,
    }
  } finally {
    onlooker.close()
    for (const one of [...honest, ...attacks]) one.close()
    await server.kill()
  }
}

async function expectHonestWork(
  honest: readonly [Client, Client],
  onlooker: Onlooker,
  mark: string,
): Promise<void> {
  for (const { doc } of honest) addNote(doc, `${doc.clientID}-${mark}`, 'still here')
  const [one, other] = honest
  await eventually(() => {
    const expected = contentOf(onlooker.kept(sessionId), rootNames)
    expect(contentOf(one.doc, rootNames)).toEqual(expected)
    expect(contentOf(other.doc, rootNames)).toEqual(expected)
    expect([one, other].map(({ durable }) => durable.frames)).toEqual([one.sent, other.sent])
  })
  expect(honest.map(({ provider }) => provider.wsUnsuccessfulReconnects)).toEqual([0, 0])
}

test(
  `${frames} mutated frames and every hostile update: nobody honest notices`,
  async () => {
    const began = performance.now()
    const played: Round[] = []
    for (let round = 0; round < rounds; round++) {
      played.push(await playRound(frames / rounds, round * 1_000_000))
    }
    const took = performance.now() - began
    const most = (of: (round: Round) => number) => Math.max(...played.map(of))
    const sum = (of: (round: Round) => number) => played.map(of).reduce((a, b) => a + b, 0)
    const stall = most(({ measured }) => measured.longestStall)
    const grown = most((round) => round.grown)
    report('hostile frames', {
      frames,
      'frames a second': frames / (took / 1_000),
      'rows taken': sum(({ rows }) => rows),
      'connections closed': sum(({ putOut }) => putOut),
      'that broke something': sum(({ measured }) => measured.broken),
      'longest stall in ms': stall,
      'memory grown by MB': grown,
    })
    expect(grown).toBeLessThan(32)
    expect(stall).toBeLessThan(byFar(longestStall))
  },
  120_000 + frames * 100,
)
