import { once } from 'node:events'
import { messageTypes } from '@kraftline/core/protocol/sync'
import * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Served } from './test-server.ts'

const syncSteps = ['step 1', 'step 2', 'update']

/** A bare socket to a room, which tells in words what comes. */
export class Line {
  readonly received: string[] = []
  closed: number | null = null
  /** What the server said last of what is on disk. */
  durable = { frames: 0, seq: 0 }
  readonly #socket: WebSocket
  #wake: (() => void)[] = []

  constructor({ url }: Served, path: string, headers: Record<string, string>) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers })
    this.#socket.on('message', (data: Buffer) => this.#note(() => this.#read(data)))
    this.#socket.on('close', (code) =>
      this.#note(() => {
        this.closed = code
      }),
    )
    this.#socket.on('error', () => {})
    onTestFinished(() => this.#socket.terminate())
  }

  /** Waits until something that has come makes `holds` true; the test's own time limit bounds it. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((wake) => this.#wake.push(wake))
  }

  send(frame: Uint8Array | string): void {
    this.#socket.send(frame)
  }

  /** All that was sent has been read by the server, and what it answered at once is here. */
  async heard(): Promise<void> {
    if (this.closed !== null) return
    const heard = new AbortController()
    const { signal } = heard
    this.#socket.ping()
    await Promise.race([
      once(this.#socket, 'pong', { signal }),
      once(this.#socket, 'close', { signal }),
    ])
    heard.abort()
  }

  async close(): Promise<void> {
    this.#socket.close()
    await this.until(() => this.closed !== null)
  }

  #read(data: Uint8Array): void {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.durable) {
      this.durable = { frames: decoding.readVarUint(decoder), seq: decoding.readVarUint(decoder) }
    } else this.received.push(wordsFor(type, decoder))
  }

  #note(what: () => void): void {
    what()
    for (const wake of this.#wake.splice(0)) wake()
  }
}

function wordsFor(type: number, decoder: decoding.Decoder): string {
  switch (type) {
    case messageTypes.sync:
      return syncSteps[decoding.readVarUint(decoder)] ?? 'an unknown step'
    case messageTypes.awareness:
      return 'presence'
    case messageTypes.auth:
      decoding.readVarUint(decoder)
      return `denied: ${decoding.readVarString(decoder)}`
    default:
      return `type ${type}`
  }
}
