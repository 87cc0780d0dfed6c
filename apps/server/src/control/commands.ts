import { rootOf } from '@kraftline/core/board/document'
import type { EntryId } from '@kraftline/core/ids'
import type { CommandContext } from '@kraftline/core/play/decision'
import { type Refusal, type RefusalCode, refuse } from '@kraftline/core/play/refusals'
import { decide } from '@kraftline/core/play/session'
import type { Command, SessionState } from '@kraftline/core/play/session-types'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import type { BoardRefusal, Boards } from '../session/boards.ts'
import type { Connected } from '../session/connected.ts'
import type { Member } from '../session/member.ts'
import type { Runner } from '../session/runner.ts'
import { draftsStream, type Store } from '../store/store.ts'

export type Commanding = {
  readonly runner: Runner
  readonly boards: Boards
  readonly connected: Connected
  readonly store: Store
  readonly clock: Clock
}

type Place = Extract<Command, { type: 'place' }>

/**
 * Carries out one command in its session's turn. Most are decided by the state alone; `place` moves
 * a note as well, and `setAnonymous` has to know whether anybody has written.
 */
export function perform(
  needs: Commanding,
  member: Member,
  command: Command,
): Promise<Result<SessionState, Refusal>> {
  const { runner, boards } = needs
  return runner.inTurn(member.sessionId, ({ change }) =>
    change<Refusal>(member.personId, async (state) => {
      const hasDraftOrNote =
        command.type === 'setAnonymous' && (await hasAnybodyWritten(needs, member, state))
      const decided = decide(state, command, contextOf(needs, member, hasDraftOrNote))
      if (!decided.ok || command.type !== 'place') return decided
      const placed = await putOnBoard(boards, member, { ...command, anonymous: state.anonymous })
      return placed.ok ? decided : placed
    }),
  )
}

function contextOf(
  { connected, clock }: Commanding,
  { sessionId, personId, link }: Member,
  hasDraftOrNote: boolean,
): CommandContext {
  return {
    now: clock.now(),
    actor: { personId, access: link },
    connected: connected.people(sessionId),
    facilitatorGoneSince: connected.facilitatorGoneSince(sessionId),
    hasDraftOrNote,
  }
}

async function putOnBoard(
  boards: Boards,
  { sessionId, personId }: Member,
  { noteId, at, lane, gapId, anonymous }: Place & { readonly anonymous: boolean },
): Promise<Result<void, Refusal>> {
  if (personId === null) throw new Error('a bare link was allowed to place a note')
  const where = gapId === undefined ? { at, lane } : { at, lane, gapId }
  const placed = await boards.place({ sessionId, personId, noteId, anonymous, ...where })
  return placed.ok ? ok(undefined) : err(refusalOf(placed.error, noteId))
}

const boardCodes: Readonly<Record<BoardRefusal['kind'], readonly [RefusalCode, string]>> = {
  'not-found': ['not-found', 'you have no draft with this id'],
  'too-large': ['invalid', 'the board is full'],
  'storage-failed': ['storage-failed', 'it could not be saved: nothing was changed'],
}

function refusalOf(refusal: BoardRefusal, noteId: EntryId): Refusal {
  const [code, message] = boardCodes[refusal.kind]
  return refuse(code, `${message} (${noteId})`)
}

async function hasAnybodyWritten(
  { boards, store }: Commanding,
  { sessionId }: Member,
  state: SessionState,
): Promise<boolean> {
  if (await boards.read(sessionId, (doc) => rootOf(doc, 'notes').size > 0)) return true
  for (const person of state.people) {
    const rows = await store.log.read(draftsStream(sessionId, person.id), { limit: 1 })
    if (rows.length > 0) return true
  }
  return false
}
