// Reached by board/edit.ts through the document; hands updates to the server's sync gateway and
// brings back what others wrote and what is durable.
import { type BoardReader, createBoardReader } from '@kraftline/core/board/snapshot'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { closeCodes } from '@kraftline/core/protocol/sync'
import { type Instant, type Millis, second } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addJitter } from './jitter.ts'
import { keepLocalCopy } from './local-copy.ts'
import type { Observable } from './observable.ts'
import { browserClock } from './server-time.ts'
import { CountingSocket, type Wire, watchWire } from './wire.ts'

export type BoardConnection = {
  readonly doc: Y.Doc
  readonly reader: BoardReader
  readonly awareness: Awareness
  readonly wire: Observable<Wire>
  /** Resolves once the stored board is in. */
  readonly ready: Promise<void>
  close(): void
}

type Opening = {
  sessionId: SessionId
  room: 'board' | 'drafts'
  /** Whose copy this browser keeps: somebody else's who used it before is not taken up. */
  me: PersonId
  now: () => Instant
}

/** How long the copy in this browser may take before the server is asked without it. */
const copyPatience = second

/** Opens the shared board, or the caller's own drafts. Two tabs must not sync around the server. */
export function openBoard({ sessionId, room, me, now }: Opening): BoardConnection {
  const doc = new Y.Doc()
  const origin = location.origin.replace(/^http/, 'ws')
  const provider = new WebsocketProvider(`${origin}/sync`, `${sessionId}/${room}`, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: CountingSocket,
  })
  addJitter(provider)
  const copy = keepLocalCopy(`kraftline-${sessionId}-${room}-${me}`, doc)
  const wire = watchWire(provider, doc, now)
  const reader = createBoardReader(doc)
  const ready = new Promise<void>((resolve) => {
    provider.once('sync', () => resolve())
  })
  // What was kept goes in first, so that it is sent with the first answer to the server.
  let isClosed = false
  const connect = () => {
    if (!isClosed) provider.connect()
  }
  void Promise.race([copy.ready, after(copyPatience)]).then(connect, connect)
  provider.on('closed', () => copy.forget())
  provider.on('connection-close', (event) => {
    if (event?.code === closeCodes.policy) copy.forget()
  })
  return {
    doc,
    reader,
    awareness: provider.awareness,
    wire,
    ready,
    close() {
      isClosed = true
      provider.destroy()
      copy.close()
      reader.destroy()
      doc.destroy()
    },
  }
}

function after(delay: Millis): Promise<void> {
  return new Promise((resolve) => browserClock.after(delay, resolve))
}
