import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import { limits } from '@kraftline/core/protocol/sync'
import type { Member } from '../session/member.ts'
import type { Connection } from './connection.ts'
import type { RoomKind } from './sync-access.ts'

type Present = { readonly member: Member; readonly kind: RoomKind }

export type Disconnecting = {
  readonly whose: (member: { personId: PersonId | null; link: Access }) => boolean
  readonly code: number
  readonly reason: string
}

/** Every open connection whose member is known, by session. */
export class Connections {
  readonly #sessions = new Map<SessionId, Map<Connection, Present>>()

  get size(): number {
    let size = 0
    for (const present of this.#sessions.values()) size += present.size
    return size
  }

  /** Lets a connection in unless its room, or its person in this room, has too many. */
  add(connection: Connection, present: Present): boolean {
    const { sessionId, personId } = present.member
    const others = this.#sessions.get(sessionId) ?? new Map<Connection, Present>()
    const inRoom = [...others.values()].filter(({ kind }) => kind === present.kind)
    if (inRoom.length >= limits.connectionsPerRoom) return false
    const ofPerson = inRoom.filter(({ member }) => member.personId === personId)
    if (personId !== null && ofPerson.length >= limits.connectionsPerPerson) return false
    this.#sessions.set(sessionId, others.set(connection, present))
    return true
  }

  delete(connection: Connection, { sessionId }: Member): void {
    const others = this.#sessions.get(sessionId)
    others?.delete(connection)
    if (others?.size === 0) this.#sessions.delete(sessionId)
  }

  disconnect(sessionId: SessionId, { whose, code, reason }: Disconnecting): void {
    for (const [connection, { member }] of this.#sessions.get(sessionId) ?? []) {
      if (whose(member)) connection.close(code, reason)
    }
  }
}
