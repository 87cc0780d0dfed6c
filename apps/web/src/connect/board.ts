// Reached by board/edit.ts through the document; hands updates to the server's sync gateway and
// brings back what others wrote and what is durable.
import { type BoardReader, createBoardReader } from '@kraftline/core/board/snapshot'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { messageTypes } from '@kraftline/core/protocol/sync'
import { type Instant, type Millis, second } from '@kraftline/core/time'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CountingSocket } from './counting-socket.ts'
import { doubtLinkNowAndThen } from './doubt-link.ts'
import { addJitter } from './jitter.ts'
import { copyName, keepLocalCopy, type LocalCopy } from './local-copy.ts'
import type { Observable } from './observable.ts'
import { OwnPresence } from './own-presence.ts'
import { browserClock } from './server-time.ts'
import { mayComeBack, type Trouble, troubleOf } from './trouble.ts'
import { UnsavedEdits } from './unsaved-edits.ts'
import { textsOf } from './unsaved-texts.ts'
import { type Wire, watchWire } from './wire.ts'

export type BoardConnection = {
  readonly doc: Y.Doc
  readonly reader: BoardReader
  readonly awareness: Awareness
  readonly wire: Observable<Wire>
  /** Resolves once the stored board is in. */
  readonly ready: Promise<void>
  /** The words of those edits that the server has not said are kept. */
  unsavedTexts(): readonly string[]
  /** Connects again, where that would not happen by itself. */
  retry(): void
  /** Gives up what is not saved; resolves once nothing of it is kept here. */
  giveUp(): Promise<void>
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
    shouldReconnect: mayComeBack,
  })
  const { awareness } = provider
  const name = copyName(sessionId, `${room}-${me}`)
  const copy = keepLocalCopy(name, doc)
  const edits = new UnsavedEdits(localStorage, name, doc.clientID)
  const closing = new AbortController()
  const { signal } = closing
  addJitter(provider)
  doubtLinkNowAndThen(provider, browserClock, signal)
  const presence = sendOwnPresence(provider)
  // Nobody sees where somebody is among their own drafts.
  if (room === 'drafts') awareness.setLocalState(null)
  const wire = watchWire({ provider, edits, copied: copy.ready, now, signal })
  const reader = createBoardReader(doc)
  const ready = new Promise<void>((resolve) => {
    provider.once('sync', () => resolve())
  })
  // What was kept goes in first, so that it is sent with the first answer to the server.
  const connect = () => {
    if (!signal.aborted) provider.connect()
  }
  void Promise.race([copy.ready, after(copyPatience)]).then(connect, connect)
  provider.on('closed', (event) => forgetWhenDue(troubleOf(event), { copy, edits }))
  return {
    doc,
    reader,
    awareness,
    wire,
    ready,
    unsavedTexts: () => textsOf(doc, edits.entries),
    retry: () => provider.connect(),
    giveUp() {
      edits.clear()
      return copy.forget()
    },
    close() {
      closing.abort()
      presence.close()
      provider.destroy()
      if (edits.count === 0) copy.leave()
      else copy.close()
      reader.destroy()
      doc.destroy()
    },
  }
}

/** Instead of the stock provider's way, which sends on what it hears of everybody. */
function sendOwnPresence(provider: WebsocketProvider): OwnPresence {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  return new OwnPresence(awareness, browserClock, (update) => {
    const { ws: socket } = provider
    if (!provider.wsconnected || socket?.readyState !== WebSocket.OPEN) return
    const message = encoding.createEncoder()
    encoding.writeVarUint(message, messageTypes.awareness)
    encoding.writeVarUint8Array(message, update)
    socket.send(encoding.toUint8Array(message))
  })
}

type Kept = { readonly copy: LocalCopy; readonly edits: UnsavedEdits }

/** Who is out leaves no copy; whose link was renewed may bring back what they had not saved. */
function forgetWhenDue(trouble: Trouble | null, { copy, edits }: Kept): void {
  const isGone = trouble === 'notFound' || trouble === 'removed'
  const isOut = trouble === 'renewed' || trouble === 'forbidden' || trouble === 'unauthorized'
  if (isGone || (isOut && edits.count === 0)) void copy.forget()
}

function after(delay: Millis): Promise<void> {
  return new Promise((resolve) => browserClock.after(delay, resolve))
}
