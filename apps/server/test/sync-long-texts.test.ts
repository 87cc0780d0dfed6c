import { typeText } from '@kraftline/core/board/edits'
import type { EntryId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import { retype } from '@kraftline/core/testing/retype'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { inMemory } from './databases.ts'
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
  await client.saved()
  return client
}

const note = 'n1' as EntryId
const textOf = ({ doc }: Pick<Client, 'doc'>) =>
  doc.getMap<Y.Map<Y.Text>>('notes').get(note)?.get('text')?.toString() ?? ''

test("the interface's own edits never make a text too long", async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  addNote(ann.doc, note, 'x')
  const far = 'y'.repeat(limits.textLength + 1_000)
  typeText(ann.doc, { root: 'notes', id: note, splice: { index: 1, remove: 0, insert: far } })
  retype(ann.doc, { root: 'notes', id: note, text: far })
  typeText(ann.doc, { root: 'notes', id: note, splice: { index: 3, remove: 1, insert: 'zz' } })
  await ann.saved()
  await eventually(() => expect(textOf(bob)).toBe(textOf(ann)))
  expect(textOf(bob)).toHaveLength(limits.textLength)
  expect(ann.provider.wsUnsuccessfulReconnects).toBe(0)
})

test('what several typed into one text, each within its bounds, is cut at its end and closes nobody', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  const vic = await join('vic')
  addNote(ann.doc, note, 'so far')
  await eventually(() => expect(textOf(bob)).toBe('so far'))
  // Bob loses his connection and goes on writing, and so does ann.
  bob.provider.disconnect()
  const type = (client: Client, index: number, insert: string) =>
    typeText(client.doc, { root: 'notes', id: note, splice: { index, remove: 0, insert } })
  type(ann, 6, 'a'.repeat(7_000))
  type(bob, 0, '🙂'.repeat(3_000))
  await ann.saved()
  bob.provider.connect()
  await bob.saved()
  await ann.saved()
  await eventually(() => {
    expect(textOf(ann)).toBe(textOf(vic))
    expect(textOf(bob)).toBe(textOf(vic))
  })
  expect(textOf(vic)).toHaveLength(limits.textLength)
  expect(textOf(vic)).toBe(`${'🙂'.repeat(3_000)}so far${'a'.repeat(3_994)}`)
  expect(server.logged).toEqual([])
  // A client of another make, which does not look: half a character is not left either.
  bob.doc.getMap<Y.Map<Y.Text>>('notes').get(note)?.get('text')?.insert(9_999, '🙂')
  await eventually(() => {
    for (const client of [ann, bob, vic]) expect(textOf(client)).toHaveLength(9_999)
  })
  const rows = await store.log.read(sessionId)
  const replayed = new Y.Doc()
  for (const row of rows) Y.applyUpdate(replayed, row.bytes)
  expect(textOf({ doc: replayed })).toBe(textOf(vic))
})

test('a text that comes too long in one piece is refused, and nobody else notices', async () => {
  const ann = await join('ann')
  const bob = await join('bob')
  addNote(ann.doc, note, 'mine')
  await ann.saved()
  const eve = await RawSocket.open(server, 'eve')
  eve.send(step2(emptyUpdate))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ann.doc))
  doc.on('update', (update: Uint8Array) => eve.send(updateFrame(update)))
  const text = doc.getMap<Y.Map<Y.Text>>('notes').get(note)?.get('text')
  text?.insert(0, 'e'.repeat(limits.textLength + 1))
  await eventually(() => expect(eve.closed?.code).toBe(1008))
  addNote(bob.doc, 'n2', 'still here')
  await bob.saved()
  await eventually(() => expect(ann.notes()).toHaveProperty('n2'))
  expect(textOf(ann)).toBe('mine')
})
