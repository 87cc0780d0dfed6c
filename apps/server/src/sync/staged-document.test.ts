import { addNote, deleteNote, moveNote, setNoteText } from '@kraftline/core/board/edit-notes'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { must } from '@kraftline/core/result'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './documents.ts'
import { readUpdate } from './read-update.ts'
import { StagedDocument, type Writer } from './staged-document.ts'

const open = () =>
  new StagedDocument({
    room: 'board',
    durable: createDocument('board'),
    bindings: new Map(),
    newClientId: () => 1,
  })

const writer = (name: string): Writer => ({
  name,
  personId: name as PersonId,
  isFacilitator: false,
  isAnonymous: false,
})

const stage = (document: StagedDocument, bytes: Uint8Array, name: string) =>
  document.stageUpdate({ decoded: must(readUpdate(bytes), 'an update'), bytes }, writer(name))

const ids = ['a', 'b', 'c'] as EntryId[]
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add'), id: fc.constantFrom(...ids), text: fc.string() }),
  fc.record({ kind: fc.constant('move'), id: fc.constantFrom(...ids), text: fc.string() }),
  fc.record({ kind: fc.constant('type'), id: fc.constantFrom(...ids), text: fc.string() }),
  fc.record({ kind: fc.constant('delete'), id: fc.constantFrom(...ids), text: fc.string() }),
)

function perform(
  doc: Y.Doc,
  { kind, id, text }: { kind: string; id: EntryId; text: string },
): void {
  if (kind === 'add') {
    addNote(doc, { id, text, authorId: null, at: 1, lane: 2, color: 'pink' })
  } else if (kind === 'move') moveNote(doc, id, { at: text.length, lane: 3 })
  else if (kind === 'type') setNoteText(doc, id, text)
  else deleteNote(doc, id)
}

test('honest people are never refused, however their edits cross, and end up equal', () => {
  const step = fc.record({ by: fc.nat(1), edit, keep: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const document = open()
      const docs = ['ann', 'bob'].map((name) => ({ name, doc: createDocument('board') }))
      const waiting: { name: string; bytes: Uint8Array }[] = []
      for (const { name, doc } of docs) {
        doc.on('update', (bytes: Uint8Array, origin: unknown) => {
          if (origin !== 'server') waiting.push({ name, bytes })
        })
      }
      const deliver = () => {
        for (const { name, bytes } of waiting.splice(0)) {
          const staged = stage(document, bytes, name)
          expect(staged).toMatchObject({ ok: true })
          if (!staged.ok || !staged.value.own) continue
          document.confirm(staged.value.own)
          for (const other of docs) Y.applyUpdate(other.doc, staged.value.own.bytes, 'server')
        }
      }
      for (const { by, edit, keep } of steps) {
        perform(must(docs[by], 'a person').doc, edit)
        if (keep) deliver()
      }
      deliver()
      for (const { doc } of docs) expect(doc.toJSON()).toEqual(document.durable.toJSON())
    }),
  )
})

test('what is refused leaves no trace, and what was staged before it stays', () => {
  const document = open()
  const ann = createDocument('board')
  const updates: Uint8Array[] = []
  ann.on('update', (bytes: Uint8Array) => updates.push(bytes))
  perform(ann, { kind: 'add', id: ids[0]!, text: 'first' })
  const first = stage(document, updates[0]!, 'ann')
  expect(first).toMatchObject({ ok: true })

  const eve = createDocument('board')
  eve.getMap('notes').set('h', 'not a note')
  const refused = stage(document, Y.encodeStateAsUpdate(eve), 'eve')
  expect(refused).toMatchObject({ ok: false, error: { kind: 'hostile' } })
  expect(document.clients.isBound(eve.clientID)).toBe(false)

  perform(ann, { kind: 'type', id: ids[0]!, text: 'first and more' })
  const second = stage(document, updates[1]!, 'ann')
  for (const staged of [first, second]) {
    if (staged.ok && staged.value.own) document.confirm(staged.value.own)
  }
  expect(document.durable.toJSON()).toEqual(ann.toJSON())
})

test('forgetting what was not kept goes back to what was', () => {
  const document = open()
  const ann = createDocument('board')
  perform(ann, { kind: 'add', id: ids[0]!, text: 'lost' })
  const whole = Y.encodeStateAsUpdate(ann)
  expect(stage(document, whole, 'ann')).toMatchObject({ ok: true, value: { correction: null } })
  document.unstageAll()
  expect(document.clients.isBound(ann.clientID)).toBe(false)
  // The same again is not a repetition: nothing of it was kept.
  const again = stage(document, whole, 'ann')
  expect(again.ok && again.value.own?.bytes.byteLength).toBeGreaterThan(10)
})
