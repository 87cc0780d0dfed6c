import type { PersonId } from '@kraftline/core/ids'
import { err, ok, type Result } from '@kraftline/core/result'
import type * as Y from 'yjs'
import type { BoardRefusal, Boards, Placing } from '../session/boards.ts'
import { createBoardCheck } from './board-check.ts'
import type { Connections } from './connections.ts'
import type { Both } from './move-notes.ts'
import type { Peer } from './peer.ts'
import type { Pipeline } from './pipeline.ts'
import { placeDrafts } from './place-drafts.ts'
import type { Rooms } from './rooms.ts'
import { takeBackNotes } from './take-back-notes.ts'

type Needs = {
  readonly rooms: Rooms
  readonly connections: Connections
}

/** The boards as the session and the HTTP door see them. */
export function createBoards({ rooms, connections }: Needs): Boards {
  const withBoth = <Value>(
    { sessionId, personId }: Pick<Placing, 'sessionId' | 'personId'>,
    task: (both: Both) => Promise<Value>,
  ) =>
    rooms.use({ sessionId, kind: 'board' }, (board) =>
      rooms.use({ sessionId, kind: 'drafts', personId }, (drafts) => task({ board, drafts })),
    )

  return {
    read: (sessionId, look) =>
      rooms.use({ sessionId, kind: 'board' }, ({ pipeline }) => look(pipeline.document.durable)),

    write: (sessionId, by, edit) =>
      rooms.use({ sessionId, kind: 'board' }, ({ pipeline }) => write(pipeline, by, edit)),

    place: ({ sessionId, personId, anonymous, ...placement }) =>
      withBoth({ sessionId, personId }, (both) =>
        placeDrafts(both, { personId, anonymous, placements: [placement] }),
      ),

    check: createBoardCheck,

    placeAll: (placing) => withBoth(placing, (both) => placeDrafts(both, placing)),

    unplace: (taking) => withBoth(taking, (both) => takeBackNotes(both, taking)),

    readDrafts: (sessionId, personId, look) =>
      rooms.use({ sessionId, kind: 'drafts', personId }, ({ pipeline }) =>
        look(pipeline.document.durable),
      ),

    disconnect: (sessionId, ...[whose, code, reason]) => {
      connections.disconnect(sessionId, { whose, code, reason })
    },
  }
}

async function write(
  pipeline: Pipeline<Peer>,
  by: PersonId | null,
  edit: (doc: Y.Doc) => void,
): Promise<Result<void, BoardRefusal>> {
  if (!pipeline.isOpen) return err({ kind: 'storage-failed' })
  const staged = pipeline.document.stageEdit(edit)
  if (!staged.ok) {
    if (staged.error.kind === 'too-large') return err({ kind: 'too-large' })
    throw new Error(`a write of our own: ${staged.error.reason}`)
  }
  const rows = staged.value ? [{ staged: staged.value, participant: by }] : []
  // Also a write that changes nothing waits: what it found may not be on disk yet.
  const outcome = await new Promise((settle) => {
    pipeline.push({ rows, from: null, frames: 0, settle })
  })
  return outcome === 'kept' ? ok(undefined) : err({ kind: 'storage-failed' })
}
