import type { EntryRootName } from '@kraftline/core/board/document'
import { rootNames } from '@kraftline/core/board/document'
import { type EntryId, isKey } from '@kraftline/core/ids'

/** Where a browser keeps a few words: its `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** An entry that was changed. */
export type ChangedEntry = { readonly root: EntryRootName; readonly id: EntryId }

/**
 * One's edits that the server has not said are kept, as a person counts them: what is done to the
 * same thing without doing anything else between is one edit, as typing a sentence is. Noted on the
 * shelf beside the document's own copy, so that a tab that comes back knows of them.
 */
export class UnsavedEdits {
  readonly #shelf: Shelf
  readonly #ownKey: string
  /** What tabs before this one, or beside it, had not saved: it is in the copy, and saved with it. */
  readonly #taken: Map<string, string>
  #own: string[] = []

  constructor(shelf: Shelf, name: string, tab: number) {
    this.#shelf = shelf
    this.#ownKey = `${name}/${tab}`
    this.#taken = new Map(
      keysUnder(shelf, `${name}/`).map((key) => [key, shelf.getItem(key) ?? '']),
    )
  }

  get count(): number {
    return this.#all.length
  }

  /** What was changed, each once. */
  get entries(): readonly ChangedEntry[] {
    return [...new Set(this.#all.flatMap((edit) => edit.split(' ')))].flatMap(toEntry)
  }

  /** Notes an edit of some entries. */
  add(touched: readonly string[]): void {
    const edit = touched.join(' ')
    if (edit === '' || this.#own.at(-1) === edit) return
    this.#own.push(edit)
    keep(this.#shelf, this.#ownKey, JSON.stringify(this.#own))
  }

  /** The server has kept them all. */
  clear(): void {
    if (this.count === 0) return
    this.#shelf.removeItem(this.#ownKey)
    for (const [key, taken] of this.#taken) {
      // A tab that still edits has gone on writing there.
      if (this.#shelf.getItem(key) === taken) this.#shelf.removeItem(key)
    }
    this.#taken.clear()
    this.#own = []
  }

  get #all(): readonly string[] {
    return [...[...this.#taken.values()].flatMap(parse), ...this.#own]
  }
}

/** The keys of a shelf that begin so. */
export function keysUnder(shelf: Shelf, beginning: string): string[] {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
  return keys.filter((key) => key.startsWith(beginning))
}

export function clearShelf(shelf: Shelf, beginning: string): void {
  for (const key of keysUnder(shelf, beginning)) shelf.removeItem(key)
}

/** A shelf that is full, or refused, forgets what a crash would need, and nothing else. */
function keep(shelf: Shelf, key: string, value: string): void {
  try {
    shelf.setItem(key, value)
  } catch {}
}

function parse(text: string): readonly string[] {
  try {
    const edits: unknown = JSON.parse(text)
    return Array.isArray(edits) ? edits.filter((edit) => typeof edit === 'string') : []
  } catch {
    return []
  }
}

function toEntry(touched: string): ChangedEntry[] {
  const [name, id] = touched.split('/')
  const root = rootNames.find((one) => one === name)
  if (root === undefined || root === 'incident' || !isKey(id)) return []
  return [{ root, id: id as EntryId }]
}
