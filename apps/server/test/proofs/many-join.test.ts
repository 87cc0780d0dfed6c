import { type ChildProcess, spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { rmSync } from 'node:fs'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import * as decoding from 'lib0/decoding'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { systemClock } from '../../src/system-clock.ts'
import { temporaryFolder } from '../databases.ts'
import { Board, eventually } from '../support/test-board.ts'
import { createSession, joinSession } from '../support/test-server.ts'
import { byFar, percentile, report } from './figures.ts'

const sessions = 10
const peopleEach = 50
const joinWithin = 1_000
const syncedWithin = 10_000
/** What an hour leaves behind. */
const notes = 300
const edits = 3_000

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

async function serve(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(execPath, [main], {
    env: { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: line.replace(/^.* /, ''), child }
  }
  throw new Error('the server ended before it listened')
}

async function fill(server: { url: string }, session: SessionCreated): Promise<void> {
  const headers = { authorization: `Bearer ${session.secrets.facilitator}` }
  const board = new Board(server, session, { room: 'board', headers })
  await board.synced()
  for (let index = 0; index < notes; index++) board.write(`n${index}`, `note ${index}`)
  for (let index = 0; index < edits; index += 30) {
    board.doc.transact(() => {
      for (let more = 0; more < 30; more++) {
        const note = board.doc.getMap<Y.Map<Y.Text>>('notes').get(`n${(index + more) % notes}`)
        note?.get('text')?.insert(0, `edit ${index + more} `)
      }
    })
  }
  const last = `edit ${edits - 1} `
  await eventually(async () => {
    const response = await fetch(`${server.url}/api/sessions/${session.id}/board`, { headers })
    expect(await response.text()).toContain(last)
  })
  board.provider.destroy()
}

type Joined = { readonly session: SessionCreated; readonly cookie: string }

/** Opens a board as a browser does, and answers what it got and after how long. */
async function open(server: { url: string }, { session, cookie }: Joined) {
  const began = performance.now()
  const address = `${server.url.replace('http', 'ws')}/sync/${session.id}/board`
  const socket = new WebSocket(address, { headers: { cookie } })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  socket.send(new Uint8Array([0, 0, 1, 0]))
  for await (const [data] of on(socket, 'message')) {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== 1) continue
    const state = decoding.readVarUint8Array(decoder)
    return { session, state, took: performance.now() - began }
  }
  throw new Error('the server never answered')
}

test(`${sessions * peopleEach} people join ${sessions} sessions within a second of a restart`, async () => {
  const dataDir = temporaryFolder()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const first = await serve(dataDir)
  const all: Joined[] = []
  for (let index = 0; index < sessions; index++) {
    const session = await createSession(first)
    await fill(first, session)
    for (let person = 0; person < peopleEach; person++) {
      const as = { access: 'participant', name: `Person ${person}` } as const
      all.push({ session, cookie: (await joinSession(first, session, as)).cookie })
    }
  }
  const ended = once(first.child, 'exit')
  first.child.kill('SIGTERM')
  await ended

  const server = await serve(dataDir)
  const began = performance.now()
  const opened = await Promise.all(
    all.map(async (joined, index) => {
      const delay = (index * joinWithin) / all.length
      await new Promise<void>((resume) => void systemClock.after(delay, resume))
      return open(server, joined)
    }),
  )
  const took = performance.now() - began
  for (const [index, { session, state }] of opened.entries()) {
    const other = opened.find((one) => one.session === session)!
    expect(Buffer.compare(state, other.state)).toBe(0)
    if (index % peopleEach !== 0) continue
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    const found = doc.getMap('notes').toJSON()
    expect(Object.keys(found)).toHaveLength(notes)
    const texts = Object.values(found).map((note) => (note as { text: string }).text)
    expect(texts.join('').match(/edit /g)).toHaveLength(edits)
  }
  const delays = opened.map((one) => one.took)
  report('500 people join within a second of a restart', {
    'KB of board each': opened[0]!.state.byteLength / 1024,
    'ms until all are synced': took,
    'p50 of one': percentile(delays, 0.5),
    'p99 of one': percentile(delays, 0.99),
  })
  expect(took).toBeLessThan(byFar(syncedWithin))
})
