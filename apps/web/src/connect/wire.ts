import { type Denial, messageTypes } from '@kraftline/core/protocol/sync'
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
  /** Why the server drops what this connection writes, until it has taken everything again. */
  readonly denial: Denial | null
  /** The server closed for good, with this code. */
  readonly closedBy: number | null
}

const syncStep2 = 1
const update = 2

/** A socket that counts the frames which the server will count as durable. */
export class CountingSocket extends WebSocket {
  framesToKeep = 0
  /** Frames that were refused: they are never counted, and what they held comes again in a step 2. */
  refused = 0
  /** Whether everything that the document holds has gone out since the last refusal. */
  hasBroughtAll = false

  override send(data: Uint8Array<ArrayBuffer>): void {
    if (data[0] === messageTypes.sync && (data[1] === syncStep2 || data[1] === update)) {
      this.framesToKeep++
      if (data[1] === syncStep2) this.hasBroughtAll = true
    }
    super.send(data)
  }
}

/** Watches one provider and says how things stand with one's edits. */
export function watchWire(
  provider: WebsocketProvider,
  doc: Y.Doc,
  now: () => Instant,
): Observable<Wire> {
  const wire = new Source<Wire>({
    link: 'connecting',
    unsaved: 0,
    savedAt: null,
    denial: null,
    closedBy: null,
  })
  const change = (patch: Partial<Wire>) => wire.set({ ...wire.get(), ...patch })
  const unlinked = () => (navigator.onLine ? 'connecting' : 'offline')

  doc.on('afterTransaction', ({ local, changed }: Y.Transaction) => {
    if (local && changed.size > 0) change({ unsaved: wire.get().unsaved + 1 })
  })
  provider.on('status', ({ status }) => {
    change(status === 'connected' ? { link: 'connected', denial: null } : { link: unlinked() })
  })
  provider.on('closed', ({ code }) => change({ closedBy: code }))
  provider.messageHandlers[messageTypes.auth] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    const denial = decoding.readVarString(decoder) as Denial
    // What the disk lost is counted once it is brought again; what was refused never is.
    if (provider.ws instanceof CountingSocket) {
      provider.ws.hasBroughtAll = false
      if (denial !== 'storage-failed') provider.ws.refused++
    }
    change({ denial })
  }
  provider.messageHandlers[messageTypes.durable] = (_encoder, decoder) => {
    const frames = decoding.readVarUint(decoder)
    const socket = provider.ws
    if (!(socket instanceof CountingSocket)) return
    // Before the first step 2 went out, and while refused edits wait to be asked for again, what
    // is not kept would look saved.
    if (socket.hasBroughtAll && frames >= socket.framesToKeep - socket.refused) {
      change({ unsaved: 0, savedAt: now(), denial: null })
    }
  }
  addEventListener('offline', () => wire.get().link !== 'connected' && change({ link: 'offline' }))
  addEventListener('online', () => wire.get().link === 'offline' && change({ link: 'connecting' }))
  return wire
}
