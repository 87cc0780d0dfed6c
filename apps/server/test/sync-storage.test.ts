import type { EntryId, PersonId } from '@kraftline/core/ids'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LogRow } from '../src/store/store.ts'
import { draftsStream } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { inMemory } from './databases.ts'
import { FailingStore } from './failing-store.ts'
import { addNote, Client, eventually, RawSocket } from './sync-clients.ts'
import { type SyncServer, serveSync, sessionId } from './sync-server.ts'

let store: FailingStore
let server: SyncServer
let clients: Client[]

beforeEach(async () => {
  store = new FailingStore(await (await inMemory.place()).open(systemClock))
  server = await serveSync(store)
  clients = []
})

afterEach(async () => {
  store.mode = 'work'
  for (const client of clients) client.close()
  await server.stop()
  await store.close()
})

async function join(name: string, room: 'board' | 'drafts' = 'board'): Promise<Client> {
  const client = new Client(server, name, room)
  clients.push(client)
  await client.synced()
  await client.saved()
  return client
}

function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

function replay(rows: readonly LogRow[]): unknown {
  const doc = new Y.Doc()
  for (const row of rows) {
    Y.applyUpdate(doc, row.bytes)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return doc.getMap('notes').toJSON()
}

const noteIds = (client: Client) => Object.keys(client.notes()).toSorted()

test('nobody sees an edit, and its author is not told "saved", before the log has kept it', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  const { opened, open } = gate()
  store.after = opened
  addNote(ann.doc, 'n1', 'on its way')
  await eventually(() => expect(store.appends).toBe(1))
  const late = new Client(server, 'fay')
  clients.push(late)
  await late.synced()
  expect([noteIds(bob), noteIds(late), ann.durable.frames]).toEqual([[], [], 1])
  open()
  await eventually(() => expect([noteIds(bob), noteIds(late)]).toEqual([['n1'], ['n1']]))
  await ann.saved()
})

test('a failed commit shows and counts nothing, is told at once, and mends itself', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  store.mode = 'fail'
  const began = systemClock.now()
  addNote(ann.doc, 'n1', 'kept in the browser')
  await eventually(() => {
    expect(ann.denials).toEqual(['storage-failed'])
    expect(bob.denials).toEqual(['storage-failed'])
  })
  expect(systemClock.now() - began).toBeLessThan(1_000)
  addNote(ann.doc, 'n2', 'and so is this')
  addNote(bob.doc, 'n3', 'and this')
  const late = await join('fay')
  expect([noteIds(late), await store.log.read(sessionId)]).toEqual([[], []])
  expect(await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'x', 'x'))).toEqual({
    ok: false,
    error: { kind: 'storage-failed' },
  })

  store.mode = 'work'
  const all = ['n1', 'n2', 'n3']
  await eventually(() => {
    for (const client of clients) expect(noteIds(client)).toEqual(all)
  })
  addNote(ann.doc, 'n4', 'goes on')
  await eventually(() => expect(noteIds(bob)).toEqual([...all, 'n4']))
  await Promise.all([ann.saved(), bob.saved()])
  expect(replay(await store.log.read(sessionId))).toEqual(ann.notes())
  expect([ann.denials, bob.denials]).toEqual([['storage-failed'], ['storage-failed']])
})

test('a database that does not answer is told within a second, and all arrives when it does', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  const { opened, open } = gate()
  store.after = opened
  const began = systemClock.now()
  addNote(ann.doc, 'n1', 'under way')
  await eventually(() => expect(bob.denials).toEqual(['storage-failed']))
  expect(systemClock.now() - began).toBeLessThan(1_000)
  addNote(ann.doc, 'n2', 'kept in the browser')
  await eventually(() => expect(ann.denials).toEqual(['storage-failed']))
  expect([noteIds(bob), ann.durable.frames]).toEqual([[], 1])
  store.after = Promise.resolve()
  open()
  await eventually(() => expect(noteIds(bob)).toEqual(['n1', 'n2']))
  await ann.saved()
  expect(replay(await store.log.read(sessionId))).toEqual(ann.notes())
})

test('a commit whose answer was lost is found again, neither doubled nor overwritten', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 's1', 'one'))
  store.mode = 'lose-answer'
  const lost = await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 's2', 'two'))
  expect(lost).toEqual({ ok: false, error: { kind: 'storage-failed' } })
  store.mode = 'work'
  await eventually(() => expect(noteIds(bob)).toEqual(['s1', 's2']))
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 's3', 'three'))
  await eventually(() => expect(noteIds(ann)).toEqual(['s1', 's2', 's3']))
  expect(replay(await store.log.read(sessionId))).toEqual(ann.notes())
})

test('whichever append fails, all ends equal and nothing that was seen is missing', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  const seen = new Set<string>()
  bob.doc.getMap('notes').observe(({ keysChanged, transaction }) => {
    if (!transaction.local) for (const key of keysChanged) seen.add(key)
  })
  for (let round = 1; round <= 8; round++) {
    store.failAt = store.appends + round
    for (let index = 0; index < 10; index++) {
      addNote(ann.doc, `a-${round}-${index}`, 'ann')
      addNote(bob.doc, `b-${round}-${index}`, 'bob')
      await new Promise((resolve) => setImmediate(resolve))
    }
    await eventually(() => {
      expect(noteIds(ann)).toHaveLength(20 * round)
      expect(noteIds(bob)).toEqual(noteIds(ann))
    })
  }
  const kept = replay(await store.log.read(sessionId))
  expect(kept).toEqual(ann.notes())
  expect(Object.keys(kept as object)).toEqual(expect.arrayContaining([...seen]))
})

const placing = {
  sessionId,
  personId: 'ann' as PersonId,
  noteId: 'd1' as EntryId,
  at: 42,
  lane: -10,
  gapId: 'g1',
  anonymous: false,
}

test('placing moves a draft with its id, and the drafts of the author show it gone', async () => {
  const drafts = await join('ann', 'drafts')
  const bob = await join('bob')
  addNote(drafts.doc, 'd1', { text: 'support knew nothing', color: 'pink' })
  await drafts.saved()
  expect(await server.sync.boards.place(placing)).toEqual({ ok: true, value: undefined })
  const note = { text: 'support knew nothing', color: 'pink', at: 42, lane: -10, gapId: 'g1' }
  await eventually(() => expect(bob.notes()).toEqual({ d1: { ...note, authorId: 'ann' } }))
  await eventually(() => expect(drafts.notes()).toEqual({}))
  expect(await server.sync.boards.place(placing)).toEqual({
    ok: false,
    error: { kind: 'not-found' },
  })
  const [row] = await store.log.read(sessionId)
  expect(row?.participant).toBe('ann')
})

test('placing happens in both rooms or in neither', async () => {
  const drafts = await join('ann', 'drafts')
  const bob = await join('bob')
  addNote(drafts.doc, 'd1', 'half a move')
  await drafts.saved()
  store.failAt = store.appends + 1
  expect(await server.sync.boards.place(placing)).toEqual({
    ok: false,
    error: { kind: 'storage-failed' },
  })
  expect([bob.notes(), noteIds(drafts)]).toEqual([{}, ['d1']])
  await eventually(async () => {
    expect(await server.sync.boards.place(placing)).toEqual({ ok: true, value: undefined })
  })
  await eventually(() => expect([noteIds(bob), noteIds(drafts)]).toEqual([['d1'], []]))
  const kept = replay(await store.log.read(draftsStream(sessionId, placing.personId)))
  expect(kept).toEqual({})
})

test('many placed at once, while others write, all arrive', async () => {
  const drafts = await join('ann', 'drafts')
  const bob = await join('bob')
  for (let index = 0; index < 30; index++) addNote(drafts.doc, `d${index}`, `draft ${index}`)
  await drafts.saved()
  const placed = Array.from({ length: 30 }, (_, index) => {
    addNote(bob.doc, `b${index}`, 'meanwhile')
    return server.sync.boards.place({ ...placing, noteId: `d${index}` as EntryId })
  })
  expect((await Promise.all(placed)).every(({ ok }) => ok)).toBe(true)
  await eventually(() => expect(noteIds(bob)).toHaveLength(60))
  expect(replay(await store.log.read(sessionId))).toEqual(bob.notes())
})

test('an anonymous note carries nothing of its author', async () => {
  server.roster.anonymous = true
  const drafts = await join('ann', 'drafts')
  const bob = await join('bob')
  addNote(drafts.doc, 'd1', {
    text: 'nobody asked us',
    authorId: 'ann',
    onBehalfOf: 'Ann',
    mood: 'ann',
  })
  await drafts.saved()
  await server.sync.boards.place({ ...placing, anonymous: true })
  await eventually(() => expect(bob.notes()).toHaveProperty('d1'))
  expect(Object.keys(bob.notes().d1!).toSorted()).toEqual(['at', 'color', 'gapId', 'lane', 'text'])

  const [row, ...more] = await store.log.read(sessionId)
  expect([row?.participant, more]).toEqual([null, []])
  const { structs } = Y.decodeUpdate(row!.bytes)
  const writers = new Set(structs.map(({ id }) => id.client))
  expect(writers.has(drafts.doc.clientID)).toBe(false)
  expect([...(await store.log.bindings(sessionId)).values()]).toEqual(['server'])
  const board = await server.sync.boards.read(sessionId, (doc) => [...doc.store.clients.keys()])
  expect(board).not.toContain(drafts.doc.clientID)
})

test('a row that cannot be read leaves its room read-only as it was before, and the others alone', async () => {
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'good', 'good'))
  await server.stop()
  const row = { stream: sessionId, kind: 'board' as const, at: 0, participant: null }
  await store.log.append([{ ...row, bytes: new Uint8Array([1, 9, 9, 9]) }])
  const before = await store.log.read(sessionId)
  server = await serveSync(store)
  const ann = await join('ann')
  expect(noteIds(ann)).toEqual(['good'])
  addNote(ann.doc, 'n1', 'not taken')
  await eventually(() => expect(ann.denials).toEqual(['storage-failed']))
  expect(await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'x', 'x'))).toEqual({
    ok: false,
    error: { kind: 'storage-failed' },
  })
  expect(server.logged.flat()).toContainEqual({ room: sessionId, seq: 2 })
  const drafts = await join('ann', 'drafts')
  addNote(drafts.doc, 'd1', 'fine')
  await drafts.saved()
  expect(await store.log.read(sessionId)).toEqual(before)
})

test('a damaged snapshot is passed over', async () => {
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'n1', 'one'))
  await server.stop()
  await server.sync.boards.read(sessionId, () => null)
  await store.log.saveSnapshot(sessionId, 99, new Uint8Array([1, 2, 3]))
  server = await serveSync(store)
  const ids = await server.sync.boards.read(sessionId, (doc) => [...doc.getMap('notes').keys()])
  expect(ids).toEqual(['n1'])
})

test('who comes first is given what a snapshot has, and what has come after it', async () => {
  const ann = await join('ann')
  addNote(ann.doc, 'n1', 'in the snapshot')
  await ann.saved()
  ann.close()
  // Whoever drains keeps a snapshot.
  await server.stop()
  const [snapshot] = await store.log.snapshots(sessionId)
  expect(snapshot?.seq).toBe(1)
  for (const expected of [['n1'], ['n1', 'n2']]) {
    server = await serveSync(store)
    const first = await RawSocket.open(server, 'vic')
    first.send(new Uint8Array([0, 0, 1, 0]))
    await eventually(() => expect(boardIn(first)).toEqual(expected))
    const bob = await join('bob')
    addNote(bob.doc, 'n2', 'after it')
    await bob.saved()
    bob.close()
    const second = await RawSocket.open(server, 'vic')
    second.send(new Uint8Array([0, 0, 1, 0]))
    await eventually(() => expect(boardIn(second)).toEqual(['n1', 'n2']))
    first.close()
    second.close()
    await server.stop()
  }
  server = await serveSync(store)
})

/** The notes in the answer to a step 1, if it has come. */
function boardIn(raw: RawSocket): string[] | null {
  for (const decoder of raw.frames(0)) {
    if (decoding.readVarUint(decoder) !== 1) continue
    const doc = new Y.Doc()
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    return [...doc.getMap('notes').keys()].toSorted()
  }
  return null
}
