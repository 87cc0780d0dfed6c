// The control plane's door: a browser's command → commands.ts → session/runner.ts; what comes of it
// → broadcast.ts → every browser of the session.
import type { Server as HttpServer } from 'node:http'
import type { SessionId } from '@kraftline/core/ids'
import type { SessionState } from '@kraftline/core/play/session-types'
import { second } from '@kraftline/core/time'
import { Server } from 'socket.io'
import { bareHeaders } from '../bare-answer.ts'
import type { Member } from '../session/member.ts'
import { createBroadcast } from './broadcast.ts'
import { type ControlNeeds, createListener, letIn, refusal, welcome } from './connection.ts'
import type { ControlNamespace } from './events.ts'

export interface ControlGateway {
  /** Closes the connections of a session that `whose` names, for good. */
  disconnect(sessionId: SessionId, whose: (member: Member) => boolean): void
  /** Shows a session's new state to everybody in it. */
  show(sessionId: SessionId, state: SessionState): void
  /** How many browsers are connected. */
  count(): number
  /** Tells everybody that the server will be back, and lets them go. */
  close(): Promise<void>
}

/** No command is near it. */
const commandBytes = 16 * 1024

export function createControlGateway(server: HttpServer, needs: ControlNeeds): ControlGateway {
  const { connected, drafts, origins } = needs
  const listen = createListener(needs)
  const io = new Server({
    maxHttpBufferSize: commandBytes,
    serveClient: false,
    connectTimeout: 10 * second,
    // Whoever's network dropped counts as away after these two, so that others hear of it in time.
    pingInterval: 5 * second,
    pingTimeout: 5 * second,
    // /sync has the same server; its upgrades are not ours to end.
    destroyUpgrade: false,
    // Before anything is opened: a page of another site gets no socket at all.
    allowRequest: (request, decide) => decide(null, origins.isAllowed(request)),
  })
  io.attach(server)
  io.engine.on('headers', (headers: object) => Object.assign(headers, bareHeaders))
  io.use((_socket, next) => next(refusal('not-found')))
  const namespace: ControlNamespace = io.of('/session')
  const broadcast = createBroadcast(namespace, needs)

  drafts.onChange((sessionId) => {
    const state = needs.runner.peek(sessionId)
    if (state) broadcast.toFacilitators(sessionId, state)
  })
  namespace.use((socket, next) => {
    void letIn(needs, namespace, socket).then((refused) =>
      refused ? next(refusal(refused)) : next(),
    )
  })
  namespace.on('connection', (socket) => {
    welcome(needs, broadcast, socket)
    listen(socket)
  })

  return {
    disconnect(sessionId, whose) {
      for (const socket of namespace.sockets.values()) {
        const { member } = socket.data
        if (member.sessionId === sessionId && whose(member)) socket.disconnect(true)
      }
    },
    show(sessionId, state) {
      connected.watch(sessionId, state)
      broadcast.toAll(sessionId, state)
    },
    count: () => namespace.sockets.size,
    async close() {
      namespace.emit('restarting')
      await io.close()
    },
  }
}
