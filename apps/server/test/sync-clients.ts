import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Ledger } from './ledger.ts'
import { sessionId } from './sync-server.ts'

type Room = 'board' | 'drafts'

/** Waits for a fact rather than for a second. */
export const eventually = (check: () => unknown) =>
  vi.waitFor(check, { timeout: 25_000, interval: 5 })

/** A stock y-websocket client that also listens to what the server tells besides. */
export class Client {
  readonly doc = new Y.Doc()
  readonly ledger = new Ledger(this.doc)
  readonly provider: WebsocketProvider
  /** Every frame that the server sent, over all its connections, unless it is not kept. */
  readonly received: Uint8Array[] = []
  keepsFrames = true
  readonly denials: string[] = []
  durable = { frames: 0, seq: 0 }
  sent = 0

  constructor(server: { readonly origin: string }, name: string, room: Room = 'board') {
    const client = this
    // A browser's WebSocket as far as the provider uses one, which types cannot tell.
    class Socket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { authorization: `Bearer ${name}` } })
        client.sent = 0
        client.durable = { frames: 0, seq: 0 }
        client.ledger.reconnect()
        this.on('message', (data: Buffer) => {
          const bytes = new Uint8Array(data)
          if (client.keepsFrames) client.received.push(bytes)
          const update = updateIn(bytes)
          if (update) client.ledger.show(update)
        })
      }

      override send(data: Uint8Array): void {
        if (data[0] === 0 && data[1] !== 0) {
          client.sent += 1
          client.ledger.send(client.sent)
        }
        super.send(data)
      }
    }
    this.provider = new WebsocketProvider(
      `${server.origin}/sync`,
      `${sessionId}/${room}`,
      this.doc,
      {
        WebSocketPolyfill: Socket as never,
        disableBc: true,
        maxBackoffTime: 100,
      },
    )
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.durable = {
        frames: decoding.readVarUint(decoder),
        seq: decoding.readVarUint(decoder),
      }
      this.ledger.count(this.durable.frames)
    }
    this.provider.messageHandlers[2] = (_encoder, decoder) => {
      decoding.readVarUint(decoder)
      this.denials.push(decoding.readVarString(decoder))
    }
  }

  synced(): Promise<unknown> {
    return eventually(() => expect(this.provider.synced).toBe(true))
  }

  /** All that was sent on this connection is on disk. */
  saved(): Promise<unknown> {
    return eventually(() => {
      expect(this.provider.synced).toBe(true)
      expect(this.durable.frames).toBe(this.sent)
      expect(this.sent).toBeGreaterThan(0)
    })
  }

  notes(): Record<string, { text?: unknown; authorId?: unknown }> {
    return this.doc.getMap('notes').toJSON()
  }

  /** Ends the connection without a word. */
  dropLink(): void {
    const { ws } = this.provider
    if (ws && 'terminate' in ws && typeof ws.terminate === 'function') ws.terminate()
  }

  close(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** The Yjs update in a frame, if there is one. */
function updateIn(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  const isUpdate = decoding.readVarUint(decoder) === 0 && decoding.readVarUint(decoder) !== 0
  return isUpdate ? decoding.readVarUint8Array(decoder) : null
}

type Note = { readonly text: string; readonly [field: string]: unknown }

export function addNote(doc: Y.Doc, id: string, said: string | Note): void {
  const { text, ...more } = typeof said === 'string' ? { text: said } : said
  doc.transact(() => {
    const note = new Y.Map<unknown>()
    const fields = { text: new Y.Text(text), at: 1, lane: 0, color: 'yellow', ...more }
    for (const [field, value] of Object.entries(fields)) note.set(field, value)
    doc.getMap('notes').set(id, note)
  })
}

/** A bare socket, for what a stock client would never send. */
export class RawSocket {
  readonly socket: WebSocket
  readonly received: Uint8Array[] = []
  closed: { code: number; reason: string } | null = null
  status: number | null = null

  constructor(
    server: { readonly origin: string },
    path: string,
    headers: Record<string, string> = {},
  ) {
    this.socket = new WebSocket(`${server.origin}${path}`, { headers })
    this.socket.on('message', (data: Buffer) => this.received.push(new Uint8Array(data)))
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.socket.on('unexpected-response', (_request, response) => {
      this.status = response.statusCode ?? 0
      response.destroy()
    })
    this.socket.on('error', () => {})
  }

  static async open(
    server: { readonly origin: string },
    name: string,
    room: Room = 'board',
  ): Promise<RawSocket> {
    const headers = { authorization: `Bearer ${name}` }
    const raw = new RawSocket(server, `/sync/${sessionId}/${room}`, headers)
    await eventually(() => expect(raw.received.length).toBeGreaterThan(0))
    return raw
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes)
  }

  /** The payloads of the frames of one type, without their type. */
  frames(type: number): decoding.Decoder[] {
    return this.received
      .map((bytes) => decoding.createDecoder(bytes))
      .filter((decoder) => decoding.readVarUint(decoder) === type)
  }

  close(): void {
    this.socket.close()
  }
}

export const step2 = (update: Uint8Array) => syncFrame(1, update)
export const updateFrame = (update: Uint8Array) => syncFrame(2, update)
export const emptyUpdate = new Uint8Array([0, 0])

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}
