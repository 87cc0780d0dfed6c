import { expect } from 'vitest'
import * as Y from 'yjs'
import type { LogRow } from '../src/store/store.ts'

type Range = { readonly client: number; readonly clock: number; readonly len: number }

/**
 * What one document's owner may rely on: edits of its own that were counted as durable, and
 * everything of others that it was shown. A log has to hold all of it.
 */
export class Ledger {
  readonly #doc: Y.Doc
  readonly #deletes: Range[] = []
  readonly #shown = { states: new Map<number, number>(), deletes: [] as Range[] }
  #sent: { readonly frame: number; readonly clock: number; readonly deletes: number }[] = []
  #counted = { clock: 0, deletes: 0 }

  /** To be made before the document gets its provider, so that a frame is noted with its edit. */
  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('update', (_bytes: Uint8Array, ...[, , by]: [unknown, Y.Doc, Y.Transaction]) => {
      if (by.local) this.#deletes.push(...rangesOf(by.deleteSet))
    })
  }

  /** How much of its own the server has called durable. */
  get counted(): number {
    return this.#counted.clock + this.#counted.deletes
  }

  /** A frame holds whatever was done until it was sent. */
  send(frame: number): void {
    this.#sent.push({ frame, clock: this.#clock, deletes: this.#deletes.length })
  }

  count(frames: number): void {
    for (const { frame, clock, deletes } of this.#sent) {
      if (frame > frames) break
      this.#counted = { clock, deletes }
    }
    this.#sent = this.#sent.filter(({ frame }) => frame > frames)
  }

  /** A new connection counts from the beginning. */
  reconnect(): void {
    this.#sent = []
  }

  /**
   * Notes what the server sends. The document can't tell: what others write in an entry that was
   * deleted here, and only here so far, is deleted as it comes.
   */
  show(update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update)
    const { states, deletes } = this.#shown
    for (const { id, length } of structs) {
      states.set(id.client, Math.max(states.get(id.client) ?? 0, id.clock + length))
    }
    deletes.push(...rangesOf(ds))
  }

  /** What `kept` lacks of what was counted or shown; empty if it has everything. */
  missingIn(kept: Y.Doc): { readonly counted: string[]; readonly shown: string[] } {
    const deleted = Y.createDeleteSetFromStructStore(kept.store)
    const isGone = ({ client, clock, len }: Range) =>
      Y.isDeleted(deleted, Y.createID(client, clock)) &&
      Y.isDeleted(deleted, Y.createID(client, clock + len - 1))
    const lacking = (ranges: readonly Range[]) =>
      ranges
        .filter((range) => !isGone(range))
        .map(({ client, clock, len }) => `delete of ${client}/${clock}+${len}`)
    const counted = lacking(this.#deletes.slice(0, this.#counted.deletes))
    const own = this.#doc.clientID
    if (Y.getState(kept.store, own) < this.#counted.clock) counted.push(`writing of ${own}`)
    const shown = lacking(this.#shown.deletes)
    for (const [client, state] of this.#shown.states) {
      if (Y.getState(kept.store, client) < state) shown.push(`writing of ${client}`)
    }
    return { counted, shown }
  }

  get #clock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID)
  }
}

function rangesOf({ clients }: Y.Transaction['deleteSet']): Range[] {
  return [...clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  )
}

/** The document that a log tells, each row applicable by itself to what precedes it. */
export function replay(rows: readonly Pick<LogRow, 'bytes'>[], doc = new Y.Doc()): Y.Doc {
  for (const row of rows) {
    Y.applyUpdate(doc, row.bytes)
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  }
  return doc
}

/** The whole content of a document, for comparison. */
export function contentOf(doc: Y.Doc, roots: readonly string[]): unknown {
  return Object.fromEntries(roots.map((root) => [root, doc.getMap(root).toJSON()]))
}
