import { type EntryRootName, incidentOf, rootNames, rootOf } from '@kraftline/core/board/document'
import type { Millis } from '@kraftline/core/time'
import * as Y from 'yjs'
import { type Observable, Source } from '../connect/observable.ts'

export type Undoable = { readonly canUndo: boolean; readonly canRedo: boolean }

/** Takes back one's own edits, and no one else's. */
export type History = {
  readonly state: Observable<Undoable>
  undo(): void
  redo(): void
  close(): void
}

/** Edits that follow each other this quickly are taken back together. */
const together: Millis = 350

/** Follows what is edited in this tab: edits of others come with their connection as origin, ours with none. */
export function followHistory({ doc }: { readonly doc: Y.Doc }): History {
  const entries = rootNames.filter((name): name is EntryRootName => name !== 'incident')
  const scope = [incidentOf(doc), ...entries.map((name) => rootOf(doc, name))]
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([null]),
    captureTimeout: together,
  })
  const state = new Source<Undoable>({ canUndo: false, canRedo: false })
  const refresh = () => {
    const canUndo = manager.canUndo()
    const canRedo = manager.canRedo()
    const before = state.get()
    if (before.canUndo !== canUndo || before.canRedo !== canRedo) state.set({ canUndo, canRedo })
  }
  manager.on('stack-item-added', refresh)
  manager.on('stack-item-popped', refresh)
  manager.on('stack-cleared', refresh)
  return {
    state,
    undo: () => {
      manager.undo()
      refresh()
    },
    redo: () => {
      manager.redo()
      refresh()
    },
    close: () => manager.destroy(),
  }
}
