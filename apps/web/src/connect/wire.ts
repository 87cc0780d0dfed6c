import { messageTypes } from '@kraftline/core/protocol/sync'
import type { Instant } from '@kraftline/core/time'
import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type Observable, Source } from './observable.ts'

/** What people may rely on about their edits: the truth is the server's `durable`, not the socket. */
export type Wire = {
  readonly link: 'connecting' | 'connected' | 'offline'
  /** One's own edits that the server has not yet said are on disk. */
  readonly unsaved: number
  /** When the server last said that everything was, in server time. */
  readonly savedAt: Instant | null
  /** The server drops what this connection writes: a viewer, a locked or a closed board. */
  readonly isReadOnly: boolean
  /** The server closed for good, with this code. */
  readonly closedBy: number | null
}

const syncStep2 = 1
const update = 2

/** A socket that counts the frames which the server will count as durable. */
export class CountingSocket extends WebSocket {
  framesToKeep = 0

  override send(data: Uint8Array<ArrayBuffer>): void {
    if (data[0] === messageTypes.sync && (data[1] === syncStep2 || data[1] === update)) {
      this.framesToKeep++
    }
    super.send(data)
  }
}

/** Watches one provider and says how things stand with one's edits. */
export function watchWire(provider: WebsocketProvider, doc: Y.Doc, now: () => Instant): Observable<Wire> {
  const wire = new Source<Wire>({
    link: 'connecting',
    unsaved: 0,
    savedAt: null,
    isReadOnly: false,
    closedBy: null,
  })
  const change = (patch: Partial<Wire>) => wire.set({ ...wire.get(), ...patch })
  const unlinked = () => (navigator.onLine ? 'connecting' : 'offline')

  doc.on('update', (_bytes: Uint8Array, origin: unknown) => {
    if (origin !== provider) change({ unsaved: wire.get().unsaved + 1 })
  })
  provider.on('status', ({ status }) => {
    change(status === 'connected' ? { link: 'connected', isReadOnly: false } : { link: unlinked() })
  })
  provider.on('closed', ({ code }) => change({ closedBy: code }))
  provider.messageHandlers[messageTypes.auth] = () => change({ isReadOnly: true })
  provider.messageHandlers[messageTypes.durable] = (_encoder, decoder) => {
    const frames = decoding.readVarUint(decoder)
    const socket = provider.ws
    if (!(socket instanceof CountingSocket)) return
    // Before the first step 2 went out, what is still unsent would look saved.
    if (socket.framesToKeep > 0 && frames >= socket.framesToKeep) {
      change({ unsaved: 0, savedAt: now(), isReadOnly: false })
    }
  }
  addEventListener('offline', () => wire.get().link !== 'connected' && change({ link: 'offline' }))
  addEventListener('online', () => wire.get().link === 'offline' && change({ link: 'connecting' }))
  return wire
}
