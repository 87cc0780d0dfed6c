import { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { minute, second } from '@kraftline/core/time'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { monday } from '../support/test-app.ts'
import { eventually } from '../support/test-board.ts'
import { createSession, openBrowser, type Served } from '../support/test-server.ts'

type Told = { readonly headers: Record<string, unknown>; readonly body: string }

/** Another program: it takes what it is told once `status` says so. */
async function listener() {
  const told: Told[] = []
  const answers = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      told.push({ headers: request.headers, body })
      response.writeHead(answers.status, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { told, answers, url: `http://127.0.0.1:${port}/hook` }
}

async function serverTelling(url: string, dataDir: string, clock: ManualClock) {
  const variables = { WEBHOOK_URL: url, WEBHOOK_SECRET: 'hush', DATA_DIR: dataDir, PORT: '0' }
  const config = readConfig({ ...variables, PUBLIC_URL: 'https://kraft.example.org' })
  if (!config.ok) throw new Error(config.error)
  const log = pino({ level: 'silent' })
  const needs = { config: config.value, clock, random: randomBytes, log, webDir: '/nowhere' }
  const server = await startServer(needs)
  onTestFinished(() => server.close())
  return server
}

async function closeOne(server: Served) {
  const session = await createSession(server)
  const browser = await openBrowser(server, session, { secret: session.secrets.facilitator })
  expect(await browser.command({ type: 'begin' })).toMatchObject({ ok: true })
  expect(await browser.command({ type: 'close' })).toMatchObject({ ok: true })
  return { session, browser }
}

function folder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  return dataDir
}

test('another program is told once that a session was closed, and can tell that it was us', async () => {
  const { told, url } = await listener()
  const clock = new ManualClock(monday)
  const server = await serverTelling(url, folder(), clock)
  const { session, browser } = await closeOne(server)
  clock.advance(0)
  await eventually(() => expect(told).toHaveLength(1))
  const [{ headers, body }] = told as [Told]
  expect(JSON.parse(body)).toEqual({
    type: 'session.closed',
    id: `${session.id}-${monday}`,
    session: {
      id: session.id,
      title: 'A review',
      locale: 'en',
      timeZone: 'UTC',
      closedAt: new Date(monday).toISOString(),
      people: 0,
      link: `https://kraft.example.org/s/${session.id}`,
    },
    metrics: null,
    actions: [],
  })
  const stamp = headers['x-kraftline-timestamp']
  expect(stamp).toBe(String(monday / second))
  const signature = createHmac('sha256', 'hush').update(`${stamp}.${body}`).digest('hex')
  expect(headers['x-kraftline-signature']).toBe(`sha256=${signature}`)

  // Changes after that say nothing new; opened and closed again, it does.
  await browser.command({ type: 'lock', locked: true })
  await browser.command({ type: 'reopen' })
  clock.advance(minute)
  await browser.command({ type: 'close' })
  clock.advance(0)
  await eventually(() => expect(told).toHaveLength(2))
})

test('one that does not take it is asked again, later and later, over a restart as well', async () => {
  const { told, answers, url } = await listener()
  const clock = new ManualClock(monday)
  const dataDir = folder()
  answers.status = 302
  const first = await serverTelling(url, dataDir, clock)
  await closeOne(first)
  const asks = (times: number) =>
    eventually(() => {
      clock.advance(second)
      expect(told).toHaveLength(times)
    })
  await asks(1)
  await asks(2)
  expect(clock.now() - monday).toBeGreaterThanOrEqual(10 * second)
  await first.close()

  answers.status = 200
  await serverTelling(url, dataDir, clock)
  clock.advance(minute)
  await asks(3)
  expect(new Set(told.map(({ body }) => body)).size).toBe(1)
  expect(new Set(told.map(({ headers }) => headers['x-kraftline-delivery'])).size).toBe(1)
})
