import type { Instant, Millis } from '@kraftline/core/time'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addJitter } from './jitter.ts'
import { browserClock } from './server-time.ts'

/** A server that can be down, as a browser's sockets see it. */
class Server {
  isUp = true
  readonly sockets = new Set<Socket>()
  readonly arrivals: Instant[] = []

  goDown(): void {
    this.isUp = false
    for (const socket of this.sockets) socket.end()
    this.sockets.clear()
  }
}

const server = { now: new Server() }

class Socket {
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  binaryType = ''
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onmessage: ((event: { data: Uint8Array }) => void) | null = null
  onerror: (() => void) | null = null

  constructor() {
    browserClock.after(2, () => (server.now.isUp ? this.#open() : this.end()))
  }

  end(): void {
    this.readyState = 3
    this.onclose?.({ code: 1006, reason: '' })
  }

  send(frame: Uint8Array): void {
    // A step 1 is answered with an empty step 2.
    if (frame[0] === 0 && frame[1] === 0) {
      this.onmessage?.({ data: new Uint8Array([0, 1, 2, 0, 0]) })
    }
  }

  close(): void {}

  #open(): void {
    this.readyState = 1
    server.now.sockets.add(this)
    server.now.arrivals.push(browserClock.now())
    this.onopen?.()
  }
}

/** Evenly spread and the same in every run. */
function seeded(): () => number {
  let draw = 1
  return () => {
    draw = (draw * 48_271) % 2_147_483_647
    return draw / 2_147_483_647
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  server.now = new Server()
})
afterEach(() => vi.useRealTimers())

const people = 20

function connectAll(chance: () => number): WebsocketProvider[] {
  return Array.from({ length: people }, () => {
    const provider = new WebsocketProvider('ws://board', 'room', new Y.Doc(), {
      connect: false,
      disableBc: true,
      WebSocketPolyfill: Object.assign(Socket, WebSocket),
    })
    addJitter(provider, chance)
    provider.connect()
    return provider
  })
}

test.each([0, 300, 2_000, 9_000])(
  'twenty who lost a server for %i ms return one by one, soon after it is back',
  async (away: Millis) => {
    const providers = connectAll(seeded())
    await vi.advanceTimersByTimeAsync(10)
    expect(server.now.arrivals).toHaveLength(people)

    server.now.goDown()
    server.now.arrivals.length = 0
    await vi.advanceTimersByTimeAsync(away)
    server.now.isUp = true
    const since = browserClock.now()
    await vi.advanceTimersByTimeAsync(6_100)
    const returns = server.now.arrivals.map((at) => at - since).toSorted((a, b) => a - b)
    expect(returns).toHaveLength(people)
    // Nobody's return shares its fiftieth of a second with many others'.
    const crowd = Math.max(
      ...returns.map((at) => returns.filter((other) => other >= at && other < at + 20).length),
    )
    expect(crowd).toBeLessThanOrEqual(4)
    expect((returns.at(-1) ?? 0) - (returns[0] ?? 0)).toBeGreaterThan(500)
    for (const provider of providers) provider.destroy()
  },
)

test('who has returned waits a short time again when it happens again', async () => {
  const [provider] = connectAll(() => 1)
  await vi.advanceTimersByTimeAsync(10)
  server.now.goDown()
  await vi.advanceTimersByTimeAsync(5_000)
  server.now.isUp = true
  await vi.advanceTimersByTimeAsync(6_100)
  expect(provider?.synced).toBe(true)
  server.now.goDown()
  server.now.isUp = true
  await vi.advanceTimersByTimeAsync(1_010)
  expect(provider?.synced).toBe(true)
})
