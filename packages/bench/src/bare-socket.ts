import { connect, type Socket } from 'node:net'

/** Any key will do over loopback; that there is one makes the server do its part. */
const mask = Buffer.from([0x4b, 0x52, 0x46, 0x54])
const continued = 0x0
const binary = 0x2
const closing = 0x8
const ping = 0x9
const pong = 0xa
/** The first byte of a frame is its kind, and this where it is the last of its message. */
const lastPart = 0x80
const whole = lastPart | binary

type Opening = {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly onOpen: () => void
  readonly onMessage: (bytes: Buffer) => void
  readonly onClose: (reason: string) => void
}

/**
 * A websocket client with nothing to it: a thousand of them, each receiving dozens of messages a
 * second, must fit onto one core and leave it mostly idle.
 */
export class BareSocket {
  readonly #opening: Opening
  readonly #socket: Socket
  #rest: Buffer | null = null
  #parts: Buffer[] = []
  #isOpen = false
  #reason = 'the connection ended'

  constructor(opening: Opening) {
    this.#opening = opening
    this.#socket = connect({ port: opening.port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('connect', () => this.#socket.write(handshake(opening)))
    this.#socket.on('data', (chunk: Buffer) => this.#arrive(chunk))
    this.#socket.on('error', ({ message }) => {
      this.#reason = message
    })
    this.#socket.on('close', () => opening.onClose(this.#reason))
  }

  send(payload: Uint8Array): void {
    this.#socket.write(frame(binary, payload))
  }

  close(): void {
    this.#socket.destroy()
  }

  #arrive(chunk: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    this.#rest = null
    if (!this.#isOpen) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end === -1) {
        this.#rest = bytes
        return
      }
      if (!bytes.subarray(0, end).includes(' 101 ')) {
        this.#reason = bytes.toString('latin1', 0, bytes.indexOf('\r\n'))
        return this.close()
      }
      this.#isOpen = true
      this.#opening.onOpen()
      bytes = bytes.subarray(end + 4)
    }
    const read = this.#readFrames(bytes)
    if (read < bytes.length) this.#rest = bytes.subarray(read)
  }

  /** Answers how many bytes were whole frames. */
  #readFrames(bytes: Buffer): number {
    let at = 0
    for (;;) {
      const start = payloadStart(bytes, at)
      if (start === null) return at
      const end = start + payloadLength(bytes, at)
      if (end > bytes.length) return at
      this.#take(bytes[at] ?? 0, bytes.subarray(start, end))
      at = end
    }
  }

  #take(first: number, payload: Buffer): void {
    const kind = first & 0x0f
    if (first === whole) return this.#opening.onMessage(payload)
    if (kind === binary || kind === continued) return this.#gather(payload, first >= lastPart)
    if (kind === ping) this.#socket.write(frame(pong, payload))
    if (kind !== closing) return
    this.#reason = `closed with ${payload.length < 2 ? 'no code' : payload.readUInt16BE(0)}: ${payload.toString('utf8', 2)}`
    this.close()
  }

  /** A large message comes in parts. */
  #gather(part: Buffer, isLast: boolean): void {
    // A copy: the chunk that it lies in is read over.
    this.#parts.push(Buffer.from(part))
    if (isLast) this.#opening.onMessage(Buffer.concat(this.#parts.splice(0)))
  }
}

function handshake({ port, path, headers }: Opening): string {
  const all = {
    Host: `127.0.0.1:${port}`,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Where the payload of the frame at `at` starts; null while its head is not complete. */
function payloadStart(bytes: Buffer, at: number): number | null {
  const short = bytes[at + 1]
  if (short === undefined) return null
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  return start > bytes.length ? null : start
}

function payloadLength(bytes: Buffer, at: number): number {
  const short = bytes[at + 1] ?? 0
  if (short < 126) return short
  return short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
}

function frame(kind: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + 4 + length)
  bytes[0] = 0x80 | kind
  if (head === 2) bytes[1] = 0x80 | length
  else if (head === 4) {
    bytes[1] = 0x80 | 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 0x80 | 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  mask.copy(bytes, head)
  for (let index = 0; index < length; index++) {
    bytes[head + 4 + index] = (payload[index] ?? 0) ^ (mask[index & 3] ?? 0)
  }
  return bytes
}
