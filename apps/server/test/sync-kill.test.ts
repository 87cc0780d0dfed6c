import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { env, execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from './databases.ts'
import { addNote, Client, eventually } from './sync-clients.ts'

// biome-ignore lint/style/noProcessEnv: more rounds on demand
const rounds = Number(env.KILL_ROUNDS ?? 5)
const names = ['ann', 'bob', 'eve', 'fay']

let dataDir: string
let child: ChildProcess

beforeEach(() => {
  dataDir = temporaryFolder()
})

afterEach(() => {
  child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function serve(): Promise<{ origin: string }> {
  child = spawn(execPath, [fileURLToPath(import.meta.resolve('./kill/serve.ts')), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout! })) return { origin: line }
  throw new Error('the server ended before it listened')
}

async function kill(): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** A client that remembers, for every edit of its own, whether the server called it durable. */
class Writer extends Client {
  readonly writtenAt: { id: string; frame: number }[] = []
  readonly seen = new Set<string>()

  constructor(server: { origin: string }, name: string) {
    super(server, name)
    this.doc.getMap('notes').observe(({ keysChanged, transaction }) => {
      if (!transaction.local) for (const id of keysChanged) this.seen.add(id)
    })
  }

  write(id: string): void {
    addNote(this.doc, id, `note ${id}`)
    this.writtenAt.push({ id, frame: this.sent })
  }

  counted(): string[] {
    return this.writtenAt.filter(({ frame }) => frame <= this.durable.frames).map(({ id }) => id)
  }
}

async function playRound(round: number, expected: Set<string>): Promise<void> {
  const server = await serve()
  const writers = names.map((name) => new Writer(server, name))
  await Promise.all(writers.map((writer) => writer.saved()))
  for (const writer of writers) {
    expect(Object.keys(writer.notes())).toEqual(expect.arrayContaining([...expected]))
  }
  for (let burst = 0; burst < 10 + round * 7; burst++) {
    for (const writer of writers) writer.write(`${writer.doc.clientID}-${burst}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await eventually(() => expect(writers[0]!.counted().length).toBeGreaterThan(5))
  for (const { provider } of writers) provider.shouldConnect = false
  await kill()
  for (const writer of writers) {
    // What the server sent before it died has been read when its end is noticed.
    await eventually(() => expect(writer.provider.wsconnected).toBe(false))
    for (const id of [...writer.counted(), ...writer.seen]) expected.add(id)
    writer.close()
  }
}

test('kill -9 loses no edit that was counted, and none that somebody else has seen', async () => {
  const expected = new Set<string>()
  for (let round = 0; round < rounds; round++) await playRound(round, expected)
  expect(expected.size).toBeGreaterThan(rounds)
  const last = new Client(await serve(), 'vic')
  await last.synced()
  expect(Object.keys(last.notes())).toEqual(expect.arrayContaining([...expected]))
  last.close()
}, 120_000)
