// Reached by the HTTP server's upgrades. Hands a socket's frames to the room that its path names.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes, closeReasons, limits } from '@kraftline/core/protocol/sync'
import { err, ok, type Result } from '@kraftline/core/result'
import { type Clock, second } from '@kraftline/core/time'
import { WebSocketServer } from 'ws'
import { bareAnswer } from '../bare-answer.ts'
import type { Member } from '../session/member.ts'
import { StorageFailed } from '../store/store.ts'
import { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import { type ClientFrame, readFrame } from './frames.ts'
import type { Log } from './log.ts'
import { Peer } from './peer.ts'
import type { Room } from './room.ts'
import type { RoomKey, Rooms } from './rooms.ts'
import type { SyncAccess } from './sync-access.ts'

type Needs = {
  readonly rooms: Rooms
  readonly connections: Connections
  readonly access: SyncAccess
  readonly clock: Clock
  readonly log: Log
}

type Refusal = 'unauthorized' | 'forbidden' | 'not-found' | 'full' | 'storage-failed'

const closeFor: Record<Refusal, readonly [number, string]> = {
  unauthorized: [closeCodes.unauthorized, 'no secret or cookie'],
  forbidden: [closeCodes.forbidden, 'not allowed'],
  'not-found': [closeCodes.notFound, 'no such session'],
  full: [closeCodes.tryAgain, closeReasons.full],
  'storage-failed': [closeCodes.tryAgain, 'the board cannot be loaded now'],
}

const socketOptions = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: limits.frameBytes,
  maxFragments: 64,
  /** Milliseconds for the other side to close as well. */
  closeTimeout: 5 * second,
}

/** Sockets from the upgrade to the close. */
export class Gateway {
  readonly #needs: Needs
  readonly #open = new Set<Connection>()
  readonly #server = new WebSocketServer(socketOptions)
  #isDraining = false

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Accepts every upgrade of our origin under /sync; what is refused is closed with a code. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isSyncPath(request.url)) return
    socket.on('error', () => socket.destroy())
    if (!this.#needs.access.originAllowed(request)) {
      socket.end(bareAnswer('403 Forbidden'))
      return
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      void this.#welcome(new Connection(webSocket, socket, this.#needs.clock), request)
    })
  }

  tick(): void {
    for (const connection of this.#open) connection.tick()
  }

  /** Takes no more frames. */
  stopReading(): void {
    this.#isDraining = true
    for (const connection of this.#open) connection.stopReading()
  }

  /** Closes every socket; resolves once they are gone. */
  async closeAll(): Promise<void> {
    const gone = [...this.#open].map((connection) => {
      const closed = new Promise<void>((resolve) => connection.onClose(resolve))
      connection.close(closeCodes.restarting, 'the server is restarting')
      return closed
    })
    await Promise.all(gone)
  }

  async #welcome(connection: Connection, request: IncomingMessage): Promise<void> {
    const { log } = this.#needs
    this.#open.add(connection)
    connection.onClose(() => this.#open.delete(connection))
    if (this.#isDraining) return connection.close(closeCodes.restarting, 'the server is restarting')
    try {
      const entered = await this.#enter(connection, request)
      if (!entered.ok) connection.close(...closeFor[entered.error])
    } catch (error) {
      if (error instanceof StorageFailed) connection.close(...closeFor['storage-failed'])
      else connection.close(closeCodes.broken, 'something went wrong')
      log.error({ path: request.url?.split('?', 1)[0], err: error }, 'a connection failed')
    }
  }

  async #enter(connection: Connection, request: IncomingMessage): Promise<Result<void, Refusal>> {
    const { access, connections, rooms } = this.#needs
    const path = readPath(request)
    if (!path) return err('not-found')
    const who = await access.authenticate(request, path.sessionId)
    if (!who.ok) return who
    const member = who.value
    const key = keyOf(path, member)
    if (!key) return err('forbidden')
    if (!connection.isOpen) return ok(undefined)
    if (!connections.add(connection, { member, kind: key.kind })) return err('full')
    connection.onClose(() => connections.delete(connection, member))
    const room = await rooms.hold(key)
    if (!connection.isOpen) {
      rooms.release(key)
      return ok(undefined)
    }
    this.#attach(connection, room, new Peer(member, connection))
    connection.onClose(() => rooms.release(key))
    return access.accessOf(member) === null ? err('forbidden') : ok(undefined)
  }

  #attach(connection: Connection, room: Room, peer: Peer): void {
    const { log } = this.#needs
    connection.onClose(() => room.leave(peer))
    room.join(peer)
    const take = (frame: ClientFrame) => {
      // It may have been turned away for an earlier frame, while this one waited.
      if (!connection.isOpen) return
      try {
        room.receive(peer, frame)
      } catch (error) {
        const { sessionId, personId } = peer.member
        log.error({ session: sessionId, person: personId, err: error }, 'a frame broke something')
        connection.close(closeCodes.broken, 'something went wrong')
      }
    }
    connection.onFrame((bytes) => {
      const frame = readFrame(bytes)
      if (!frame) return connection.close(closeCodes.policy, 'not a frame of this protocol')
      if (frame.kind === 'step-1') connection.chargeFirstStep()
      room.intake.take(() => take(frame))
    })
  }
}

type Path = { readonly sessionId: string; readonly room: string; readonly rest: readonly string[] }

/** Whether an upgrade is the board plane's to answer. */
export function isSyncPath(url = ''): boolean {
  return /^\/sync(?=[/?]|$)/.test(url)
}

/** `/sync/<session>/board` or `/sync/<session>/drafts`; y-websocket appends the room to the address. */
function readPath(request: IncomingMessage): Path | null {
  const [, , sessionId, room, ...rest] = request.url?.split('?', 1)[0]?.split('/') ?? []
  const isKnown = room === 'drafts' || (room === 'board' && rest.length === 0)
  return sessionId && isKnown ? { sessionId, room, rest } : null
}

/** The room that a member may enter there. Drafts are one's own: who names a person wants another's. */
function keyOf({ room, rest }: Path, { sessionId, personId }: Member): RoomKey | null {
  if (room === 'board') return { sessionId, kind: 'board' }
  return personId !== null && rest.length === 0 ? { sessionId, kind: 'drafts', personId } : null
}
