import { type EntryRootName, incidentOf, rootNames, rootOf } from '@kraftline/core/board/document'
import type { BoardReader } from '@kraftline/core/board/snapshot'
import type { Millis } from '@kraftline/core/time'
import * as Y from 'yjs'
import { type Observable, Source } from '../connect/observable.ts'
import type { Content } from './camera.ts'
import { changedPlaces } from './history/changed-places.ts'

export type Undoable = { readonly canUndo: boolean; readonly canRedo: boolean }

/** Takes back one's own edits, and no one else's. */
export type History = {
  readonly state: Observable<Undoable>
  /** The answer is where on the paper that was to be seen. */
  undo(): Content | null
  redo(): Content | null
  /** What comes next is taken back by itself, however soon it comes. */
  step(): void
  close(): void
}

/** Edits that follow each other this quickly are taken back together. */
const together: Millis = 350

type Followed = { readonly doc: Y.Doc; readonly reader: BoardReader }

/** Follows what is edited in this tab: edits of others come with their connection as origin, ours with none. */
export function followHistory({ doc, reader }: Followed): History {
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
  const seen = (act: () => void) => {
    const before = reader.snapshot()
    act()
    refresh()
    return changedPlaces(before, reader.snapshot())
  }
  return {
    state,
    undo: () => seen(() => manager.undo()),
    redo: () => seen(() => manager.redo()),
    step: () => manager.stopCapturing(),
    close: () => manager.destroy(),
  }
}
