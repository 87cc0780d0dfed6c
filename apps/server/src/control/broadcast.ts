import type { SessionId } from '@kraftline/core/ids'
import type { SessionState } from '@kraftline/core/play/session-types'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { stateMessage } from '@kraftline/core/protocol/state-message'
import type { Clock } from '@kraftline/core/time'
import type { Connected } from '../session/connected.ts'
import type { ControlNamespace, ControlSocket } from './events.ts'

/** Tells browsers how their session stands: the whole state each time, so nothing can be missed. */
export interface Broadcast {
  toAll(sessionId: SessionId, state: SessionState): void
  toOne(socket: ControlSocket, sessionId: SessionId, state: SessionState): void
}

export function createBroadcast(
  namespace: ControlNamespace,
  connected: Connected,
  clock: Clock,
): Broadcast {
  const messageOf = (sessionId: SessionId, state: SessionState): StateMessage =>
    stateMessage(state, { now: clock.now(), connected: connected.people(sessionId) })
  return {
    toAll: (sessionId, state) => namespace.to(sessionId).emit('state', messageOf(sessionId, state)),
    toOne: (socket, sessionId, state) => socket.emit('state', messageOf(sessionId, state)),
  }
}
