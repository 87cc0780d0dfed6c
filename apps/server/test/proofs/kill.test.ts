import { rmSync } from 'node:fs'
import { rootNames } from '@kraftline/core/board/document'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openStore } from '../../src/store/open-store.ts'
import type { LogRow } from '../../src/store/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { temporaryFolder } from '../databases.ts'
import { contentOf, replay } from '../ledger.ts'
import { addNote, Client, eventually } from '../sync-clients.ts'
import { sessionId } from '../sync-server.ts'
import { byFar, drawing, report, times } from './figures.ts'
import { ServerProcess } from './server-process.ts'

const rounds = times('KRAFTLINE_ROUNDS', 30)
const writers = 10
const longestLoad = 400
const equalWithin = 5_000

/** One edit like those of a person: mostly words, some notes, few deletions. */
function edit({ doc }: Client, draw: () => number): void {
  const notes = doc.getMap<Y.Map<Y.Text>>('notes')
  const ids = [...notes.keys()]
  const id = ids[Math.floor(draw() * ids.length)]
  const kind = draw()
  if (id === undefined || kind < 0.3) {
    return addNote(doc, `n-${doc.clientID}-${Math.floor(draw() * 1e9)}`, 'a note')
  }
  if (kind < 0.4) return notes.delete(id)
  const text = notes.get(id)?.get('text')
  if (text && kind < 0.9) text.insert(Math.floor(draw() * text.length), 'word ')
  else text?.delete(0, Math.min(3, text.length))
}

async function load(clients: readonly Client[], draw: () => number): Promise<void> {
  const until = performance.now() + 50 + draw() * longestLoad
  while (performance.now() < until) {
    for (const client of clients) edit(client, draw)
    await new Promise<void>((resume) => void systemClock.after(10, resume))
  }
}

async function readLog(dataDir: string, after = 0): Promise<readonly LogRow[]> {
  const store = await openStore({ dataDir, clock: systemClock })
  try {
    return await store.log.read(sessionId, { after })
  } finally {
    await store.close()
  }
}

/** Resolves once everything of everybody is on disk and with everybody. */
async function equal(clients: readonly Client[]): Promise<void> {
  await Promise.all(clients.map((client) => client.saved()))
  const vectorOf = ({ doc }: Client) =>
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted()
  await eventually(() => {
    const [first, ...others] = clients.map(vectorOf)
    for (const other of others) expect(other).toEqual(first)
  })
}

test(
  `kill -9 under load, ${rounds} rounds: nothing that was counted or seen is missing`,
  async () => {
    const draw = drawing(1)
    const dataDir = temporaryFolder()
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    let server = await ServerProcess.start(dataDir)
    const clients = Array.from({ length: writers }, (_, index) => new Client(server, `p${index}`))
    onTestFinished(() => {
      for (const client of clients) client.close()
    })
    for (const client of clients) client.keepsFrames = false
    const kept = new Y.Doc()
    let rows = 0
    let unsaved = 0
    let slowest = 0
    await equal(clients)
    for (let round = 0; round < rounds; round++) {
      await load(clients, draw)
      await server.kill()
      // What the server sent before it died has been read when its end is noticed.
      await eventually(() => {
        for (const { provider } of clients) expect(provider.wsconnected).toBe(false)
      })
      for (const row of await readLog(dataDir, rows)) {
        Y.applyUpdate(kept, row.bytes)
        rows = row.seq
      }
      for (const { ledger, doc } of clients) {
        expect(ledger.missingIn(kept)).toEqual({ counted: [], shown: [] })
        unsaved += Y.getState(doc.store, doc.clientID) - Y.getState(kept.store, doc.clientID)
      }
      server = await ServerProcess.start(dataDir)
      for (const { provider } of clients) provider.serverUrl = `${server.origin}/sync`
      const began = performance.now()
      await equal(clients)
      slowest = Math.max(slowest, performance.now() - began)
    }
    const counted = clients.reduce((sum, { ledger }) => sum + ledger.counted, 0)
    report('kill -9', {
      rounds,
      'rows in the log': rows,
      'characters and entries counted': counted,
      'of them missing': 0,
      'unsaved at a kill, and sent again': unsaved,
      'ms to equal after a restart, at most': slowest,
    })
    expect(slowest).toBeLessThan(byFar(equalWithin))
    // The proof is worth something only if kills came in the middle of writing.
    expect(unsaved).toBeGreaterThan(0)
    expect(counted).toBeGreaterThan(100 * rounds)
    const told = contentOf(replay(await readAll(server, dataDir)), rootNames)
    for (const { doc } of clients) expect(contentOf(doc, rootNames)).toEqual(told)
  },
  60_000 + rounds * 10_000,
)

async function readAll(server: ServerProcess, dataDir: string): Promise<readonly LogRow[]> {
  await server.kill()
  return readLog(dataDir)
}
