// Where `place`, `placeAll` and `unplace` move notes, once it is decided that they may.
import { readUnplaced } from '@kraftline/core/board/drafts'
import { findPlaces, type Line } from '@kraftline/core/board/free-place'
import { measuredInput } from '@kraftline/core/board/measured'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import { measureTimeline } from '@kraftline/core/incident/metrics'
import { type Refusal, type RefusalCode, refuse } from '@kraftline/core/play/refusals'
import type { Command } from '@kraftline/core/play/session-types'
import { err, must, ok, type Result } from '@kraftline/core/result'
import { type Clock, hour } from '@kraftline/core/time'
import type * as Y from 'yjs'
import type { BoardRefusal, Boards, Placement } from '../session/boards.ts'
import type { Member } from '../session/member.ts'
import type { Store } from '../store/store.ts'

type Needs = { readonly boards: Boards; readonly store: Store; readonly clock: Clock }

export type Moving = Extract<Command, { type: 'place' | 'placeAll' | 'unplace' }>

export function isMoving(command: Command): command is Moving {
  return command.type === 'place' || command.type === 'placeAll' || command.type === 'unplace'
}

export async function moveNotes(
  needs: Needs,
  { sessionId, personId }: Member,
  { command, anonymous }: { readonly command: Moving; readonly anonymous: boolean },
): Promise<Result<void, Refusal>> {
  const { boards, clock } = needs
  const who = { sessionId, personId: must(personId, 'the person whose notes these are') }
  switch (command.type) {
    case 'place': {
      const { noteId, at, lane, gapId } = command
      const where = gapId === undefined ? { at, lane } : { at, lane, gapId }
      return told(await boards.place({ ...who, noteId, anonymous, ...where }), noteId)
    }
    case 'placeAll':
      return told(await placeAll(needs, who, anonymous))
    case 'unplace':
      return told(await boards.unplace({ ...who, noteIds: command.noteIds, at: clock.now() }))
  }
}

type Whose = { readonly sessionId: Member['sessionId']; readonly personId: PersonId }

async function placeAll(
  needs: Needs,
  who: Whose,
  anonymous: boolean,
): Promise<Result<void, BoardRefusal>> {
  const placements = await findOwnPlaces(needs, who)
  if (placements.length === 0) return ok(undefined)
  return needs.boards.placeAll({ ...who, anonymous, placements })
}

/** Where on the board there is room for what somebody has written, as it is now. */
export async function findOwnPlaces(
  { boards, store, clock }: Needs,
  { sessionId, personId }: Whose,
): Promise<readonly Placement[]> {
  const drafts = await boards.readDrafts(sessionId, personId, readUnplaced)
  if (drafts.length === 0) return []
  const session = must(await store.sessions.find(sessionId), 'the session')
  const placed = await boards.read(sessionId, (doc) => {
    const { notes, line } = lineOf(doc, session.cadence, clock.now())
    return findPlaces(drafts, { notes, line })
  })
  return placed.map(({ id, at, lane }) => ({ noteId: id, at, lane }))
}

function lineOf(doc: Y.Doc, cadence: Cadence, now: number) {
  const snapshot = readBoard(doc)
  const { incident, communications } = measuredInput(snapshot)
  const metrics = measureTimeline(incident, communications, cadence)
  const nothing: Line = { start: now, spanMs: hour, gaps: [], longestGapIndex: null }
  return { notes: snapshot.notes, line: metrics ?? nothing }
}

const boardCodes: Readonly<Record<BoardRefusal['kind'], readonly [RefusalCode, string]>> = {
  'not-found': ['not-found', 'you have no such note there'],
  'too-large': ['invalid', 'the board is full'],
  'storage-failed': ['storage-failed', 'it could not be saved: nothing was changed'],
}

function told(moved: Result<void, BoardRefusal>, noteId?: EntryId): Result<void, Refusal> {
  if (moved.ok) return moved
  const [code, message] = boardCodes[moved.error.kind]
  return err(refuse(code, noteId ? `${message} (${noteId})` : message))
}
