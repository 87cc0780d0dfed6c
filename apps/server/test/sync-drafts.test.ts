import type { EntryId, PersonId } from '@kraftline/core/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftsStream, type Store } from '../src/store/store.ts'
import { systemClock } from '../src/system-clock.ts'
import { inMemory } from './databases.ts'
import { addNote, Client, eventually } from './sync-clients.ts'
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

async function join(name: string, room: 'board' | 'drafts' = 'board'): Promise<Client> {
  const client = new Client(server, name, room)
  clients.push(client)
  await client.saved()
  return client
}

/** A text as it may look on the wire, in a log or in an address. */
function encodings(canary: string): Buffer[] {
  const bytes = Buffer.from(canary)
  return [
    bytes,
    Buffer.from(canary, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('base64').slice(0, -2)),
    Buffer.from(encodeURIComponent(canary)),
    Buffer.from(JSON.stringify(canary).slice(1, -1)),
  ]
}

const finds = (bytes: Uint8Array, canary: string) =>
  encodings(canary).some((form) => Buffer.from(bytes).includes(form))

test('drafts reach nobody but their author: no byte', async () => {
  const mine = await join('ann', 'drafts')
  const myOtherTab = await join('ann', 'drafts')
  const others = [
    await join('bob'),
    await join('fay'),
    await join('bob', 'drafts'),
    await join('fay', 'drafts'),
    await join('link:facilitator'),
    await join('ann'),
  ]
  const canaries = Array.from({ length: 200 }, (_, index) => `canary-${index}-Ёлка-«${index}»`)
  for (const [index, text] of canaries.entries()) addNote(mine.doc, `d${index}`, text)
  await mine.saved()
  await eventually(() => expect(Object.keys(myOtherTab.notes())).toHaveLength(200))
  const placed = canaries[7]!
  await server.sync.boards.place({
    sessionId,
    personId: 'ann' as PersonId,
    noteId: 'd7' as EntryId,
    at: 1,
    lane: 1,
    anonymous: false,
  })
  for (const other of others) addNote(other.doc, `end-${other.doc.clientID}`, 'end')
  await eventually(() => {
    for (const other of others) expect(Object.keys(other.notes()).length).toBeGreaterThan(0)
    expect(others[0]!.notes()).toHaveProperty('d7')
  })
  const late = await join('vic')
  const received = [...others, late].flatMap((client) => client.received)
  const board = (await store.log.read(sessionId)).map((row) => row.bytes)
  const logs = Buffer.from(JSON.stringify(server.logged))
  for (const canary of canaries) {
    const isFound = [...received, ...board, logs].some((bytes) => finds(bytes, canary))
    expect([canary, isFound]).toEqual([canary, canary === placed])
  }
})

test('drafts hold notes alone, and are counted like everything else', async () => {
  const mine = await join('ann', 'drafts')
  addNote(mine.doc, 'd1', 'fine')
  await mine.saved()
  const rows = await store.log.read(draftsStream(sessionId, 'ann' as PersonId))
  expect(rows).toMatchObject([{ kind: 'drafts', seq: 1, participant: 'ann' }])
  mine.provider.shouldReconnect = () => false
  mine.doc.getMap('causes').set('c', 'x')
  await eventually(() => expect(mine.provider.wsconnected).toBe(false))
  expect(server.roster.noticed).toEqual(['ann'])
})
