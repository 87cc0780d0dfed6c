import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a server that is about to stop says so before anything else happens', async () => {
  const { app, call } = await testApp()
  const ready = async () => {
    const { statusCode, body } = await call('GET', '/readyz')
    return { statusCode, body: JSON.parse(body) }
  }
  expect(await ready()).toEqual({ statusCode: 200, body: { status: 'ready' } })
  const stopping = app.stop()
  expect(await ready()).toEqual({ statusCode: 503, body: { status: 'not ready' } })
  await stopping
})
