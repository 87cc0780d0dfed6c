import { limits } from '@kraftline/core/protocol/sync'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { onDisk, type Place } from './databases.ts'
import {
  addNote,
  Client,
  emptyUpdate,
  eventually,
  RawSocket,
  step2,
  updateFrame,
} from './sync-clients.ts'
import { type SyncServer, serveSync, sessionId } from './sync-server.ts'

let place: Place
let store: Store
let server: SyncServer
let ann: Client
let bob: Client

beforeAll(async () => {
  place = await onDisk.place()
  store = await place.open(systemClock)
  server = await serveSync(store)
  ann = new Client(server, 'ann')
  bob = new Client(server, 'bob')
  await Promise.all([ann.saved(), bob.saved()])
  addNote(ann.doc, 'n1', { text: 'what honest people wrote', authorId: 'ann' })
  await eventually(() => expect(bob.notes()).toHaveProperty('n1'))
})

afterAll(async () => {
  ann.close()
  bob.close()
  await server.stop()
  await store.close()
  await place.remove()
})

/** The honest two still write to each other, and a newcomer gets what they have. */
async function expectHonestWork(): Promise<void> {
  const id = `${ann.sent}-${bob.sent}`
  addNote(ann.doc, `a-${id}`, 'still here')
  addNote(bob.doc, `b-${id}`, 'me too')
  await eventually(() => {
    expect(bob.notes()).toHaveProperty(`a-${id}`)
    expect(ann.notes()).toHaveProperty(`b-${id}`)
  })
  expect(bob.doc.toJSON()).toEqual(ann.doc.toJSON())
  const replayed = new Y.Doc()
  for (const row of await store.log.read(sessionId)) Y.applyUpdate(replayed, row.bytes)
  expect(replayed.store.pendingStructs).toBeNull()
  expect(replayed.getMap('notes').toJSON()).toEqual(ann.notes())
}

async function openEve(): Promise<RawSocket> {
  const eve = await RawSocket.open(server, 'eve')
  eve.send(step2(emptyUpdate))
  await eventually(() => expect(eve.frames(100)).toHaveLength(1))
  return eve
}

/** An update as somebody would make it who knows how Yjs writes. */
function craft(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

type Words = (number | string | Uint8Array)[]
const words = (...all: Words) =>
  craft((encoder) => {
    for (const word of all) {
      if (typeof word === 'number') encoding.writeVarUint(encoder, word)
      else if (typeof word === 'string') encoding.writeVarString(encoder, word)
      else encoding.writeUint8Array(encoder, word)
    }
  })

/** What a document of one's own says about itself after some change. */
function said(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc)
}

const field = (set: (note: Y.Map<unknown>) => void) =>
  said((doc) => {
    const note = new Y.Map<unknown>()
    doc.getMap('notes').set('h', note)
    note.set('text', new Y.Text('x'))
    set(note)
  })

const text = (write: (words: Y.Text) => void) =>
  field((note) => {
    const content = new Y.Text()
    note.set('text', content)
    write(content)
  })

const nested = (depth: number): Uint8Array =>
  new Uint8Array([
    ...words(1, 1, 7, 0),
    ...[0x28, 1],
    ...words('notes', 'h', 1),
    ...Array.from({ length: depth }, () => [117, 1]).flat(),
    ...[126, 0],
  ])

const many = 60_000
const hostile: Record<string, () => Uint8Array> = {
  'tens of thousands of client ids': () =>
    craft((encoder) => {
      encoding.writeVarUint(encoder, many)
      for (let id = 0; id < many; id++) {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, id + 1_000)
        encoding.writeVarUint(encoder, 0)
        encoding.writeUint8Array(encoder, new Uint8Array([0, 1]))
      }
      encoding.writeVarUint(encoder, 0)
    }),
  'a struct count that nothing is behind': () => words(1, 2 ** 31, 7, 0, 0),
  'a hundred thousand structs': () =>
    new Uint8Array([
      ...words(1, 100_000, 7, 0),
      ...Array.from({ length: 100_000 }, () => [0, 1]).flat(),
      0,
    ]),
  'a gap before a struct': () => words(1, 1, 7, 5, new Uint8Array([0, 1]), 0),
  'an origin that is not there': () => words(1, 1, 7, 0, new Uint8Array([0x84]), 99, 3, 'x', 0),
  'an origin that is itself': () => words(1, 1, 7, 0, new Uint8Array([0x84]), 7, 0, 'x', 0),
  'a skip': () => words(1, 1, 7, 0, new Uint8Array([10, 5]), 0),
  'a GC far beyond real content': () =>
    words(1, 1, 7, 0, new Uint8Array([0]), limits.unseenPerUpdate + 1, 0),
  'a GC to the end of numbers': () => words(1, 1, 7, 0, new Uint8Array([0]), 2 ** 52, 0),
  'a GC of no length': () => words(1, 1, 7, 0, new Uint8Array([0, 0]), 0),
  'a delete outside of what is known': () => words(0, 1, 12_345, 1, 0, 10),
  'a delete beyond what is known': () => words(0, 1, ann.doc.clientID, 1, 0, 1_000_000),
  'more deletes than there can be': () =>
    craft((encoder) => {
      encoding.writeUint8Array(encoder, words(0, 1, ann.doc.clientID, many))
      for (let index = 0; index < many; index++) {
        encoding.writeUint8Array(encoder, new Uint8Array([0, 1]))
      }
    }),
  "another's client id": () => {
    const { clientID, store } = ann.doc
    return words(1, 1, clientID, Y.getState(store, clientID), new Uint8Array([0, 1]), 0)
  },
  'a root that nobody knows': () => said((doc) => doc.getMap('evil').set('a', 1)),
  'a root named __proto__': () => said((doc) => doc.getMap('__proto__').set('a', 1)),
  'a list in a root': () => said((doc) => doc.getArray('notes').push(['x'])),
  'a text in a root': () => said((doc) => doc.getText('incident').insert(0, 'x')),
  'an entry that is no map': () => said((doc) => doc.getMap('notes').set('h', 'just text')),
  'a key named __proto__': () => said((doc) => doc.getMap('notes').set('__proto__', new Y.Map())),
  'a key named constructor': () => field((note) => note.set('constructor', 'x')),
  'a field named prototype': () => field((note) => note.set('prototype', 'x')),
  'a key that is too long': () =>
    said((doc) => doc.getMap('notes').set('k'.repeat(65), new Y.Map())),
  'a subdocument': () => field((note) => note.set('at', new Y.Doc())),
  'an embed': () => text((words) => words.insertEmbed(0, { image: 'x' })),
  'a format': () => text((words) => words.insert(0, 'x', { bold: true })),
  'an XML element': () => field((note) => note.set('more', new Y.XmlElement('script'))),
  'a type where a text should be': () => field((note) => note.set('text', new Y.Array())),
  'a map within a field': () => field((note) => note.set('more', new Y.Map())),
  'an object as a value': () => field((note) => note.set('more', { a: 1 })),
  'an object with a __proto__': () =>
    field((note) => note.set('more', JSON.parse('{"__proto__": {"a": 1}}'))),
  'an array ten thousand deep': () => nested(10_000),
  'a text longer than a text may be': () =>
    field((note) => note.set('text', new Y.Text('x'.repeat(limits.textLength + 1)))),
  'more unknown fields than may be': () =>
    field((note) => {
      for (let index = 0; index < 17; index++) note.set(`more-${index}`, index)
    }),
  'an unknown field that is too large': () => field((note) => note.set('more', 'x'.repeat(1_025))),
  'an update of the second version': () =>
    Y.encodeStateAsUpdateV2(
      (() => {
        const doc = new Y.Doc()
        addNote(doc, 'v2', 'x')
        return doc
      })(),
    ),
  'no update at all': () => new Uint8Array([255, 255, 255]),
  'an empty one': () => new Uint8Array(),
}

describe('what an update may not do', () => {
  test.each(Object.entries(hostile))('%s', async (_, make) => {
    const eve = await openEve()
    const before = (await store.log.read(sessionId)).length
    const update = make()
    const began = performance.now()
    eve.send(updateFrame(update))
    await eventually(() => expect(eve.closed?.code).toBe(1008))
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(await store.log.read(sessionId)).toHaveLength(before)
    await expectHonestWork()
  })

  test('a frame larger than a frame may be', async () => {
    const eve = await openEve()
    eve.send(updateFrame(new Uint8Array(limits.frameBytes)))
    await eventually(() => expect(eve.closed?.code).toBe(1009))
    await expectHonestWork()
  })

  test.each([
    ['text', 'hello'],
    ['nothing', new Uint8Array()],
    ['an unknown type', new Uint8Array([77, 1, 2])],
    ['what only the server sends', new Uint8Array([100, 1, 1])],
    ['an unknown step', new Uint8Array([0, 9, 0])],
    ['a broken vector', new Uint8Array([0, 0, 2, 200, 200])],
    ['something behind it', new Uint8Array([3, 3])],
  ])('a frame that is none: %s', async (_, bytes) => {
    const eve = await openEve()
    eve.socket.send(bytes)
    await eventually(() => expect(eve.closed?.code).toBe(1008))
    await expectHonestWork()
  })
})

test('a client id that others know from presence cannot be taken before its first use', async () => {
  const eve = await openEve()
  const fay = new Client(server, 'fay')
  await fay.saved()
  const id = fay.doc.clientID
  eve.send(updateFrame(words(1, 1, id, 0, new Uint8Array([0, 1]), 0)))
  await eventually(() => expect(eve.closed?.code).toBe(1008))
  addNote(fay.doc, 'mine', 'mine')
  await fay.saved()
  fay.close()
  await expectHonestWork()
})

test('two thousand mutated frames: no crash, no stall, and the honest stay equal', async () => {
  const source = new Y.Doc()
  const genuine: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => genuine.push(update))
  for (let index = 0; index < 20; index++) addNote(source, `m${index}`, `note ${index}`)
  const text = (source.getMap('notes').get('m1') as Y.Map<Y.Text>).get('text')!
  text.insert(2, 'middle')
  text.delete(0, 3)
  source.getMap('notes').delete('m2')

  const mutated = fc.sample(
    fc.tuple(
      fc.constantFrom(...genuine),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(step2, updateFrame),
    ),
    { numRuns: 2_000, seed: 7 },
  )
  let eve = await openEve()
  let longest = 0
  for (const [update, changes, frame] of mutated) {
    const bytes = update.slice()
    for (const [at, value] of changes) bytes[at % bytes.byteLength] = value
    if (eve.closed || eve.socket.readyState !== eve.socket.OPEN) eve = await openEve()
    const began = performance.now()
    eve.send(frame(bytes))
    await new Promise((resolve) => setImmediate(resolve))
    longest = Math.max(longest, performance.now() - began)
  }
  // The event loop is the clients' as well, so this bounds more than the server's part.
  expect(longest).toBeLessThan(250)
  await expectHonestWork()
  expect(server.logged.flat()).not.toContain('a frame broke something')
})

test("a client id stays its participant's, also over a restart and for the server's own", async () => {
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'ours', 'ours'))
  const ids = new Map(
    [...(await store.log.bindings(sessionId))].filter(([, whose]) => whose !== 'eve'),
  )
  const port = server.origin
  await server.stop()
  await store.close()
  store = await place.open(systemClock)
  server = await serveSync(store)
  expect(server.origin).not.toBe(port)
  ann.close()
  bob.close()
  ann = new Client(server, 'ann')
  bob = new Client(server, 'bob')
  await Promise.all([ann.saved(), bob.saved()])
  expect([...ids.values()].toSorted()).toEqual(['ann', 'bob', 'fay', 'server'])
  for (const id of ids.keys()) {
    const clock = await server.sync.boards.read(sessionId, (doc) => Y.getState(doc.store, id))
    for (const name of ['eve', 'link:participant']) {
      const thief = await RawSocket.open(server, name)
      thief.send(step2(words(1, 1, id, clock, new Uint8Array([0, 1]), 0)))
      await eventually(() => expect(thief.closed?.code).toBe(1008))
    }
  }
  await expectHonestWork()
})
