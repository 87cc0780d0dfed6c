import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { hour } from '@kraftline/core/time'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { monday } from '../support/test-app.ts'
import { eventually } from '../support/test-board.ts'
import { createSession, openBrowser } from '../support/test-server.ts'

const day = 24 * hour

test('a session that nobody has changed for so many days is deleted; one that is kept up stays', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  const clock = new ManualClock(monday)
  const config = readConfig({ RETENTION_DAYS: '30', DATA_DIR: dataDir, PORT: '0' })
  if (!config.ok) throw new Error(config.error)
  const log = pino({ level: 'silent' })
  const needs = { config: config.value, clock, random: randomBytes, log, webDir: '/nowhere' }
  const server = await startServer(needs)
  onTestFinished(async () => {
    await server.close()
    rmSync(dataDir, { recursive: true })
  })
  const [old, keptUp] = [await createSession(server), await createSession(server)]
  const stillThere = async ({ id, secrets }: typeof old) => {
    const headers = { authorization: `Bearer ${secrets.viewer}` }
    return (await fetch(`${server.url}/api/sessions/${id}`, { headers })).status
  }
  const inOld = await openBrowser(server, old, { secret: old.secrets.viewer })

  clock.advance(20 * day)
  const browser = await openBrowser(server, keptUp, { secret: keptUp.secrets.facilitator })
  expect(await browser.command({ type: 'begin' })).toMatchObject({ ok: true })
  clock.advance(10 * day - hour)
  expect(await stillThere(old)).toBe(200)

  await eventually(async () => {
    clock.advance(hour)
    expect(await stillThere(old)).toBe(404)
  })
  expect(inOld.errors.length).toBeGreaterThan(0)
  expect(await stillThere(keptUp)).toBe(200)
})
