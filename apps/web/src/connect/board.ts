// Reached by board/edit.ts through the document; hands updates to the server's sync gateway and
// brings back what others wrote and what is durable.
import { type BoardReader, createBoardReader } from '@kraftline/core/board/snapshot'
import type { SessionId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Observable } from './observable.ts'
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

/** Opens the shared board, or the caller's own drafts. Two tabs must not sync around the server. */
export function openBoard(
  sessionId: SessionId,
  room: 'board' | 'drafts',
  now: () => Instant,
): BoardConnection {
  const doc = new Y.Doc()
  const origin = location.origin.replace(/^http/, 'ws')
  const provider = new WebsocketProvider(`${origin}/sync`, `${sessionId}/${room}`, doc, {
    disableBc: true,
    WebSocketPolyfill: CountingSocket,
  })
  const wire = watchWire(provider, doc, now)
  const reader = createBoardReader(doc)
  const ready = new Promise<void>((resolve) => {
    provider.once('sync', () => resolve())
  })
  return {
    doc,
    reader,
    awareness: provider.awareness,
    wire,
    ready,
    close() {
      provider.destroy()
      reader.destroy()
      doc.destroy()
    },
  }
}
