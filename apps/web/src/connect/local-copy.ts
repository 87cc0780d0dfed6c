import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A board's copy in this browser: edits that are not saved yet outlive a reload and a crash. */
export type LocalCopy = {
  /** Resolves once what was kept is in the document. */
  readonly ready: Promise<void>
  /** Forgets the copy: the session is gone, or this person may not see it any more. */
  forget(): void
  close(): void
}

/** Keeps a copy of a document under a name; where the browser refuses to, there is none. */
export function keepLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = new IndexeddbPersistence(name, doc)
  return {
    ready: kept.whenSynced.then(() => {}),
    forget: () => void kept.clearData(),
    close: () => void kept.destroy(),
  }
}
