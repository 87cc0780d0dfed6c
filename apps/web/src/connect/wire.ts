import { type Denial, messageTypes } from '@kraftline/core/protocol/sync'
import { type Instant, type Millis, second } from '@kraftline/core/time'
import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { CountingSocket } from './counting-socket.ts'
import { doubtLink } from './doubt-link.ts'
import { type Observable, Source } from './observable.ts'
import { browserClock } from './server-time.ts'
import { touchedEntries } from './touched-entries.ts'
import { isFinal, type Trouble, troubleOf } from './trouble.ts'
import type { UnsavedEdits } from './unsaved-edits.ts'

/** What people may rely on about their edits: the truth is the server's `durable`, not the socket. */
export type Wire = {
  readonly link: 'connecting' | 'connected' | 'offline'
  /** One's own edits that the server has not yet said are on disk. */
  readonly unsaved: number
  /** They have waited for longer than usual though the link is there. */
  readonly isSlow: boolean
  /** When the server first said that everything was, since something last was not; in server time. */
  readonly savedAt: Instant | null
  /** Why the server drops what this connection writes, until it has taken everything again. */
  readonly denial: Denial | null
  /** What the server last closed the connection for, until it is there again. */
  readonly trouble: Trouble | null
  /** It does not come back by itself. */
  readonly isOver: boolean
  /** The server will not have this person any more. */
  readonly isOut: boolean
}

/** Before anything is known of a link. */
export const untouchedWire: Wire = {
  link: 'connecting',
  unsaved: 0,
  isSlow: false,
  savedAt: null,
  denial: null,
  trouble: null,
  isOver: false,
  isOut: false,
}

/** Saving takes milliseconds; when it does not, one should know. */
const usual: Millis = 5 * second

type Watched = {
  readonly provider: WebsocketProvider
  readonly edits: UnsavedEdits
  /** Resolves once this browser's copy is in the document, or there is none. */
  readonly copied: Promise<void>
  readonly now: () => Instant
  readonly signal: AbortSignal
}

/** Watches one provider and says how things stand with one's edits. */
export function watchWire(watched: Watched): Observable<Wire> {
  const { provider, edits, signal } = watched
  const wire = new Source<Wire>({ ...untouchedWire, unsaved: edits.count })
  const change = (patch: Partial<Wire>) => wire.set({ ...wire.get(), ...patch })
  followLink(watched, wire)
  followServer(watched, wire)

  let cancel: (() => void) | null = null
  const beSlow = () => {
    cancel = null
    if (wire.get().unsaved === 0 || wire.get().link !== 'connected') return
    change({ isSlow: true })
    doubtLink(provider, browserClock)
  }
  wire.subscribe(() => {
    const { unsaved, link } = wire.get()
    if (unsaved > 0 && link === 'connected') {
      cancel ??= browserClock.after(usual, beSlow)
    } else {
      cancel?.()
      cancel = null
    }
  })
  provider.doc.on('afterTransaction', (transaction) => {
    if (!transaction.local || transaction.changed.size === 0) return
    edits.add(touchedEntries(transaction))
    change({ unsaved: edits.count })
  })
  signal.addEventListener('abort', () => cancel?.())
  return wire
}

/** Whether the server is there, and if not, why. */
function followLink({ provider, signal }: Watched, wire: Source<Wire>): void {
  const change = (patch: Partial<Wire>) => wire.set({ ...wire.get(), ...patch })
  const unlink = () => change({ link: navigator.onLine ? 'connecting' : 'offline', isSlow: false })
  provider.on('status', ({ status }) => {
    if (status === 'connected') change({ denial: null })
    else unlink()
  })
  // Who may not stay is let in first, and told then: only who is sent the board is connected.
  provider.on('sync', (isSynced) => {
    if (isSynced) change({ link: 'connected', trouble: null, isOver: false })
  })
  provider.on('connection-close', (event) => {
    if (event) change({ trouble: troubleOf(event) ?? wire.get().trouble })
  })
  provider.on('closed', (event) => change({ isOver: true, isOut: isFinal(event.code) }))
  const relink = () => wire.get().link !== 'connected' && unlink()
  addEventListener('offline', relink, { signal })
  addEventListener('online', relink, { signal })
}

/** What the server says of one's edits. */
function followServer({ provider, edits, copied, now }: Watched, wire: Source<Wire>): void {
  const change = (patch: Partial<Wire>) => wire.set({ ...wire.get(), ...patch })
  let isWhole = false
  void copied.finally(() => {
    isWhole = true
  })
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
    if (!isWhole || !(provider.ws instanceof CountingSocket) || !provider.ws.hasKept(frames)) return
    const { unsaved, savedAt } = wire.get()
    edits.clear()
    const isNews = unsaved > 0 || savedAt === null
    change({ unsaved: 0, isSlow: false, denial: null, ...(isNews ? { savedAt: now() } : {}) })
  }
}
