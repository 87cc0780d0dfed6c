import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { monday } from '../support/test-app.ts'
import { createSession, joinSession, openBrowser } from '../support/test-server.ts'

/** A server whose log is read line by line. */
async function loggingServer() {
  const lines: Record<string, unknown>[] = []
  const sink = new PassThrough()
  sink.on('data', (line: Buffer) => lines.push(JSON.parse(line.toString())))
  const config = readConfig({ PORT: '0', DATA_DIR: ':memory:' })
  if (!config.ok) throw new Error(config.error)
  const log = pino({ level: 'debug' }, sink)
  const clock = new ManualClock(monday)
  const needs = { config: config.value, clock, random: randomBytes, log, webDir: '/nowhere' }
  const server = await startServer({ ...needs, gatherPlacings: 0 })
  onTestFinished(() => server.close())
  return { server: { url: server.url }, lines }
}

test('a refused command changes nothing, and the log says at debug who asked for what and why not', async () => {
  const { server, lines } = await loggingServer()
  const session = await createSession(server)
  const bea = await joinSession(server, session, { access: 'participant', name: 'Bea' })
  const browser = await openBrowser(server, session, bea)
  const before = browser.state.version
  expect(await browser.command({ type: 'undo' })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(browser.state.version).toBe(before)
  const refused = lines.filter(({ msg }) => msg === 'a command was refused')
  expect(refused).toMatchObject([
    {
      level: 20,
      code: 'forbidden',
      sessionId: session.id,
      message: 'undo needs facilitator access',
    },
  ])
})
