import { rootOf } from '@kraftline/core/board/document'
import { countUnplaced } from '@kraftline/core/board/drafts'
import { readHeads } from '@kraftline/core/board/heads'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { CommandContext } from '@kraftline/core/play/decision'
import type { Refusal } from '@kraftline/core/play/refusals'
import { decide } from '@kraftline/core/play/session'
import type { Command, SessionState } from '@kraftline/core/play/session-types'
import { must, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import type { Boards } from '../session/boards.ts'
import type { Connected } from '../session/connected.ts'
import type { DraftCounts } from '../session/draft-counts.ts'
import type { InRandomOrder } from '../session/in-random-order.ts'
import type { Member } from '../session/member.ts'
import type { Runner } from '../session/runner.ts'
import { draftsStream, type Store } from '../store/store.ts'
import { findOwnPlaces, isMoving, moveNotes } from './placing.ts'

export type Commanding = {
  readonly runner: Runner
  readonly boards: Boards
  readonly connected: Connected
  readonly store: Store
  readonly clock: Clock
  readonly inRandomOrder: InRandomOrder
  readonly drafts: DraftCounts
}

/**
 * Carries out one command. Anonymous notes that are placed at once change places in the line: the
 * order in which they get onto the board must not tell whose they are.
 */
export function perform(
  needs: Commanding,
  member: Member,
  command: Command,
): Promise<Result<SessionState, Refusal>> {
  const { runner, inRandomOrder } = needs
  const { sessionId } = member
  const task = () => performInTurn(needs, member, command)
  if (runner.peek(sessionId)?.anonymous !== true) return task()
  if (command.type === 'place') return inRandomOrder(sessionId, task)
  return command.type === 'placeAll' ? placeOneByOne(needs, member, command) : task()
}

/** In one piece they would show that they are all by one person: so each goes among the others'. */
async function placeOneByOne(
  needs: Commanding,
  member: Member,
  command: Extract<Command, { type: 'placeAll' }>,
): Promise<Result<SessionState, Refusal>> {
  const { sessionId, personId } = member
  const placements = personId === null ? [] : await findOwnPlaces(needs, { sessionId, personId })
  if (placements.length === 0) return performInTurn(needs, member, command)
  const { expectedVersion } = command
  const done = await Promise.all(
    placements.map((where) => perform(needs, member, { type: 'place', ...where, expectedVersion })),
  )
  return done.find(({ ok }) => !ok) ?? must(done[0], 'a note that was placed')
}

/**
 * Carries out one command in its session's turn. Most are decided by the state alone; some move
 * notes as well, or have to know who has written and what is on the board.
 */
function performInTurn(
  needs: Commanding,
  member: Member,
  command: Command,
): Promise<Result<SessionState, Refusal>> {
  return needs.runner.inTurn(member.sessionId, ({ change }) =>
    change<Refusal>(member.personId, async (state) => {
      const written = await whatIsWritten(needs, member, { state, command })
      const decided = decide(state, command, contextOf(needs, member, written))
      if (!decided.ok || !isMoving(command)) return decided
      const moved = await moveNotes(needs, member, {
        command,
        anonymous: state.anonymous,
      })
      return moved.ok ? decided : moved
    }),
  )
}

type Written = Pick<CommandContext, 'hasDraftOrNote' | 'heads' | 'writers'>

const nothing: Written = { hasDraftOrNote: false, heads: new Map(), writers: new Set() }

/** What a command's decision needs to know of drafts and of the board. */
async function whatIsWritten(
  needs: Commanding,
  member: Member,
  { state, command }: { readonly state: SessionState; readonly command: Command },
): Promise<Written> {
  switch (command.type) {
    case 'setAnonymous':
      return { ...nothing, hasDraftOrNote: await hasAnybodyWritten(needs, member, state) }
    case 'vote':
      return { ...nothing, heads: await needs.boards.read(member.sessionId, readHeads) }
    case 'next':
    case 'previous':
    case 'goTo':
      return { ...nothing, writers: await findWriters(needs, member, state) }
    default:
      return nothing
  }
}

/** Who has private notes left; the fourth phase may be about to begin. */
async function findWriters(
  needs: Commanding,
  { sessionId }: Member,
  state: SessionState,
): Promise<ReadonlySet<PersonId>> {
  const counts = await countDrafts(needs, sessionId, state)
  return new Set([...counts].flatMap(([id, count]) => (count > 0 ? [id] : [])))
}

/** How many private notes everybody has, loading those that nobody has looked at yet. */
export function countDrafts(
  { drafts, boards }: Pick<Commanding, 'drafts' | 'boards'>,
  sessionId: SessionId,
  { people }: SessionState,
): Promise<ReadonlyMap<PersonId, number>> {
  const ids = people.map(({ id }) => id)
  return drafts.all(sessionId, ids, (id) => boards.readDrafts(sessionId, id, countUnplaced))
}

function contextOf(
  { connected, clock }: Commanding,
  { sessionId, personId, link }: Member,
  written: Written,
): CommandContext {
  return {
    now: clock.now(),
    actor: { personId, access: link },
    connected: connected.people(sessionId),
    facilitatorGoneSince: connected.facilitatorGoneSince(sessionId),
    ...written,
  }
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
