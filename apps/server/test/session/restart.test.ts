import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSession, joinSession, openBrowser, testServer } from '../support/test-server.ts'

test('a session, its people and its phase survive a restart', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const before = await testServer(dir)
  const session = await createSession(before)
  const facilitator = await joinSession(before, session, { access: 'facilitator', name: 'Ada' })
  const ada = await openBrowser(before, session, facilitator)
  await ada.command({ type: 'begin' })
  await ada.command({ type: 'next' })
  await ada.until(() => ada.state.phase === 'gaps')
  await before.close()

  const after = await testServer(dir, before.clock)
  const back = await openBrowser(after, session, facilitator)
  const { serverNow: _then, ...expected } = ada.state
  const { serverNow: _now, ...restored } = back.state
  expect(restored).toEqual(expected)
  expect(await back.command({ type: 'next', expectedVersion: back.state.version })).toMatchObject({
    ok: true,
  })
})
