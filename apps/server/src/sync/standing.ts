import type { SessionId } from '@kraftline/core/ids'
import type { Peer, Standing } from './peer.ts'
import type { RoomKind, SyncAccess } from './sync-access.ts'
import type { Writer } from './writer.ts'

/** What a room asks about those in it, at every frame: roles and locks change under way. */
export type Standings = {
  mayWrite(peer: Peer): ReturnType<SyncAccess['mayWrite']>
  /** All that decides what of theirs is taken, to notice when it has changed. */
  standingOf(peer: Peer): Standing
  writerOf(peer: Peer): Writer
}

export function createStandings(
  access: SyncAccess,
  kind: RoomKind,
  sessionId: SessionId,
): Standings {
  return {
    mayWrite: ({ member }) => access.mayWrite(member, kind),
    standingOf: ({ member }) => `${access.accessOf(member)}/${access.mayWrite(member, kind)}`,
    writerOf: ({ member, writerName }) => ({
      name: writerName,
      personId: member.personId,
      isFacilitator: access.accessOf(member) === 'facilitator',
      isAnonymous: access.isAnonymous(sessionId),
    }),
  }
}
