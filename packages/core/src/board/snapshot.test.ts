import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { anEdit, anId } from '../testing/board-arbitraries.ts'
import { retype } from '../testing/retype.ts'
import { incidentOf, rootNames, rootOf } from './document.ts'
import { addCause } from './edit-causes.ts'
import { setIncident } from './edit-incident.ts'
import { addNote, moveNote } from './edit-notes.ts'
import { addWhy, rewriteWhy } from './edit-whys.ts'
import { createBoardReader, readBoard } from './snapshot.ts'
import type { BoardSnapshot } from './snapshot-types.ts'
import { encodeStroke } from './stroke-points.ts'

const a = 'a' as EntryId
const b = 'b' as EntryId
const note = { text: 'Silent', authorId: null, at: 5, lane: 0, color: 'yellow' } as const

function listsOf(board: BoardSnapshot): (readonly { readonly id: EntryId }[])[] {
  const { incident, strokes, ...lists } = board
  return Object.values(lists)
}

test('a reader tells once per transaction, and what was not touched stays the same object', () => {
  const doc = new Y.Doc()
  addNote(doc, { ...note, id: a })
  addNote(doc, { ...note, id: b })
  const reader = createBoardReader(doc)
  let told = 0
  const unsubscribe = reader.subscribe(() => {
    told += 1
  })
  const before = reader.snapshot()
  doc.transact(() => {
    moveNote(doc, { id: a, at: 9, lane: 0 })
    retype(doc, { root: 'notes', id: a, text: 'Silence' })
  })
  const after = reader.snapshot()
  expect(told).toBe(1)
  expect(after.notes.map(({ id }) => id)).toEqual([b, a])
  expect(after.notes[0]).toBe(before.notes[1])
  expect(after.causes).toBe(before.causes)
  expect(after.incident).toBe(before.incident)
  setIncident(doc, { title: 'Sign-in down' })
  expect(reader.snapshot().notes).toBe(after.notes)
  expect(told).toBe(2)
  unsubscribe()
  setIncident(doc, { title: 'Sign-in slow' })
  expect(told).toBe(2)
})

test('what changes nothing that is read tells nobody', () => {
  const doc = new Y.Doc()
  addNote(doc, { ...note, id: a })
  const reader = createBoardReader(doc)
  const before = reader.snapshot()
  reader.subscribe(() => expect.unreachable())
  rootOf(doc, 'notes').get(a)?.set('fromTheFuture', 7)
  incidentOf(doc).set('fromTheFuture', true)
  moveNote(doc, { id: a, at: note.at, lane: note.lane })
  doc.getMap('elsewhere').set('a', 1)
  expect(reader.snapshot()).toBe(before)
})

test('a change inside a list or inside bytes is a change', () => {
  const doc = new Y.Doc()
  addCause(doc, { id: a, text: 'Silence' })
  addWhy(doc, { causeId: a, text: 'nobody asked' })
  const pointsAt = (at: number) => encodeStroke([{ at, lane: 2, pressure: 1 }], 1)
  const points = pointsAt(1)
  const stroke = new Y.Map(Object.entries({ points, color: 'red', width: 2 }))
  rootOf(doc, 'strokes').set(b, stroke)
  const reader = createBoardReader(doc)
  rewriteWhy(doc, { causeId: a, seen: ['nobody asked'], index: 0, text: 'nobody answered' })
  expect(reader.snapshot().causes[0]?.whys).toEqual(['nobody answered'])
  stroke.set('points', pointsAt(3))
  expect(reader.snapshot().drawing[0]?.points).toEqual(pointsAt(3))
  expect(reader.snapshot().strokes).toBe(1)
})

test('a reader that is destroyed hears no more', () => {
  const doc = new Y.Doc()
  const reader = createBoardReader(doc)
  reader.subscribe(() => expect.unreachable())
  const before = reader.snapshot()
  reader.destroy()
  addNote(doc, { ...note, id: a })
  expect(reader.snapshot()).toBe(before)
})

test('a reader always says what reading afresh says', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anEdit, { maxLength: 4 })), (transactions) => {
      const doc = new Y.Doc()
      const reader = createBoardReader(doc)
      for (const edits of transactions) {
        doc.transact(() => {
          for (const edit of edits) edit(doc)
        })
        expect(reader.snapshot()).toEqual(readBoard(doc))
      }
    }),
  )
})

test('entries and lists that an edit leaves alike keep their identity', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { minLength: 1, maxLength: 60 }), (edits) => {
      const doc = new Y.Doc()
      const reader = createBoardReader(doc)
      for (const edit of edits) {
        const before = reader.snapshot()
        const plain = listsOf(before).map((list) => JSON.stringify(list))
        edit(doc)
        listsOf(reader.snapshot()).forEach((list, which) => {
          const old = listsOf(before)[which] ?? []
          if (JSON.stringify(list) === plain[which]) expect(list).toBe(old)
          for (const entry of list) {
            const alike = old.find((other) => JSON.stringify(other) === JSON.stringify(entry))
            if (alike) expect(entry).toBe(alike)
          }
        })
      }
    }),
  )
})

const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array(),
  fc.jsonValue({ maxDepth: 2 }),
)
const fieldName = fc.oneof(
  fc.constantFrom('text', 'at', 'lane', 'name', 'whys', 'time', 'kind', 'points', 'start', 'from'),
  fc.constantFrom('__proto__', 'constructor', 'toString', ''),
)
const shared: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.string().map((text) => () => new Y.Text(text)),
  fc.array(scalar).map((items) => () => {
    const list = new Y.Array<unknown>()
    list.push(items)
    return list
  }),
  fc.constant(() => {
    const text = new Y.Text('formatted')
    text.applyDelta([{ insert: 'bold', attributes: { bold: true } }, { insert: { image: 'x' } }])
    return text
  }),
  fc.constantFrom<(() => unknown)[]>(
    () => new Y.XmlText('xml'),
    () => new Y.XmlElement('p'),
    () => new Y.XmlHook('hook'),
    () => new Y.Doc(),
  ),
)
const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  scalar.map((value) => () => value),
  shared,
  fc
    .array(
      fc.tuple(
        fieldName,
        fc.oneof(
          scalar.map((value) => () => value),
          shared,
        ),
      ),
    )
    .map((fields) => () => new Y.Map(fields.map(([field, make]) => [field, make()]))),
)
const junk = fc.record({
  root: fc.constantFrom(...rootNames),
  key: fc.oneof(anId('note'), anId('cause'), fieldName),
  make: anything,
})

test('no junk under any root, in whatever way it comes, makes a reader fail', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(junk, anEdit), { maxLength: 40 }), (steps) => {
      const author = new Y.Doc()
      const doc = new Y.Doc()
      const reader = createBoardReader(doc)
      author.on('update', (update) => Y.applyUpdate(doc, update))
      for (const step of steps) {
        if (typeof step === 'function') step(author)
        else author.getMap(step.root).set(step.key, step.make())
        expect(reader.snapshot()).toEqual(readBoard(doc))
      }
    }),
  )
})

test('a root that somebody took for a list, a text or XML reads as one without entries', () => {
  const author = new Y.Doc()
  author.getArray('notes').push([new Y.Map([['text', new Y.Text('x')]]), 1, 'two'])
  author.getText('causes').insert(0, 'text')
  author.getXmlFragment('incident').push([new Y.XmlText('xml')])
  const doc = new Y.Doc()
  const reader = createBoardReader(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author))
  expect(reader.snapshot()).toEqual(readBoard(new Y.Doc()))
  expect(readBoard(doc)).toEqual(readBoard(new Y.Doc()))
})
