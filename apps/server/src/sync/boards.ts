import type { PersonId } from '@kraftline/core/ids'
import { err, ok, type Result } from '@kraftline/core/result'
import type * as Y from 'yjs'
import type { BoardRefusal, Boards } from '../session/boards.ts'
import type { Connections } from './connections.ts'
import type { Peer } from './peer.ts'
import type { Pipeline } from './pipeline.ts'
import { placeDraft } from './place-draft.ts'
import type { Rooms } from './rooms.ts'

type Needs = {
  readonly rooms: Rooms
  readonly connections: Connections
}

/** The boards as the session and the HTTP door see them. */
export function createBoards({ rooms, connections }: Needs): Boards {
  return {
    read: (sessionId, look) =>
      rooms.use({ sessionId, kind: 'board' }, ({ pipeline }) => look(pipeline.document.durable)),

    write: (sessionId, by, edit) =>
      rooms.use({ sessionId, kind: 'board' }, ({ pipeline }) => write(pipeline, by, edit)),

    place: (placing) => {
      const { sessionId, personId } = placing
      return rooms.use({ sessionId, kind: 'board' }, (board) =>
        rooms.use({ sessionId, kind: 'drafts', personId }, (drafts) =>
          placeDraft({ board, drafts }, placing),
        ),
      )
    },

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
