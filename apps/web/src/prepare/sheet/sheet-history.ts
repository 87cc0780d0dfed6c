import { rootOf } from '@kraftline/core/board/document'
import * as Y from 'yjs'

/** Takes back one's own edits of the sheet, one by one. */
export type SheetHistory = {
  undo(): void
  redo(): void
  close(): void
}

/** What a corrected time takes along is taken back with it. */
const roots = ['communications', 'channels', 'notes', 'pictures'] as const

/** Follows the edits of one origin. */
export function followEdits(doc: Y.Doc, origin: object): SheetHistory {
  const manager = new Y.UndoManager(
    roots.map((root) => rootOf(doc, root)),
    { trackedOrigins: new Set([origin]), captureTimeout: 0 },
  )
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    close: () => manager.destroy(),
  }
}
