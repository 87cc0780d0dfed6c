import { addNote } from '@kraftline/core/board/edit-notes'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import { must } from '@kraftline/core/result'
import { anEdit } from '@kraftline/core/testing/board-arbitraries'
import { retype } from '@kraftline/core/testing/retype'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './documents.ts'
import { readUpdate } from './read-update.ts'
import { type Staged, StagedDocument } from './staged-document.ts'
import type { Writer } from './writer.ts'

const open = (durable = createDocument('board')) =>
  new StagedDocument({
    room: 'board',
    durable,
    bindings: new Map(),
    newClientId: () => 1,
  })

const writer = (name: string): Writer => ({
  name,
  personId: name as PersonId,
  isFacilitator: true,
  isAnonymous: false,
})

const stage = (document: StagedDocument, bytes: Uint8Array, name: string) =>
  document.stageUpdate({ decoded: must(readUpdate(bytes), 'an update'), bytes }, writer(name))

const add = (doc: Y.Doc, text: string) =>
  addNote(doc, { id: 'n1' as EntryId, text, authorId: null, at: 1, lane: 2, color: 'pink' })

/** Two people who edit on their own and hear of each other when it is delivered. */
class Crossing {
  readonly document = open()
  readonly people = ['ann', 'bob'].map((name) => ({ name, doc: createDocument('board') }))
  readonly #waiting: { name: string; bytes: Uint8Array }[] = []

  constructor() {
    for (const { name, doc } of this.people) {
      doc.on('update', (bytes: Uint8Array, origin: unknown) => {
        if (origin !== 'server') this.#waiting.push({ name, bytes })
      })
    }
  }

  deliver(): void {
    for (const { name, bytes } of this.#waiting.splice(0)) {
      const staged = stage(this.document, bytes, name)
      expect(staged).toMatchObject({ ok: true })
      if (!staged.ok) continue
      for (const row of [staged.value.own, staged.value.correction]) if (row) this.#show(row)
    }
  }

  #show(row: Staged): void {
    this.document.confirm(row)
    for (const { doc } of this.people) Y.applyUpdate(doc, row.bytes, 'server')
  }
}

test('honest people are never refused, however their edits cross, and end up equal', () => {
  const step = fc.record({ by: fc.nat(1), edit: anEdit, isDelivered: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const crossing = new Crossing()
      for (const { by, edit, isDelivered } of steps) {
        edit(must(crossing.people[by], 'a person').doc)
        if (isDelivered) crossing.deliver()
      }
      crossing.deliver()
      for (const { doc } of crossing.people) {
        expect(doc.toJSON()).toEqual(crossing.document.durable.toJSON())
      }
    }),
  )
})

test('what is refused leaves no trace, and what was staged before it stays', () => {
  const document = open()
  const ann = createDocument('board')
  const updates: Uint8Array[] = []
  ann.on('update', (bytes: Uint8Array) => updates.push(bytes))
  add(ann, 'first')
  const first = stage(document, updates[0]!, 'ann')
  expect(first).toMatchObject({ ok: true })

  const eve = createDocument('board')
  eve.getMap('notes').set('h', 'not a note')
  const refused = stage(document, Y.encodeStateAsUpdate(eve), 'eve')
  expect(refused).toMatchObject({ ok: false, error: { kind: 'hostile' } })
  expect(document.clients.isBound(eve.clientID)).toBe(false)

  retype(ann, { root: 'notes', id: 'n1' as EntryId, text: 'first and more' })
  const second = stage(document, updates[1]!, 'ann')
  for (const staged of [first, second]) {
    if (staged.ok && staged.value.own) document.confirm(staged.value.own)
  }
  expect(document.durable.toJSON()).toEqual(ann.toJSON())
})

test('forgetting what was not kept goes back to what was', () => {
  const document = open()
  const ann = createDocument('board')
  add(ann, 'lost')
  const whole = Y.encodeStateAsUpdate(ann)
  expect(stage(document, whole, 'ann')).toMatchObject({ ok: true, value: { correction: null } })
  document.unstageAll()
  expect(document.clients.isBound(ann.clientID)).toBe(false)
  // The same again is not a repetition: nothing of it was kept.
  const again = stage(document, whole, 'ann')
  expect(again.ok && again.value.own?.bytes.byteLength).toBeGreaterThan(10)
})

test('one entry more than a board holds of a kind is too much, and a deletion makes room', () => {
  const durable = createDocument('board')
  const marks = durable.getMap('marks')
  durable.transact(() => {
    for (let index = 0; index < limits.entriesPerRoot; index++) marks.set(`m${index}`, new Y.Map())
  })
  const document = open(durable)
  const doc = createDocument('board')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(durable))
  const change = (edit: () => void) => {
    const before = Y.encodeStateVector(doc)
    edit()
    return stage(document, Y.encodeStateAsUpdate(doc, before), 'ann')
  }
  expect(change(() => doc.getMap('marks').delete('m7'))).toMatchObject({ ok: true })
  expect(change(() => doc.getMap('marks').set('more', new Y.Map()))).toMatchObject({ ok: true })
  const refused = change(() => doc.getMap('marks').set('one-too-many', new Y.Map()))
  expect(refused).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})
