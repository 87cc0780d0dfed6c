import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

const opcodes = { more: 0, binary: 2, ping: 9, pong: 10 } as const

/** A websocket client on a line of which a test says how much comes through, and which answers pings as they come. */
export class SlowLine {
  readonly messages: Buffer[] = []
  readonly #socket: Socket
  #unread = Buffer.alloc(0)
  #parts: Buffer[] = []
  #isUp = false

  constructor(origin: string, path: string, token: string) {
    const { hostname, port } = new URL(origin)
    this.#socket = connect({ host: hostname, port: Number(port) })
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
        `Authorization: Bearer ${token}\r\n\r\n`,
    )
    this.#socket.on('error', () => {})
    onTestFinished(() => void this.#socket.destroy())
  }

  get isClosed(): boolean {
    return this.#socket.readableEnded || this.#socket.destroyed
  }

  send(payload: Uint8Array): void {
    this.#sendFrame(opcodes.binary, payload)
  }

  /** Waits for something to come and takes so much of it at most. */
  async take(bytes: number): Promise<void> {
    if (this.#socket.readableLength === 0) {
      const come = new AbortController()
      const { signal } = come
      await Promise.race([
        once(this.#socket, 'readable', { signal }),
        once(this.#socket, 'close', { signal }),
      ])
      come.abort()
    }
    const chunk: Buffer | null = this.#socket.read(Math.min(bytes, this.#socket.readableLength))
    if (!chunk) return
    this.#unread = Buffer.concat([this.#unread, chunk])
    if (!this.#isUp) this.#passHead()
    while (this.#isUp && this.#readFrame());
  }

  #passHead(): void {
    const end = this.#unread.indexOf('\r\n\r\n')
    if (end === -1) return
    this.#isUp = true
    this.#unread = this.#unread.subarray(end + 4)
  }

  #readFrame(): boolean {
    const [first = 0, short = 0] = this.#unread
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (this.#unread.byteLength < head) return false
    const length =
      head === 2
        ? short
        : head === 4
          ? this.#unread.readUInt16BE(2)
          : Number(this.#unread.readBigUInt64BE(2))
    if (this.#unread.byteLength < head + length) return false
    const payload = this.#unread.subarray(head, head + length)
    this.#unread = this.#unread.subarray(head + length)
    this.#receive(first, payload)
    return true
  }

  #receive(first: number, payload: Buffer): void {
    const opcode = first & 0x0f
    if (opcode === opcodes.ping) this.#sendFrame(opcodes.pong, payload)
    if (opcode !== opcodes.binary && opcode !== opcodes.more) return
    this.#parts.push(payload)
    if ((first & 0x80) !== 0) this.messages.push(Buffer.concat(this.#parts.splice(0)))
  }

  /** With a mask of zeros, which changes nothing. */
  #sendFrame(opcode: number, payload: Uint8Array): void {
    this.#socket.write(
      Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.byteLength, 0, 0, 0, 0]), payload]),
    )
  }
}
