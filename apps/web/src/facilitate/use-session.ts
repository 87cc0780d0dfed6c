// Reached by every part of the room that follows the hour; brings what the server decided.
import type { Access } from '@kraftline/core/play/people'
import { reaches } from '@kraftline/core/play/people'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'

export type SessionNow = {
  readonly session: StateMessage
  readonly isConnected: boolean
  readonly refused: string | null
  readonly access: Access
  readonly isFacilitator: boolean
  /** Whether the server would take an edit of the board from this person now. */
  readonly canWrite: boolean
}

/** The session's state as of the server's last word, and what this person may do in it. */
export function useSession(): SessionNow {
  const room = useRoom()
  const { session, isConnected, refused } = useObservable(room.control.state)
  const access = session.people.find(({ id }) => id === room.me.id)?.access ?? room.me.access
  const isFacilitator = access === 'facilitator'
  const isOpen = session.phase !== 'closed' && (isFacilitator || !session.locked)
  const canWrite = isOpen && reaches(access, 'participant')
  return { session, isConnected, refused, access, isFacilitator, canWrite }
}
