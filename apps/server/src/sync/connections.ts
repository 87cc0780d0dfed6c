import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import { limits } from '@kraftline/core/protocol/sync'
import type { Clock } from '@kraftline/core/time'
import type { Member } from '../session/member.ts'
import type { Connection } from './connection.ts'
import { Pace } from './pace.ts'
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
  /** Of each person who is here, over all their connections. */
  readonly #paces = new Map<string, Pace>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

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
    if (personId !== null) connection.keepTo(this.#paceOf(sessionId, personId))
    return true
  }

  delete(connection: Connection, { sessionId, personId }: Member): void {
    const others = this.#sessions.get(sessionId)
    others?.delete(connection)
    if (others?.size === 0) this.#sessions.delete(sessionId)
    const isHere = [...(others?.values() ?? [])].some(({ member }) => member.personId === personId)
    if (!isHere) this.#paces.delete(`${sessionId}/${personId}`)
  }

  disconnect(sessionId: SessionId, { whose, code, reason }: Disconnecting): void {
    for (const [connection, { member }] of this.#sessions.get(sessionId) ?? []) {
      if (whose(member)) connection.close(code, reason)
    }
  }

  #paceOf(sessionId: SessionId, personId: PersonId): Pace {
    const key = `${sessionId}/${personId}`
    const known = this.#paces.get(key)
    if (known) return known
    const { framesPerSecondOfPerson: frames, bytesPerSecondOfPerson: bytes } = limits
    const pace = new Pace(this.#clock, { frames, bytes })
    this.#paces.set(key, pace)
    return pace
  }
}
