import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { Board, eventually } from './support/test-board.ts'
import { createSession, openBrowser } from './support/test-server.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

function run(environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: environment,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stderr?.on('data', (chunk) => {
    said.err += chunk
  })
  const listening = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      said.out += chunk
      resolve()
    })
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, said, listening, ended }
}

/** What each line of the log says. */
function told(log: string): string[] {
  return log
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).msg)
}

test('the process says in one line where it listens, and ends calmly when told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const { child, said, listening, ended } = run({ PORT: '0', DATA_DIR: dir })
  await Promise.race([listening, ended])
  const [, url = ''] =
    /^Kraftline is listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said.out) ?? []
  expect(url).toMatch(/^http/)
  await eventually(() => expect(told(said.err)).toEqual(['started']))
  expect((await fetch(`${url}/readyz`)).status).toBe(200)

  const session = await createSession({ url })
  const secret = session.secrets.facilitator
  const browser = await openBrowser({ url }, session, { secret })
  const headers = { authorization: `Bearer ${secret}` }
  const board = new Board({ url }, session, { room: 'board', headers })
  await board.synced()
  child.kill('SIGTERM')
  expect(await Promise.race([ended, patience(5_000)])).toBe(0)
  expect(told(said.err)).toEqual(['started', 'stopping', 'stopped'])
  await browser.until(() => browser.errors.length > 0)
  expect(browser.errors).toEqual(['transport close'])
  await eventually(() => expect(board.closed[0]).toBe(1012))
})

async function patience(ms: number): Promise<string> {
  await setTimeout(ms)
  return 'too late'
}

test('a wrong variable stops the start with one line that names it', async () => {
  const { said, ended } = run({ REDIS_URL: 'redis://localhost' })
  expect(await ended).toBe(1)
  expect(said.err).toMatch(/^REDIS_URL takes [^\n]+\n$/)
})

test('what only trying can tell stops the start the same way', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const file = join(dir, 'file')
  writeFileSync(file, '')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const cases = {
    DATA_DIR: { PORT: '0', DATA_DIR: file },
    PORT: { PORT: String(port), DATA_DIR: join(dir, 'a') },
    HOST: { PORT: '0', HOST: '192.0.2.1', DATA_DIR: join(dir, 'b') },
    DATABASE_URL: { PORT: '0', DATABASE_URL: 'postgres://127.0.0.1:1/none' },
  }
  const runs = Object.entries(cases).map(async ([name, environment]) => {
    const { said, ended } = run(environment)
    expect([await ended, said]).toEqual([1, { out: '', err: expect.stringMatching(line(name)) }])
  })
  await Promise.all(runs)
})

function line(name: string): RegExp {
  return new RegExp(`^Kraftline cannot start: ${name} takes [^\\n]+\n$`)
}
