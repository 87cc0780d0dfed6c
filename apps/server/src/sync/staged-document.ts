// Steps 2, 3 and 5 of a frame's way: admitted and staged here, kept by pipeline.ts, then confirmed.
import { limits } from '@kraftline/core/protocol/sync'
import { err, ok, type Result } from '@kraftline/core/result'
import * as Y from 'yjs'
import { admit, type UpdateRefusal } from './admission.ts'
import { checkTouched } from './check-touched.ts'
import { type Binding, ClientIds, serverName } from './client-ids.ts'
import { findCorrection } from './correction.ts'
import { createDocument, rootsOfRoom } from './documents.ts'
import type { DecodedUpdate } from './read-update.ts'
import type { RoomKind } from './sync-access.ts'
import { type Touched, touchedBy } from './touched.ts'
import type { Writer } from './writer.ts'

/** An update that is staged and waits to be kept. */
export type Staged = {
  readonly bytes: Uint8Array
  readonly bindings: readonly Binding[]
  readonly touched: readonly Touched[]
}

/** What a client's update led to: nothing, itself, or itself and the server's correction. */
export type StagedUpdate = { readonly own: Staged | null; readonly correction: Staged | null }

type Start = {
  readonly room: RoomKind
  readonly durable: Y.Doc
  readonly bindings: ReadonlyMap<number, string>
  readonly newClientId: () => number
}

type Incoming = { readonly decoded: DecodedUpdate; readonly bytes: Uint8Array }

/**
 * The durable document, which is all that anybody sees, and a staging one in front of it that also
 * holds what waits to be kept. Staging is made anew whenever something in it turns out to be no good.
 */
export class StagedDocument {
  readonly #room: RoomKind
  readonly durable: Y.Doc
  readonly clients = new ClientIds()
  readonly #roots: ReadonlySet<string>
  readonly #newClientId: () => number
  #staging: Y.Doc | null = null
  #unsaved: Staged[] = []
  /** The encoded size of staging, never less than it is. */
  #size = 0

  constructor({ room, durable, bindings, newClientId }: Start) {
    this.#room = room
    this.durable = durable
    this.#roots = new Set(rootsOfRoom[room])
    this.#newClientId = newClientId
    this.#bind(bindings)
  }

  /** Whether something can be staged without making staging anew. */
  get isReady(): boolean {
    return this.#staging !== null
  }

  /** Makes staging ready. */
  prepare(): void {
    this.#open()
  }

  /** Stages a client's update, or refuses it and leaves everything as it was. */
  stageUpdate({ decoded, bytes }: Incoming, writer: Writer): Result<StagedUpdate, UpdateRefusal> {
    const { store } = this.#open()
    const added = admit(decoded, {
      stateOf: (client) => Y.getState(store, client),
      mayUse: (client) => this.clients.mayUse(client, writer.name),
      isBound: (client) => this.clients.isBound(client),
      idsLeft: this.clients.idsLeft(writer.name, writer.personId !== null),
      roots: this.#roots,
    })
    if (!added.ok) return added
    const bindings = added.value.map((clientId) => ({ clientId, participant: writer.name }))
    const own = this.#stage(bindings, (doc) => Y.applyUpdate(doc, bytes))
    if (!own.ok) return own
    if (!own.value) return ok({ own: null, correction: null })
    const correction = this.#correct(own.value, writer)
    if (!correction.ok) return this.#takeBack(correction.error, [own.value])
    const refusal =
      checkTouched(this.#open(), own.value.touched, writer.isFacilitator) ??
      this.#checkAnonymity(own.value.touched, writer)
    if (refusal) return this.#takeBack(refusal, [own.value, correction.value])
    return ok({ own: own.value, correction: correction.value })
  }

  /** Stages a change of the server's own; one that throws changes nothing. */
  stageEdit(edit: (doc: Y.Doc) => void): Result<Staged | null, UpdateRefusal> {
    const known = this.clients.ofServer()
    const clientId = known ?? this.#newClientId()
    let thrown: { readonly error: unknown } | null = null
    const staged = this.#stage(
      known === null ? [{ clientId, participant: serverName }] : [],
      (doc) => {
        doc.clientID = clientId
        try {
          edit(doc)
        } catch (error) {
          thrown = { error }
          throw error
        }
      },
    )
    if (thrown !== null) throw (thrown as { error: unknown }).error
    return staged
  }

  /** It is on disk: from now on it may be seen. */
  confirm(staged: Staged): void {
    Y.applyUpdate(this.durable, staged.bytes)
    this.#unsaved = this.#unsaved.filter((other) => other !== staged)
  }

  /** Takes back what was staged last and is not kept. */
  unstage(staged: Staged | null): void {
    if (!staged) return
    this.#unsaved = this.#unsaved.filter((other) => other !== staged)
    this.#forget([staged])
  }

  /** Forgets everything that is not on disk. */
  unstageAll(): void {
    this.#forget(this.#unsaved.splice(0))
  }

  /** Takes in rows that the log turned out to hold. */
  catchUp(rows: readonly Uint8Array[], bindings: ReadonlyMap<number, string>): void {
    this.unstageAll()
    for (const row of rows) Y.applyUpdate(this.durable, row)
    this.#bind(bindings)
  }

  /** Lets go of the staging document, unless something waits in it; the next update makes it anew. */
  rest(): void {
    if (this.#unsaved.length === 0) this.#forget([])
  }

  destroy(): void {
    this.#staging?.destroy()
    this.durable.destroy()
  }

  #stage(
    bindings: readonly Binding[],
    change: (doc: Y.Doc) => void,
  ): Result<Staged | null, UpdateRefusal> {
    const doc = this.#open()
    const emitted: { bytes: Uint8Array; touched: Touched[] | null }[] = []
    const collect = (bytes: Uint8Array, ...[, , by]: [unknown, Y.Doc, Y.Transaction]) =>
      emitted.push({ bytes, touched: touchedBy(by, this.#room) })
    doc.on('update', collect)
    try {
      doc.transact(() => change(doc))
    } catch {
      // A part may have been applied.
      return this.#startAnew({ kind: 'hostile', reason: 'it cannot be applied' })
    } finally {
      doc.off('update', collect)
    }
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs !== null || pendingDs !== null) {
      return this.#startAnew({ kind: 'hostile', reason: 'something before it is missing' })
    }
    const [first, ...more] = emitted
    if (!first) return ok(null)
    if (!first.touched || more.length > 0) {
      return this.#startAnew({ kind: 'hostile', reason: 'it writes outside of any entry' })
    }
    this.#size += first.bytes.byteLength
    if (this.#isTooLarge(doc)) {
      return this.#startAnew({ kind: 'too-large', reason: 'the board would be too large' })
    }
    const staged = { bytes: first.bytes, bindings, touched: first.touched }
    for (const binding of bindings) this.clients.bind(binding)
    this.#unsaved.push(staged)
    return ok(staged)
  }

  /**
   * A client id tells everybody whose writing it is, so in an anonymous session a note comes onto the
   * board by `place` alone. One that was there before may come back: somebody undoes its deletion.
   */
  #checkAnonymity(touched: readonly Touched[], writer: Writer): UpdateRefusal | null {
    if (this.#room === 'drafts' || !writer.isAnonymous) return null
    const now = this.#open().getMap('notes')
    const before = this.durable.getMap('notes')
    const isNew = touched.some(
      // What was deleted stays in this map as well.
      ({ root, key }) => root === 'notes' && now.has(key) && !before._map.has(key),
    )
    return isNew ? { kind: 'forbidden', reason: 'a note that was no draft' } : null
  }

  #correct(own: Staged, writer: Writer): Result<Staged | null, UpdateRefusal> {
    const { touched } = own
    const edit = findCorrection({ before: this.durable, after: this.#open(), touched }, writer)
    return edit ? this.stageEdit(edit) : ok(null)
  }

  #takeBack(
    refusal: UpdateRefusal,
    staged: readonly (Staged | null)[],
  ): Result<never, UpdateRefusal> {
    for (const one of staged) this.unstage(one)
    return err(refusal)
  }

  #startAnew(refusal: UpdateRefusal): Result<never, UpdateRefusal> {
    this.#forget([])
    return err(refusal)
  }

  #forget(staged: readonly Staged[]): void {
    for (const { bindings } of staged) for (const binding of bindings) this.clients.unbind(binding)
    this.#staging?.destroy()
    this.#staging = null
  }

  #open(): Y.Doc {
    if (this.#staging) return this.#staging
    const state = Y.encodeStateAsUpdate(this.durable)
    const doc = createDocument(this.#room)
    this.#size = state.byteLength
    Y.applyUpdate(doc, state)
    for (const { bytes } of this.#unsaved) {
      Y.applyUpdate(doc, bytes)
      this.#size += bytes.byteLength
    }
    this.#staging = doc
    return doc
  }

  #isTooLarge(doc: Y.Doc): boolean {
    if (this.#size > limits.boardBytes) this.#size = Y.encodeStateAsUpdate(doc).byteLength
    return this.#size > limits.boardBytes
  }

  #bind(bindings: ReadonlyMap<number, string>): void {
    for (const [clientId, participant] of bindings) this.clients.bind({ clientId, participant })
  }
}
