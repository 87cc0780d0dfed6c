import type { SessionId } from '@kraftline/core/ids'
import type { Actor } from '@kraftline/core/play/people'
import { accessOf } from '@kraftline/core/play/permissions'
import type { SessionState } from '@kraftline/core/play/session-types'
import { addressTo, sharedState } from '@kraftline/core/protocol/state-message'
import type { Clock } from '@kraftline/core/time'
import type { Connected } from '../session/connected.ts'
import type { DraftCounts } from '../session/draft-counts.ts'
import type { ControlNamespace, ControlSocket } from './events.ts'

/** Tells browsers how their session stands: the whole state each time, so nothing can be missed. */
export interface Broadcast {
  toAll(sessionId: SessionId, state: SessionState): void
  /** What only they may know has changed. */
  toFacilitators(sessionId: SessionId, state: SessionState): void
  toOne(socket: ControlSocket, sessionId: SessionId, state: SessionState): void
}

type Needs = {
  readonly connected: Connected
  readonly drafts: DraftCounts
  readonly clock: Clock
}

export function createBroadcast(
  namespace: ControlNamespace,
  { connected, drafts, clock }: Needs,
): Broadcast {
  const sharedOf = (sessionId: SessionId, state: SessionState) =>
    sharedState(state, {
      now: clock.now(),
      connected: connected.people(sessionId),
      facilitatorGoneSince: connected.facilitatorGoneSince(sessionId),
    })
  const actorOf = ({ data: { member } }: ControlSocket): Actor => {
    return { personId: member.personId, access: member.link }
  }
  const tell = (sockets: readonly ControlSocket[], sessionId: SessionId, state: SessionState) => {
    const told = { shared: sharedOf(sessionId, state), drafts: drafts.known(sessionId) }
    for (const socket of sockets) socket.emit('state', addressTo(actorOf(socket), state, told))
  }
  const socketsOf = (sessionId: SessionId) =>
    [...(namespace.adapter.rooms.get(sessionId) ?? [])].flatMap(
      (id) => namespace.sockets.get(id) ?? [],
    )
  return {
    toAll: (sessionId, state) => tell(socketsOf(sessionId), sessionId, state),
    toFacilitators(sessionId, state) {
      const run = (socket: ControlSocket) => accessOf(state, actorOf(socket)) === 'facilitator'
      tell(socketsOf(sessionId).filter(run), sessionId, state)
    },
    toOne: (socket, sessionId, state) => tell([socket], sessionId, state),
  }
}
