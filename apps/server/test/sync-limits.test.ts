import { limits } from '@kraftline/core/protocol/sync'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { second } from '@kraftline/core/time'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { inMemory } from './databases.ts'
import { SlowLine } from './support/slow-line.ts'
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

let store: Store
let server: SyncServer

beforeEach(async () => {
  store = await (await inMemory.place()).open(systemClock)
  server = await serveSync(store)
})

afterEach(async () => {
  await server.stop()
  await store.close()
})

function addStroke(doc: Y.Doc, id: string, bytes: number): void {
  doc.transact(() => {
    const stroke = new Y.Map<unknown>()
    const fields = { points: new Uint8Array(bytes), color: '#000', width: 1 }
    for (const [key, value] of Object.entries(fields)) stroke.set(key, value)
    doc.getMap('strokes').set(id, stroke)
  })
}

test('nobody makes the board larger than a board may be', async () => {
  const doc = new Y.Doc()
  const eve = await RawSocket.open(server, 'eve')
  eve.send(step2(emptyUpdate))
  doc.on('update', (update: Uint8Array) => eve.send(updateFrame(update)))
  const size = 900_000
  for (let index = 0; index < 10; index++) addStroke(doc, `s${index}`, size)
  await eventually(() => expect(eve.closed?.code).toBe(1009))
  const board = await server.sync.boards.read(sessionId, (board) => Y.encodeStateAsUpdate(board))
  expect(board.byteLength).toBeLessThanOrEqual(limits.boardBytes)
  expect(board.byteLength).toBeGreaterThan(limits.boardBytes - 2 * size)
  const ann = new Client(server, 'ann')
  await ann.synced()
  ann.doc.getMap('strokes').delete('s1')
  addNote(ann.doc, 'n1', 'room again')
  await ann.saved()
  ann.close()
})

test('who stops reading is let go, and the others notice nothing', async () => {
  const ann = new Client(server, 'ann')
  const bob = new Client(server, 'bob')
  const stuck = await RawSocket.open(server, 'eve')
  await Promise.all([ann.saved(), bob.saved()])
  expect(server.sync.stats().connections).toBe(3)
  stuck.socket.pause()
  const written = () => Y.getState(ann.doc.store, ann.doc.clientID)
  while (server.sync.stats().connections === 3) {
    addStroke(ann.doc, 'same', 500_000)
    await ann.saved()
    await eventually(() => expect(Y.getState(bob.doc.store, ann.doc.clientID)).toBe(written()))
  }
  expect(server.sync.stats().connections).toBe(2)
  stuck.socket.terminate()
  ann.close()
  bob.close()
})

test('who reads slowly is given a large board in the end, and not taken for one who has stopped', async () => {
  const clock = new ManualClock(1_700_000_000_000)
  const slowServer = await serveSync(store, { clock })
  for (let index = 0; index < 4; index++) {
    await slowServer.sync.boards.write(sessionId, null, (doc) =>
      addStroke(doc, `s${index}`, 900_000),
    )
  }
  const line = new SlowLine(slowServer.origin, `/sync/${sessionId}/board`, 'vic')
  line.send(new Uint8Array([0, 0, 1, 0]))
  const began = clock.now()
  const isStep2 = (message: Buffer) => message[0] === 0 && message[1] === 1
  while (!line.isClosed && !line.messages.some(isStep2)) {
    // Half a megabit a second.
    await line.take(64 * 1024)
    clock.advance(second)
    await new Promise((resume) => setImmediate(resume))
  }
  expect(line.isClosed).toBe(false)
  const decoder = decoding.createDecoder(new Uint8Array(line.messages.find(isStep2)!.subarray(2)))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  expect([...doc.getMap('strokes').keys()].toSorted()).toEqual(['s0', 's1', 's2', 's3'])
  expect(clock.now() - began).toBeGreaterThan(4 * limits.slowReaderGrace)
  await slowServer.stop()
})

test('who sends too fast is read more slowly, and nothing is lost', async () => {
  const bob = new Client(server, 'bob')
  const ann = new Client(server, 'ann')
  await Promise.all([ann.saved(), bob.saved()])
  for (let index = 0; index < 900; index++) addNote(ann.doc, `n${index}`, 'fast')
  await ann.saved()
  await eventually(() => expect(Object.keys(bob.notes())).toHaveLength(900))
  ann.close()
  bob.close()
})

test('a person who sends too fast from several places at once loses nothing either', async () => {
  const tabs = [new Client(server, 'ann'), new Client(server, 'ann'), new Client(server, 'ann')]
  await Promise.all(tabs.map((tab) => tab.saved()))
  for (const [index, tab] of tabs.entries()) {
    for (let count = 0; count < 350; count++) addNote(tab.doc, `n${index}-${count}`, 'fast')
  }
  await Promise.all(tabs.map((tab) => tab.saved()))
  for (const tab of tabs) {
    await eventually(() => expect(Object.keys(tab.notes())).toHaveLength(3 * 350))
    tab.close()
  }
})

test('one person has only so many connections', async () => {
  const open: RawSocket[] = []
  for (let index = 0; index < limits.connectionsPerPerson; index++) {
    open.push(await RawSocket.open(server, 'ann'))
  }
  const headers = { authorization: 'Bearer ann' }
  const more = new RawSocket(server, `/sync/${sessionId}/board`, headers)
  await eventually(() => expect(more.closed?.code).toBe(1013))
  open[0]!.close()
  await eventually(() => expect(server.sync.stats().connections).toBe(open.length - 1))
  open.push(await RawSocket.open(server, 'ann'))
  for (const raw of open) raw.close()
})

test('a room is let go a while after the last has left, and loads again', async () => {
  expect(server.sync.stats()).toEqual({ connections: 0, rooms: 0 })
  const ann = new Client(server, 'ann')
  await ann.saved()
  expect(server.sync.stats()).toEqual({ connections: 1, rooms: 1 })
  ann.close()
  await eventually(() => expect(server.sync.stats()).toEqual({ connections: 0, rooms: 1 }))
})
