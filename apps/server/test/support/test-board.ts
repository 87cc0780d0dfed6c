import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { onTestFinished, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Served } from './test-server.ts'

/** Waits for a fact; the test's own time limit bounds it. */
export function eventually(check: () => void | Promise<void>): Promise<unknown> {
  return vi.waitFor(check, { timeout: 25_000, interval: 5 })
}

/** A stock client on the board plane. */
export class Board {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly closed: number[] = []
  /** Every frame that came, over all its connections. */
  readonly received: Uint8Array[] = []

  constructor(
    { url }: Served,
    { id }: SessionCreated,
    { room, headers }: { room: 'board' | 'drafts'; headers: Record<string, string> },
  ) {
    const { received } = this
    class SocketWithHeaders extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers })
        this.addEventListener('message', ({ data }) => received.push(new Uint8Array(data)))
      }
    }
    this.provider = new WebsocketProvider(
      `${url.replace('http', 'ws')}/sync`,
      `${id}/${room}`,
      this.doc,
      {
        WebSocketPolyfill: SocketWithHeaders,
        disableBc: true,
      },
    )
    // What is on disk already: a stock client does not know it.
    this.provider.messageHandlers[100] = () => {}
    this.provider.on('connection-close', (event) => {
      if (event) this.closed.push(event.code)
    })
    onTestFinished(() => this.provider.destroy())
  }

  get notes(): Record<string, { text: string; authorId?: string }> {
    return this.doc.getMap('notes').toJSON()
  }

  write(id: string, text: string): void {
    this.doc.transact(() => {
      const note = new Y.Map<unknown>()
      const fields = { text: new Y.Text(text), at: 0, lane: 0, color: 'yellow' }
      for (const [field, value] of Object.entries(fields)) note.set(field, value)
      this.doc.getMap('notes').set(id, note)
    })
  }

  synced(): Promise<unknown> {
    return eventually(() => {
      if (!this.provider.synced) throw new Error('not synced yet')
    })
  }
}
