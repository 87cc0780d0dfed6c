import { limits } from '@kraftline/core/protocol/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { onDisk, type Place } from './databases.ts'
import { hostileUpdate, hostileUpdateNames, words } from './hostile-updates.ts'
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

describe('what an update may not do', () => {
  test.each(hostileUpdateNames)('%s', async (name) => {
    const eve = await openEve()
    const before = (await store.log.read(sessionId)).length
    const update = hostileUpdate(name, ann.doc)
    const began = performance.now()
    eve.send(updateFrame(update))
    await eventually(() => expect(eve.closed?.code).toBe(1008))
    expect(performance.now() - began).toBeLessThan(10_000)
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

test('two thousand mutated frames: no crash, and the honest stay equal', async () => {
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
  for (const [update, changes, frame] of mutated) {
    const bytes = update.slice()
    for (const [at, value] of changes) bytes[at % bytes.byteLength] = value
    if (eve.closed || eve.socket.readyState !== eve.socket.OPEN) eve = await openEve()
    eve.send(frame(bytes))
    await new Promise((resolve) => setImmediate(resolve))
  }
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
