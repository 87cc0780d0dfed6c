import type { ImportUndo } from '@kraftline/core/board/import-plan'
import type { SessionId } from '@kraftline/core/ids'
import type { Clock } from '@kraftline/core/time'
import type { LogEntry, Store } from '../store/store.ts'

/** What the stream keeps: an import with what takes it back, or that the last one was taken back. */
type ImportRow = { readonly did: ImportUndo } | { readonly undid: true }

/** The imports of a session that can still be taken back, newest last. It outlives a restart. */
export interface Imports {
  remember(sessionId: SessionId, undo: ImportUndo): Promise<void>
  last(sessionId: SessionId): Promise<ImportUndo | null>
  /** The last one was taken back: the one before is the last now. */
  forgetLast(sessionId: SessionId): Promise<void>
}

export function createImports(store: Store, clock: Clock): Imports {
  const append = async (sessionId: SessionId, row: ImportRow): Promise<void> => {
    const bytes = Buffer.from(JSON.stringify(row))
    const stream = importsStream(sessionId)
    const entry: LogEntry = { stream, kind: 'session', at: clock.now(), participant: null, bytes }
    await store.log.append([entry])
  }
  return {
    remember: (sessionId, undo) => append(sessionId, { did: undo }),
    async last(sessionId) {
      const rows = await store.log.read(importsStream(sessionId))
      const open: ImportUndo[] = []
      for (const { bytes } of rows) {
        const row: ImportRow = JSON.parse(Buffer.from(bytes).toString('utf8'))
        if ('did' in row) open.push(row.did)
        else open.pop()
      }
      return open.at(-1) ?? null
    },
    forgetLast: (sessionId) => append(sessionId, { undid: true }),
  }
}

function importsStream(sessionId: SessionId): string {
  return `${sessionId}/imports`
}
