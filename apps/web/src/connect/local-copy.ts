import type { SessionId } from '@kraftline/core/ids'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { clearShelf, keysUnder } from './unsaved-edits.ts'

/** A board's copy in this browser: edits that are not saved yet outlive a reload and a crash. */
export type LocalCopy = {
  /** Resolves once what was kept is in the document, or it is clear that nothing can be kept. */
  readonly ready: Promise<void>
  /** Takes it away, unless another tab still works with it: then the last of them will. */
  forget(): Promise<void>
  /** Nothing of it is missing on the server: takes it away where it is certain that no other tab needs it. */
  leave(): void
  close(): void
}

/** What a session's copies in this browser are called. */
export function copyName(sessionId: SessionId, rest = ''): string {
  return `kraftline-${sessionId}-${rest}`
}

/** Keeps a copy of a document under a name; where the browser refuses to, there is none. */
export function keepLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  const use = holdTogether(name)
  const opened = use.begun.then(() => openCopy(name, doc))
  const end = async () => {
    const copy = await opened
    await copy?.destroy()
    await use.end()
  }
  const forget = async () => {
    await end()
    await unlessUsed(name, () => removeCopy(name))
  }
  return {
    ready: opened.then(async (copy) => void (await copy?.whenSynced)),
    forget,
    leave: () => void (navigator.locks ? forget() : end()),
    close: () => void end(),
  }
}

/**
 * Takes away what this browser kept of a session that will not have its person any more. What they
 * had not saved stays for `keepUnsaved`: they may come back by another link.
 */
export async function forgetCopies(
  sessionId: SessionId,
  { keepUnsaved }: { keepUnsaved: boolean },
): Promise<void> {
  for (const name of await copiesOf(sessionId)) {
    if (keepUnsaved && keysUnder(localStorage, `${name}/`).length > 0) continue
    await unlessUsed(name, () => removeCopy(name))
  }
  if (!keepUnsaved) clearShelf(localStorage, copyName(sessionId))
}

async function copiesOf(sessionId: SessionId): Promise<string[]> {
  const all = (await listDatabases()) ?? []
  return all.flatMap(({ name }) => (name?.startsWith(copyName(sessionId)) ? [name] : []))
}

async function openCopy(name: string, doc: Y.Doc): Promise<IndexeddbPersistence | null> {
  return (await listDatabases()) === null ? null : new IndexeddbPersistence(name, doc)
}

/** Null where the browser keeps nothing, as in some private windows. Older ones cannot list what they keep. */
async function listDatabases(): Promise<readonly IDBDatabaseInfo[] | null> {
  try {
    return (await indexedDB.databases?.()) ?? []
  } catch {
    return null
  }
}

function removeCopy(name: string): Promise<void> {
  clearShelf(localStorage, `${name}/`)
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
  })
}

type Use = { readonly begun: Promise<void>; end(): Promise<void> }

/** Says to other tabs that this one uses a copy, for as long as it does. */
function holdTogether(name: string): Use {
  const { locks } = navigator
  // Browsers know locks over https, and on localhost.
  if (!locks) return { begun: Promise.resolve(), end: () => Promise.resolve() }
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  const used = locks.request(name, { mode: 'shared' }, () => {
    begun.resolve()
    return ended.promise
  })
  return {
    begun: begun.promise,
    end() {
      ended.resolve()
      return used
    },
  }
}

async function unlessUsed(name: string, task: () => Promise<void>): Promise<void> {
  const { locks } = navigator
  if (!locks) return await task()
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await task()
  })
}
