import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { inMemory } from './databases.ts'
import { Client, eventually, RawSocket } from './sync-clients.ts'
import { type SyncServer, serveSync, sessionId } from './sync-server.ts'

let store: Store
let server: SyncServer
let clients: Client[]

beforeEach(async () => {
  store = await (await inMemory.place()).open(systemClock)
  server = await serveSync(store)
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.close()
  await server.stop()
  await store.close()
})

async function join(name: string): Promise<Client> {
  const client = new Client(server, name)
  clients.push(client)
  await client.synced()
  return client
}

const stateOf = (seenBy: Client, whose: Client) =>
  seenBy.provider.awareness.getStates().get(whose.doc.clientID)

const ann = { id: 'ann', name: 'Name of ann', color: '#2E6B43', access: 'participant' }

test('the others see where somebody is, under the name that the server knows', async () => {
  const one = await join('ann')
  const two = await join('bob')
  const cursor = { at: 5, lane: -20 }
  one.provider.awareness.setLocalState({ cursor, name: 'Bob', id: 'bob', access: 'facilitator' })
  await eventually(() => expect(stateOf(two, one)).toEqual({ ...ann, cursor }))
  const late = await join('vic')
  await eventually(() => expect(stateOf(late, one)).toEqual({ ...ann, cursor }))
  expect(stateOf(one, one)).toMatchObject({ name: 'Bob' })
})

test('what makes no sense is left out', async () => {
  const one = await join('ann')
  const two = await join('bob')
  one.provider.awareness.setLocalState({
    cursor: 'here',
    typing: true,
    selection: ['n1', '__proto__'],
    viewport: { from: 0, to: 10, top: -5, bottom: 5 },
    note: 'x'.repeat(100),
  })
  const viewport = { from: 0, to: 10, top: -5, bottom: 5 }
  await eventually(() => expect(stateOf(two, one)).toEqual({ ...ann, typing: true, viewport }))
})

test('a laser is seen where it shines, and not where it makes no sense or too much of it', async () => {
  const one = await join('ann')
  const two = await join('bob')
  const laser = { line: 1, count: 2, points: [5, 6].map((at) => ({ at, lane: -20 })) }
  one.provider.awareness.setLocalState({ laser: { ...laser, wattage: 9 } })
  await eventually(() => expect(stateOf(two, one)).toEqual({ ...ann, laser }))
  for (const wrong of [
    { ...laser, line: -1 },
    { ...laser, count: 0.5 },
    { ...laser, points: [{ at: 'now', lane: 0 }] },
    { ...laser, points: Array.from({ length: 33 }, () => ({ at: 5, lane: 0 })) },
  ]) {
    one.provider.awareness.setLocalState({ laser: wrong, typing: true })
    await eventually(() => expect(stateOf(two, one)).toEqual({ ...ann, typing: true }))
    one.provider.awareness.setLocalState({ laser })
    await eventually(() => expect(stateOf(two, one)).toEqual({ ...ann, laser }))
  }
})

test('a cursor is gone at once when its connection is, and comes back with the same id', async () => {
  const one = await join('ann')
  const two = await join('bob')
  for (let round = 0; round < 3; round++) {
    one.provider.awareness.setLocalState({ cursor: { at: round, lane: 0 } })
    await eventually(() => expect(stateOf(two, one)).toMatchObject({ cursor: { at: round } }))
    // Without a word, as when a link drops.
    one.dropLink()
    await eventually(() => expect(stateOf(two, one)).toBeUndefined())
    await one.synced()
  }
})

test('a role that changes shows in presence without a word from its person', async () => {
  const one = await join('ann')
  const two = await join('bob')
  await eventually(() => expect(stateOf(two, one)).toMatchObject({ access: 'participant' }))
  server.roster.roles.set('ann', 'facilitator')
  await eventually(() => expect(stateOf(two, one)).toMatchObject({ access: 'facilitator' }))
})

test('a bare link is shown to nobody, and nobody speaks for another', async () => {
  const one = await join('ann')
  await join('link:facilitator')
  const eve = await RawSocket.open(server, 'eve')
  eve.send(presence([[one.doc.clientID, 99, { cursor: { at: 666, lane: 0 } }]]))
  eve.send(presence([[one.doc.clientID, 100, null]]))
  eve.send(presence([[4_242, 1, { cursor: { at: 1, lane: 1 } }]]))
  const two = await join('bob')
  await eventually(() =>
    expect(two.provider.awareness.getStates().get(4_242)).toMatchObject({ id: 'eve' }),
  )
  expect(stateOf(two, one)).toEqual(ann)
  expect(two.provider.awareness.getStates().size).toBe(3)
  expect(eve.closed).toBeNull()
  eve.close()
})

test('fifty thousand ids in one frame are no more than noise', async () => {
  const two = await join('bob')
  const eve = await RawSocket.open(server, 'eve')
  eve.send(presence(Array.from({ length: 50_000 }, (_, id) => [id + 10, 1, {}])))
  eve.send(new Uint8Array([3]))
  await eventually(() => expect(two.provider.awareness.getStates().size).toBe(2))
  expect(eve.closed).toBeNull()
  eve.close()
})

test('fast movement arrives in fewer frames, and the last position is the right one', async () => {
  const one = await join('ann')
  const watcher = await RawSocket.open(server, 'bob')
  const before = watcher.frames(1).length
  for (let at = 1; at <= 300; at++) {
    one.provider.awareness.setLocalState({ cursor: { at, lane: 0 } })
    if (at % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await eventually(() => expect(lastCursor(watcher)).toMatchObject({ at: 300 }))
  expect(watcher.frames(1).length - before).toBeLessThan(30)
  watcher.close()
})

test('drafts have no presence', async () => {
  const one = new Client(server, 'ann', 'drafts')
  const two = new Client(server, 'ann', 'drafts')
  clients.push(one, two)
  await Promise.all([one.saved(), two.saved()])
  expect(one.received.some(([type]) => type === 1)).toBe(false)
  expect(sessionId).toBe('s-1')
})

type Entry = [id: number, clock: number, state: unknown]

function presence(entries: Entry[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [id, clock, state] of entries) {
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, update)
  })
}

function lastCursor(watcher: RawSocket): unknown {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(watcher.frames(1).at(-1)!))
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return JSON.parse(decoding.readVarString(decoder))?.cursor
}
