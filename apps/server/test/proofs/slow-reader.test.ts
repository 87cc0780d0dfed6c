import { rmSync } from 'node:fs'
import { rootNames } from '@kraftline/core/board/document'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { systemClock } from '../../src/system-clock.ts'
import { volatileFolder } from '../databases.ts'
import { contentOf } from '../ledger.ts'
import { addNote, Client, eventually } from '../sync-clients.ts'
import { byFar, percentile, report } from './figures.ts'
import { ServerProcess } from './server-process.ts'

const people = 10
const baseline = 5_000
const closedWithin = 15_000
const megabyte = 1024 * 1024

/** Four write this much this often: a megabyte a second. */
const strokeBytes = 26_000
const strokeEvery = 100

let dataDir: string
let server: ServerProcess
let clients: Client[]
let stopLoad: () => void

beforeEach(async () => {
  dataDir = volatileFolder()
  server = await ServerProcess.start(dataDir)
  clients = Array.from({ length: people }, (_, index) => new Client(server, `p${index}`))
  for (const client of clients) client.keepsFrames = false
  await Promise.all(clients.map((client) => client.saved()))
})

afterEach(() => {
  stopLoad()
  for (const client of clients) client.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const pause = (delay: number) =>
  new Promise<void>((resume) => void systemClock.after(delay, resume))

/** Writes until it is stopped, and gathers how long small edits take to the others meanwhile. */
function load(): number[] {
  const delays: number[] = []
  const [writer, reader, ...others] = clients as [Client, Client, ...Client[]]
  let isOn = true
  stopLoad = () => {
    isOn = false
  }
  reader.doc.getMap<Y.Map<unknown>>('notes').observe(({ keysChanged }) => {
    for (const key of keysChanged) {
      const sentAt = reader.doc.getMap<Y.Map<unknown>>('notes').get(key)?.get('at')
      if (typeof sentAt === 'number') delays.push(performance.now() - sentAt)
    }
  })
  const write = async () => {
    for (let count = 0; isOn; count++) {
      for (const { doc } of others.slice(0, 4)) addStroke(doc)
      addNote(writer.doc, `n${count % 20}`, { text: 'small', at: performance.now() })
      await pause(strokeEvery)
    }
  }
  void write()
  return delays
}

function addStroke(doc: Y.Doc): void {
  doc.transact(() => {
    const stroke = new Y.Map<unknown>()
    stroke.set('points', new Uint8Array(strokeBytes).fill(doc.clientID))
    stroke.set('color', '#000')
    stroke.set('width', 1)
    doc.getMap('strokes').set(`of-${doc.clientID}`, stroke)
  })
}

test.each([
  ['stops reading', false],
  ['stops reading, and goes on talking', true],
])('one of ten %s while the others write a megabyte a second', async (_, talks) => {
  const delays = load()
  const stuck = clients.at(-1)!
  await pause(baseline)
  const before = percentile(delays.splice(0), 0.95)
  const atFirst = await server.measure()
  expect(atFirst.connections).toBe(people)

  const socket = stuck.provider.ws as unknown
  const paused = socket as WebSocket
  paused.pause()
  const began = performance.now()
  let most = 0
  let connections = people
  while (connections === people && performance.now() - began < byFar(closedWithin)) {
    await pause(1_000)
    if (talks) stuck.provider.awareness.setLocalState({ typing: true })
    const measured = await server.measure()
    most = Math.max(most, measured.memory - atFirst.memory)
    connections = measured.connections
  }
  const took = performance.now() - began
  const during = percentile(delays, 0.95)
  const written = 4 * strokeBytes * delays.length
  expect(connections).toBe(people - 1)

  paused.resume()
  const returned = performance.now()
  await eventually(() => {
    expect(stuck.provider.ws).not.toBe(socket)
    expect(stuck.provider.synced).toBe(true)
  })
  const back = performance.now() - returned
  stopLoad()
  await eventually(() => {
    const content = contentOf(clients[0]!.doc, rootNames)
    for (const { doc } of clients) expect(contentOf(doc, rootNames)).toEqual(content)
  })
  report(`a slow reader, who ${talks ? 'goes on talking' : 'is silent'}`, {
    'MB a second written': written / megabyte / (took / 1_000),
    'closed after ms': took,
    'memory grown by MB, at most': most / megabyte,
    "others' p95 before in ms": before,
    'during in ms': during,
    'ms to be back': back,
  })
  expect(took).toBeLessThan(byFar(closedWithin))
  expect(most).toBeLessThan(20 * megabyte)
})
