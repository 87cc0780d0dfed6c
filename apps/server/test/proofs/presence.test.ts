import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { volatileFolder } from '../databases.ts'
import { Client, eventually } from '../sync-clients.ts'
import { byFar, report } from './figures.ts'
import { ServerProcess } from './server-process.ts'

const returns = 3
const goneWithin = 200

test('somebody drops and returns three times with the same id: each time the cursor is gone at once', async () => {
  const dataDir = volatileFolder()
  const server = await ServerProcess.start(dataDir)
  const clients = Array.from({ length: 10 }, (_, index) => new Client(server, `p${index}`))
  onTestFinished(() => {
    for (const client of clients) client.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  await Promise.all(clients.map((client) => client.synced()))
  const [mover, ...others] = clients as [Client, ...Client[]]
  const id = mover.doc.clientID
  const seen = () => others.map(({ provider }) => provider.awareness.getStates().get(id))
  let slowest = 0
  for (let round = 0; round < returns; round++) {
    const cursor = { at: round, lane: 0 }
    mover.provider.awareness.setLocalState({ cursor })
    await eventually(() => {
      for (const state of seen()) expect(state).toMatchObject({ cursor })
    })
    // Without a word, as when a link drops.
    mover.dropLink()
    const dropped = performance.now()
    await eventually(() => expect(seen().every((state) => state === undefined)).toBe(true))
    slowest = Math.max(slowest, performance.now() - dropped)
    await mover.synced()
    expect(mover.doc.clientID).toBe(id)
  }
  report('a cursor whose connection is gone', {
    returns,
    'people who saw it': others.length,
    'ms until gone, at most': slowest,
  })
  expect(slowest).toBeLessThan(byFar(goneWithin))
})
