import type { IncomingMessage } from 'node:http'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import type { Result } from '@kraftline/core/result'
import type { Member } from '../session/member.ts'

/** A session has one board, and each of its people a room of private drafts. */
export type RoomKind = 'board' | 'drafts'

/** What the board plane asks about people; answered from memory, but for `authenticate`. */
export type SyncAccess = {
  originAllowed(request: IncomingMessage): boolean
  /** From cookie or Authorization header. */
  authenticate(
    request: IncomingMessage,
    sessionId: string,
  ): Promise<Result<Member, 'unauthorized' | 'forbidden' | 'not-found'>>
  /** Asked at every frame. */
  mayWrite(member: Member, room: RoomKind): 'yes' | 'forbidden' | 'locked' | 'closed'
  /** Roles can change while connected; null: may not be here any more. */
  accessOf(member: Member): Access | null
  /** `colorIndex`: the how-many-th person of the session this is. */
  person(member: Member): {
    readonly id: PersonId
    readonly name: string
    readonly colorIndex: number
  } | null
  isAnonymous(sessionId: SessionId): boolean
  /** Somebody's private notes have changed; `count` says how many they are. */
  noticeDrafts(sessionId: SessionId, personId: PersonId, count: () => number): void
  /** Somebody wrote words on a draft or a note: prompts want to know. */
  noticeWriting(sessionId: SessionId, by: PersonId | null): void
}
