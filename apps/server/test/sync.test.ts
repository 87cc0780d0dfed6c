import { limits } from '@kraftline/core/protocol/sync'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { second } from '@kraftline/core/time'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
let clients: Client[]

beforeEach(async () => {
  place = await onDisk.place()
  store = await place.open(systemClock)
  server = await serveSync(store)
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.close()
  await server.stop()
  await store.close()
  await place.remove()
})

async function join(name: string, room: 'board' | 'drafts' = 'board'): Promise<Client> {
  const client = new Client(server, name, room)
  clients.push(client)
  await client.synced()
  return client
}

async function restart(): Promise<void> {
  const { roster } = server
  await server.stop()
  await store.close()
  store = await place.open(systemClock)
  server = await serveSync(store, { roster })
}

test('a note goes from one browser to another, and is counted once it is on disk', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  await ann.saved()
  addNote(ann.doc, 'n1', { text: 'Nobody told support', authorId: 'ann' })
  await eventually(() => expect(bob.notes()).toEqual(ann.notes()))
  await ann.saved()
  expect(ann.durable.seq).toBe(1)
  const rows = await store.log.read(sessionId)
  expect(rows).toMatchObject([{ seq: 1, kind: 'board', participant: 'ann' }])
  expect(await store.log.bindings(sessionId)).toEqual(new Map([[ann.doc.clientID, 'ann']]))
  expect(server.roster.noticed).toEqual(['ann'])
})

test('edits made at the same time, on both sides, converge', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  addNote(ann.doc, 'shared', '')
  await eventually(() => expect(bob.notes()).toHaveProperty('shared'))
  for (let round = 0; round < 50; round++) {
    for (const { doc, provider } of [ann, bob]) {
      const text = (doc.getMap('notes').get('shared') as Y.Map<Y.Text>).get('text')!
      text.insert(text.length, provider === ann.provider ? 'a' : 'b')
      addNote(doc, `${doc.clientID}-${round}`, `note ${round}`)
      if (round % 3 === 0) doc.getMap('notes').delete(`${doc.clientID}-${round - 3}`)
    }
  }
  await Promise.all([ann.saved(), bob.saved()])
  await eventually(() => expect(bob.notes()).toEqual(ann.notes()))
  expect((ann.notes().shared!.text as string).length).toBe(100)
  const late = await join('vic')
  expect(late.notes()).toEqual(ann.notes())
})

test('after a restart on the same file everything is there before anybody is told "synced"', async () => {
  const ann = await join('ann')
  for (let index = 0; index < 600; index++) addNote(ann.doc, `n${index}`, `note ${index}`)
  await ann.saved()
  expect((await store.log.snapshots(sessionId)).length).toBeGreaterThan(0)
  await restart()
  const bob = await join('bob')
  expect(Object.keys(bob.notes())).toHaveLength(600)
})

test('a client that edited while offline brings it along, and all its frames are counted', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  addNote(ann.doc, 'before', 'before')
  await ann.saved()
  ann.provider.disconnect()
  addNote(ann.doc, 'offline', 'written offline')
  ann.provider.connect()
  await ann.synced()
  addNote(ann.doc, 'after', 'after')
  await ann.saved()
  await eventually(() =>
    expect(Object.keys(bob.notes()).toSorted()).toEqual(['after', 'before', 'offline']),
  )
})

test('updates before the first step 2 are ignored, and counted with it', async () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  addNote(doc, 'n1', 'one')
  addNote(doc, 'n2', 'two')
  const raw = await RawSocket.open(server, 'ann')
  // The second one alone has a gap before it, as after a reconnect.
  raw.send(updateFrame(updates[1]!))
  raw.send(updateFrame(updates[1]!))
  raw.send(step2(Y.encodeStateAsUpdate(doc)))
  await eventually(() => expect(raw.frames(100).at(-1)).toBeDefined())
  expect([...raw.frames(100).at(-1)!.arr]).toEqual([100, 3, 1])
  expect(raw.closed).toBeNull()
  raw.close()
})

test('a viewer is told once that nothing is taken, and nothing of theirs goes further', async () => {
  const vic = await join('vic')
  const ann = await join('ann')
  await vic.saved()
  addNote(vic.doc, 'secret-1', 'no')
  addNote(vic.doc, 'secret-2', 'no')
  await eventually(() => expect(vic.denials).toEqual(['forbidden']))
  addNote(vic.doc, 'secret-3', 'no')
  addNote(ann.doc, 'n1', 'yes')
  await eventually(() => expect(vic.notes()).toHaveProperty('n1'))
  expect(vic.denials).toEqual(['forbidden'])
  expect(vic.durable.frames).toBe(1)
  expect(Object.keys(ann.notes())).toEqual(['n1'])
  expect(await store.log.read(sessionId)).toHaveLength(1)
})

test('a viewer who only looks is never refused', async () => {
  const ann = await join('ann')
  addNote(ann.doc, 'n1', 'one')
  addNote(ann.doc, 'n2', 'two')
  ann.doc.getMap('notes').delete('n1')
  await ann.saved()
  const vic = await join('vic')
  vic.provider.disconnect()
  addNote(ann.doc, 'n3', 'three')
  vic.provider.connect()
  await vic.saved()
  expect(vic.denials).toEqual([])
})

test('what was written while locked is ignored, and comes in after a fresh step 1', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  await ann.saved()
  server.roster.locked = true
  for (const id of ['n1', 'n2', 'n3']) addNote(ann.doc, id, 'while locked')
  await eventually(() => expect(ann.denials).toEqual(['locked']))
  expect(bob.notes()).toEqual({})
  server.roster.locked = false
  await eventually(() => expect(Object.keys(bob.notes()).toSorted()).toEqual(['n1', 'n2', 'n3']))
  addNote(ann.doc, 'n4', 'after')
  await eventually(() => expect(bob.notes()).toHaveProperty('n4'))
  // Of what it sent, the first was refused; two were ignored and came with the step 2.
  await eventually(() => expect(ann.durable.frames).toBe(ann.sent - 1))
  server.roster.locked = true
  addNote(ann.doc, 'n5', 'locked again')
  await eventually(() => expect(ann.denials).toEqual(['locked', 'locked']))
})

test('a participant who writes the incident has it dropped; a facilitator does not', async () => {
  const ann = await join('ann')
  const fay = await join('fay')
  await ann.saved()
  ann.doc.getMap('incident').set('title', 'mine')
  await eventually(() => expect(ann.denials).toEqual(['forbidden']))
  fay.doc.getMap('incident').set('title', 'ours')
  const bob = await join('bob')
  await eventually(() => expect(bob.doc.getMap('incident').toJSON()).toEqual({ title: 'ours' }))
  expect(ann.provider.wsconnected).toBe(true)
})

test('the incident holds sixteen unknown fields, as an entry does', async () => {
  const fay = await join('fay')
  const incident = fay.doc.getMap('incident')
  fay.doc.transact(() => {
    for (let n = 0; n < limits.unknownFields; n++) incident.set(`unknown-${n}`, n)
  })
  await fay.saved()
  const closed: (number | undefined)[] = []
  fay.provider.on('connection-close', (event) => closed.push(event?.code))
  incident.set('one-more', 1)
  await eventually(() => expect(closed).toContain(1008))
  const bob = await join('bob')
  expect(bob.doc.getMap('incident').size).toBe(limits.unknownFields)
})

test("signatures are the server's word", async () => {
  const ann = await join('ann')
  const eve = await join('eve')
  const bare = await join('link:participant')
  addNote(ann.doc, 'a', { text: 'signed', authorId: 'ann' })
  addNote(eve.doc, 'forged', { text: 'forged', authorId: 'ann' })
  addNote(bare.doc, 'bare', { text: 'unsigned', authorId: 'ann' })
  await eventually(() => {
    for (const { doc } of clients) {
      const notes = doc.getMap('notes').toJSON()
      expect(notes.a?.authorId).toBe('ann')
      expect(notes.forged?.authorId).toBe('eve')
      expect(notes.bare?.text).toBe('unsigned')
      expect(notes.bare).not.toHaveProperty('authorId')
    }
  })
  const stolen = eve.doc.getMap('notes').get('a') as Y.Map<unknown>
  stolen.set('authorId', 'eve')
  addNote(eve.doc, 'end', 'end')
  await eventually(() => {
    expect(ann.notes()).toHaveProperty('end')
    expect(ann.notes().a?.authorId).toBe('ann')
    expect(eve.notes().a?.authorId).toBe('ann')
  })
  expect([eve, bare].every(({ provider }) => provider.wsconnected)).toBe(true)
})

test('a message is signed by who adds it, and its correction by who corrects it', async () => {
  const ann = await join('ann')
  const eve = await join('eve')
  const messages = (client: Client) => client.doc.getMap<Y.Map<unknown>>('communications')
  const message = { time: 1, channelId: 'mail', kind: 'update' }
  const put = (client: Client, id: string, fields: Record<string, unknown>) =>
    messages(client).set(id, new Y.Map(Object.entries({ ...message, ...fields })))
  put(ann, 'anns', { addedBy: 'ann', addedAt: 5 })
  put(eve, 'forged', { addedBy: 'ann', changedBy: 'ann' })
  put(eve, 'unsigned', {})
  await eventually(() =>
    expect(messages(ann).toJSON()).toMatchObject({
      anns: { addedBy: 'ann', addedAt: 5 },
      forged: { addedBy: 'eve', changedBy: 'eve' },
      unsigned: message,
    }),
  )
  eve.doc.transact(() => {
    messages(eve).get('anns')?.set('addedBy', 'eve')
    messages(eve).get('anns')?.set('changedBy', 'ann')
    messages(eve).get('unsigned')?.set('addedBy', 'eve')
    messages(eve).get('unsigned')?.set('changedBy', 'eve')
  })
  await eventually(() => {
    for (const { doc } of clients) {
      const { anns, unsigned } = doc.getMap('communications').toJSON()
      expect(anns).toMatchObject({ addedBy: 'ann', changedBy: 'eve' })
      expect(unsigned).toEqual({ ...message, changedBy: 'eve' })
    }
  })
})

test('nobody ever sees a forged signature, not even for a moment', async () => {
  const ann = await join('ann')
  const eve = await join('eve')
  const seen = new Set<unknown>()
  ann.doc.on('update', () => seen.add(ann.notes().forged?.authorId))
  addNote(eve.doc, 'forged', { text: 'forged', authorId: 'ann' })
  await eventually(() => expect(eve.notes().forged?.authorId).toBe('eve'))
  await eventually(() => expect(ann.notes()).toHaveProperty('forged'))
  expect([...seen]).toEqual(['eve'])
})

test('who it is and where they are not allowed: close codes that stop a stock client', async () => {
  const bearer = (name: string) => ({ authorization: `Bearer ${name}` })
  const cases: [string, Record<string, string>, number][] = [
    [`/sync/${sessionId}/board`, {}, 4401],
    [`/sync/${sessionId}/board`, bearer('stranger'), 4403],
    [`/sync/${sessionId}/drafts`, bearer('link:facilitator'), 4403],
    [`/sync/${sessionId}/drafts/bob`, bearer('ann'), 4403],
    ['/sync/s-2/board', bearer('ann'), 4404],
    [`/sync/${sessionId}/elsewhere`, bearer('ann'), 4404],
    [`/sync/${sessionId}`, bearer('ann'), 4404],
    ['/sync/', bearer('ann'), 4404],
    ['/sync', bearer('ann'), 4404],
  ]
  for (const [path, headers, code] of cases) {
    const raw = new RawSocket(server, path, headers)
    await eventually(() => expect([path, raw.closed?.code]).toEqual([path, code]))
    expect(raw.received).toEqual([])
  }
})

test('an origin that is not ours is refused before the upgrade', async () => {
  const at = (origin: string) => ({ authorization: 'Bearer ann', origin })
  const foreign = new RawSocket(server, `/sync/${sessionId}/board`, at('https://evil.example'))
  await eventually(() => expect(foreign.status).toBe(403))
  const nowhere = new RawSocket(server, `/sync/${sessionId}/board`, at('null'))
  await eventually(() => expect(nowhere.status).toBe(403))
  const own = server.origin.replace('ws:', 'http:')
  const ours = new RawSocket(server, `/sync/${sessionId}/board`, at(own))
  await eventually(() => expect(ours.received.length).toBeGreaterThan(0))
  ours.close()
})

test('somebody who is removed is disconnected from both rooms for good', async () => {
  const ann = await join('ann')
  const drafts = await join('ann', 'drafts')
  const bob = await join('bob')
  server.roster.roles.delete('ann')
  server.sync.boards.disconnect(sessionId, ({ personId }) => personId === 'ann', 4403, 'removed')
  await eventually(() => expect(ann.provider.shouldConnect).toBe(false))
  await eventually(() => expect(drafts.provider.shouldConnect).toBe(false))
  expect(bob.provider.wsconnected).toBe(true)
})

test("the server's own writes are kept, shown and refused as a whole", async () => {
  const ann = await join('ann')
  const { boards } = server.sync
  const wrote = await boards.write(sessionId, null, (doc) => addNote(doc, 'imported', 'hello'))
  expect(wrote).toEqual({ ok: true, value: undefined })
  await eventually(() => expect(ann.notes()).toHaveProperty('imported'))
  expect(await boards.read(sessionId, (doc) => doc.getMap('notes').size)).toBe(1)

  const failing = boards.write(sessionId, null, (doc) => {
    addNote(doc, 'half', 'half')
    throw new Error('a bug')
  })
  await expect(failing).rejects.toThrow('a bug')
  const large = await boards.write(sessionId, null, (doc) => {
    for (let index = 0; index < 900; index++) addNote(doc, `l${index}`, 'x'.repeat(10_000))
  })
  expect(large).toEqual({ ok: false, error: { kind: 'too-large' } })
  await boards.write(sessionId, null, (doc) => addNote(doc, 'next', 'next'))
  await eventually(() => expect(Object.keys(ann.notes()).toSorted()).toEqual(['imported', 'next']))

  await restart()
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'again', 'again'))
  const bob = await join('bob')
  expect(Object.keys(bob.notes()).toSorted()).toEqual(['again', 'imported', 'next'])
  const owners = [...(await store.log.bindings(sessionId)).values()]
  expect(owners).toEqual(['server'])
})

test('on drain what was counted is on disk, and everybody is told to come back', async () => {
  const raw = await RawSocket.open(server, 'bob')
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => raw.send(updateFrame(update)))
  raw.send(step2(emptyUpdate))
  for (let index = 0; index < 100; index++) addNote(doc, `n${index}`, 'note')
  await eventually(() => expect(raw.frames(100).length).toBeGreaterThan(0))
  await restart()
  await eventually(() => expect(raw.closed?.code).toBe(1012))
  const [, counted] = raw.frames(100).at(-1)!.arr
  const bob = await join('bob')
  expect(Object.keys(bob.notes()).length).toBe(counted! - 1)
})

test('something is said on a connection at least every 15 s, and the dead are let go', async () => {
  const clock = new ManualClock(1_700_000_000_000)
  const other = await serveSync(store, { clock })
  const pass = async (seconds: number) => {
    for (let count = 0; count < seconds; count++) {
      clock.advance(second)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const raw = await RawSocket.open(other, 'ann')
  const dead = await RawSocket.open(other, 'bob')
  dead.socket.pause()
  await pass(12)
  expect(raw.frames(100)).toHaveLength(0)
  await pass(2)
  await eventually(() => expect(raw.frames(100)).toHaveLength(1))
  expect(raw.closed).toBeNull()
  await eventually(() => expect(other.sync.stats().connections).toBe(1))
  dead.socket.terminate()
  raw.close()
  await other.stop()
})
