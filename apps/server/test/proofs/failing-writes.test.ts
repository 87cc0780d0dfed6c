import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { platform } from 'node:process'
import { rootNames } from '@kraftline/core/board/document'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, onTestFinished, test } from 'vitest'
import type * as Y from 'yjs'
import { draftsStream } from '../../src/store/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { temporaryFolder, volatileFolder } from '../databases.ts'
import { type Fault, FaultyStore, Onlooker } from '../faulty-sqlite.ts'
import { contentOf } from '../ledger.ts'
import { addNote, Client, eventually } from '../sync-clients.ts'
import { type SyncServer, serveSync, sessionId } from '../sync-server.ts'
import { byFar, drawing, report, times } from './figures.ts'
import { ServerProcess } from './server-process.ts'

const writes = times('KRAFTLINE_FAULTS', 200)
/** So many faults are met by one server before the next one begins on a new database. */
const faultsPerServer = 25
const readOnlyWithin = 1_000

const drafts = draftsStream(sessionId, 'ann' as PersonId)
const turn = () => new Promise<void>((resume) => setImmediate(resume))

/** Three people on a board, one of them with drafts, and a store that fails on command. */
class Scene {
  readonly clock: ManualClock
  readonly faulty: FaultyStore
  readonly server: SyncServer
  readonly onBoard: Client[]
  readonly inDrafts: Client
  readonly draw: () => number
  #made = 0
  #latest = ''

  private constructor(clock: ManualClock, faulty: FaultyStore, server: SyncServer) {
    this.clock = clock
    this.faulty = faulty
    this.server = server
    this.onBoard = ['ann', 'bob', 'fay'].map((name) => new Client(server, name))
    this.inDrafts = new Client(server, 'ann', 'drafts')
    this.draw = drawing(clock.now())
  }

  static async open(dataDir: string, now: number): Promise<Scene> {
    const clock = new ManualClock(now)
    const faulty = await FaultyStore.open(dataDir, clock)
    const scene = new Scene(clock, faulty, await serveSync(faulty.store, { clock }))
    await scene.saved()
    return scene
  }

  get clients(): Client[] {
    return [...this.onBoard, this.inDrafts]
  }

  saved(): Promise<unknown> {
    return Promise.all(this.clients.map((client) => client.saved()))
  }

  /** A few edits by everybody, a placing and a write of the server's own. */
  async work(): Promise<void> {
    // At the pace of people who hurry: who is faster is read more slowly.
    this.clock.advance(20)
    const id = `${this.clock.now()}-${this.#made++}`
    const [ann, bob] = this.onBoard as [Client, Client]
    addNote(ann.doc, `a-${id}`, 'by ann')
    addNote(this.inDrafts.doc, `d-${id}`, 'a draft')
    await turn()
    const text = bob.doc.getMap<Y.Map<Y.Text>>('notes').get(this.#latest)?.get('text')
    text?.insert(0, 'by bob, ')
    this.#latest = `a-${id}`
    const [oldest] = bob.doc.getMap('notes').keys()
    if (oldest && bob.doc.getMap('notes').size > 60) bob.doc.getMap('notes').delete(oldest)
    const { boards } = this.server.sync
    const placing = { sessionId, personId: 'ann' as PersonId, at: 1, lane: 1, anonymous: false }
    await Promise.all([
      boards.place({ ...placing, noteId: `d-${id}` as EntryId }),
      boards.write(sessionId, null, (doc) => doc.getMap('incident').set('title', id)),
      turn(),
    ])
  }

  /** Nothing that was counted or shown is missing on disk. */
  check(): void {
    const board = this.faulty.kept(sessionId)
    for (const { ledger } of this.onBoard) {
      expect(ledger.missingIn(board)).toEqual({ counted: [], shown: [] })
    }
    const own = this.inDrafts.ledger.missingIn(this.faulty.kept(drafts))
    expect(own).toEqual({ counted: [], shown: [] })
    // Moved as a whole or not at all.
    const placed = Object.keys(board.getMap('notes').toJSON())
    const left = this.faulty.kept(drafts).getMap('notes')
    expect(placed.filter((id) => left.has(id))).toEqual([])
  }

  /** The rooms that cannot keep anything say so to everybody in them, in no time by the server's clock. */
  async told(): Promise<void> {
    await eventually(() => {
      const failing = this.server.logged
        .filter(([, message]) => String(message).startsWith('updates could not be kept'))
        .map(([about]) => (about as { room: string }).room)
      const told = [
        ...(failing.includes(sessionId) ? this.onBoard : []),
        ...(failing.includes(drafts) ? [this.inDrafts] : []),
      ]
      // A snapshot may have failed instead, which nobody is kept from writing by.
      if (told.length === 0) expect(this.server.logged.join()).toContain('a snapshot could not')
      for (const { denials } of told) expect(denials.at(-1)).toBe('storage-failed')
    })
  }

  /** Everything that was written meanwhile arrives, without a restart. */
  async recover(): Promise<void> {
    this.faulty.heal()
    await eventually(() => {
      this.clock.advance(limits.storageRetry)
      for (const client of this.clients) expect(client.durable.frames).toBe(client.sent)
      for (const client of this.clients) {
        expect(contentOf(client.doc, rootNames)).toEqual(
          contentOf(this.faulty.kept(client === this.inDrafts ? drafts : sessionId), rootNames),
        )
      }
    })
    this.check()
    this.server.logged.length = 0
    for (const { denials } of this.clients) denials.length = 0
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close()
    await this.server.stop()
    await this.faulty.close()
  }
}

function folder(make: () => string): string {
  const dataDir = make()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

test(`the k-th write or commit fails, k = 1 to ${writes}: nothing is counted or shown that is not kept`, async () => {
  const faults: Fault[] = ['once', 'outage', 'kept']
  const met = new Map<string, number>()
  let slowest = 0
  let scene = await Scene.open(folder(volatileFolder), 1_700_000_000_000)
  for (let k = 1; k <= writes; k++) {
    scene.faulty.arm(k, faults[k % faults.length]!)
    while (!scene.faulty.hasFired) await scene.work()
    const began = performance.now()
    await scene.told()
    slowest = Math.max(slowest, performance.now() - began)
    await scene.work()
    scene.check()
    await scene.recover()
    met.set(scene.faulty.fired, (met.get(scene.faulty.fired) ?? 0) + 1)
    if (k % faultsPerServer === 0) {
      const now = scene.clock.now()
      await scene.close()
      scene = await Scene.open(folder(volatileFolder), now)
    }
  }
  await scene.close()
  report('the k-th write fails', {
    k: `1 to ${writes}`,
    'counted or shown but not kept': 0,
    'ms until read-only, at most': slowest,
    ...Object.fromEntries([...met].map(([sql, count]) => [`at “${sql}”`, count])),
  })
  expect(met.size).toBeGreaterThan(3)
})

test('a full disk: read-only at once, nothing is lost, and it goes on when there is room', async () => {
  const scene = await Scene.open(folder(volatileFolder), 1_700_000_000_000)
  let slowest = 0
  for (let round = 0; round < 5; round++) {
    scene.faulty.fill(round)
    const isFull = () =>
      scene.server.logged.some(([, message]) => String(message).includes('read-only'))
    while (!isFull()) {
      addNote(scene.onBoard[0]!.doc, `large-${round}`, 'x'.repeat(5_000))
      await scene.work()
    }
    const began = performance.now()
    await scene.told()
    slowest = Math.max(slowest, performance.now() - began)
    // Still full: it tries, and tells nobody that anything is kept.
    for (let tries = 0; tries < 60; tries++) {
      scene.clock.advance(limits.storageRetry)
      await new Promise<void>((resume) => void systemClock.after(5, resume))
    }
    await scene.work()
    scene.check()
    for (const { denials } of scene.onBoard) expect(denials.length).toBeLessThan(9)
    scene.faulty.empty()
    await scene.recover()
  }
  report('a full disk', {
    'counted or shown but not kept': 0,
    'ms until read-only, at most': slowest,
  })
  await scene.close()
})

test.skipIf(platform !== 'linux')(
  'a disk that takes no more bytes: nothing is lost, and it goes on when it takes some again',
  async () => {
    const dataDir = folder(temporaryFolder)
    const server = await ServerProcess.start(dataDir)
    const takeFiles = (bytes: string) =>
      execFileSync('prlimit', [`--fsize=${bytes}:`, '--pid', String(server.child.pid)])
    const onlooker = new Onlooker(dataDir)
    const clients = ['p0', 'p1', 'p2'].map((name) => new Client(server, name))
    onTestFinished(() => {
      onlooker.close()
      for (const client of clients) client.close()
    })
    await Promise.all(clients.map((client) => client.saved()))
    let slowest = 0
    for (let round = 0; round < 5; round++) {
      takeFiles(String(20_000 + 7_777 * round))
      const began = performance.now()
      for (const { doc } of clients) addNote(doc, `${doc.clientID}-${round}`, 'x'.repeat(9_000))
      await eventually(() => {
        for (const { denials } of clients) expect(denials).toContain('storage-failed')
      })
      slowest = Math.max(slowest, performance.now() - began)
      for (const { ledger } of clients) {
        expect(ledger.missingIn(onlooker.kept(sessionId))).toEqual({ counted: [], shown: [] })
      }
      takeFiles('unlimited')
      await eventually(() => {
        const told = contentOf(onlooker.kept(sessionId), rootNames)
        for (const { doc, durable, sent } of clients) {
          expect(durable.frames).toBe(sent)
          expect(contentOf(doc, rootNames)).toEqual(told)
        }
      })
      for (const { denials } of clients) denials.length = 0
    }
    expect(server.isRunning).toBe(true)
    report('a disk that takes no more bytes', {
      'counted or shown but not kept': 0,
      'ms until read-only, at most': slowest,
    })
    expect(slowest).toBeLessThan(byFar(readOnlyWithin))
  },
)
