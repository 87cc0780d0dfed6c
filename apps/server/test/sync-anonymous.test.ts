import { moveNote } from '@kraftline/core/board/edit-notes'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '../src/store/store.ts'
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
  server.roster.anonymous = true
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

/** Has ann draft a note and put it on the board. */
async function place(id: string): Promise<void> {
  const drafts = await join('ann', 'drafts')
  addNote(drafts.doc, id, 'nobody asked us')
  await drafts.saved()
  const where = { at: 1, lane: -10, anonymous: true }
  const who = { sessionId, personId: 'ann' as PersonId, noteId: id as EntryId }
  expect(await server.sync.boards.place({ ...who, ...where })).toMatchObject({ ok: true })
}

test.each(['bob', 'fay', 'link:participant'])(
  'where every note starts as a draft, none comes onto the board past that: %s',
  async (name) => {
    const writer = await join(name)
    const ann = await join('ann')
    addNote(writer.doc, 'n1', { text: 'in my own hand', authorId: name })
    await eventually(() => expect(writer.denials).toEqual(['forbidden']))
    ann.doc.getMap('marks').set(
      'm1',
      new Y.Map([
        ['from', 1],
        ['to', 2],
      ]),
    )
    await ann.saved()
    // It is told, stays, and goes on hearing of the others.
    await eventually(() => expect(writer.doc.getMap('marks').has('m1')).toBe(true))
    expect(ann.notes()).toEqual({})
    expect(await store.log.read(sessionId)).toHaveLength(1)
    expect(writer.provider.wsconnected).toBe(true)
  },
)

test('anonymous notes are moved, deleted and brought back like all others', async () => {
  await place('d1')
  const bob = await join('bob')
  const ann = await join('ann')
  moveNote(bob.doc, { id: 'd1' as EntryId, at: 7, lane: 3, gapId: null })
  await eventually(() => expect(ann.notes().d1).toMatchObject({ at: 7, lane: 3 }))
  const undo = new Y.UndoManager([bob.doc.getMap('notes')])
  bob.doc.getMap('notes').delete('d1')
  await eventually(() => expect(ann.notes()).toEqual({}))
  undo.undo()
  await eventually(() => expect(ann.notes().d1).toMatchObject({ text: 'nobody asked us', at: 7 }))
  await bob.saved()
  expect(bob.denials).toEqual([])
})

test("the server's own notes are taken as ever", async () => {
  const bob = await join('bob')
  await server.sync.boards.write(sessionId, null, (doc) => addNote(doc, 'n1', 'imported'))
  await eventually(() => expect(bob.notes()).toHaveProperty('n1'))
})
