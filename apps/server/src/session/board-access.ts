import type { IncomingMessage } from 'node:http'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { mayWriteBoard } from '@kraftline/core/play/permissions'
import { noticeWriting } from '@kraftline/core/play/prompts'
import type { Refusal } from '@kraftline/core/play/refusals'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import type { Logger } from 'pino'
import type { AccessDoor } from './access.ts'
import type { DraftCounts } from './draft-counts.ts'
import type { Member } from './member.ts'
import type { Origins } from './origins.ts'
import type { Runner } from './runner.ts'

type Needs = {
  readonly runner: Runner
  readonly door: AccessDoor
  readonly origins: Origins
  readonly clock: Clock
  readonly log: Logger
  readonly drafts: DraftCounts
}

type WriteVerdict = 'yes' | 'forbidden' | 'locked' | 'closed'

/** What the board plane asks about people; app.ts hands it over, since the plane is above us. */
export function createBoardAccess({ runner, door, origins, clock, log, drafts }: Needs) {
  /** Sessions that are just about to note that somebody writes: once is enough. */
  const noticing = new Set<SessionId>()

  return {
    originAllowed: (request: IncomingMessage) => origins.isAllowed(request),
    async authenticate(
      request: IncomingMessage,
      sessionId: string,
    ): Promise<Result<Member, 'unauthorized' | 'forbidden' | 'not-found'>> {
      const entered = await door.authenticate(request, sessionId)
      if (entered.ok) return ok(entered.value.member)
      const { kind } = entered.error
      return err(kind === 'too-many' ? 'not-found' : kind)
    },
    accessOf: (member: Member) => door.accessOf(member),
    mayWrite({ sessionId, personId, link }: Member, room: 'board' | 'drafts'): WriteVerdict {
      const state = runner.peek(sessionId)
      if (!state) return 'forbidden'
      // A locked board does not keep anybody from writing for themselves.
      const seen = room === 'drafts' ? { ...state, locked: false } : state
      const verdict = mayWriteBoard(seen, { personId, access: link })
      return verdict === 'yes' ? 'yes' : verdictOf(verdict)
    },
    person({ sessionId, personId }: Member) {
      const people = runner.peek(sessionId)?.people ?? []
      const colorIndex = people.findIndex(({ id }) => id === personId)
      const person = people[colorIndex]
      return person ? { id: person.id, name: person.name, colorIndex } : null
    },
    isAnonymous: (sessionId: SessionId) => runner.peek(sessionId)?.anonymous ?? true,
    noticeDrafts: drafts.notice,
    noticeWriting(sessionId: SessionId, by: PersonId | null): void {
      const state = runner.peek(sessionId)
      if (!state || noticing.has(sessionId) || !noticeWriting(state, clock.now())) return
      noticing.add(sessionId)
      // Nobody: when a person wrote a private note is theirs to know.
      const noticed = runner.inTurn(sessionId, ({ change }) =>
        change<Refusal>(null, (now) =>
          ok(noticeWriting(now, clock.now()) ? [{ type: 'writing-noticed' }] : []),
        ),
      )
      noticed
        .catch((error: unknown) => log.error({ err: error, sessionId, by }, 'writing not noticed'))
        .finally(() => noticing.delete(sessionId))
    },
  }
}

function verdictOf({ kind }: Refusal): WriteVerdict {
  if (kind === 'locked') return 'locked'
  return kind === 'wrong-phase' ? 'closed' : 'forbidden'
}
