import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a server that cannot keep up says so at once, stays visible, and comes back', async () => {
  const { call } = await testApp({ pressure: { lateness: 5, over: 20 } })
  const create = () => call('POST', '/api/sessions', { body: { title: 'A' } })
  expect((await create()).statusCode).toBe(201)

  let answer = await create()
  while (answer.statusCode !== 503) {
    hogTheLoop()
    answer = await create()
  }
  expect(answer.json()).toMatchObject({ code: 'overloaded', status: 503 })
  expect(answer.headers['retry-after']).toBe('10')
  expect((await call('GET', '/healthz')).statusCode).toBe(200)
  expect((await call('GET', '/metrics')).statusCode).toBe(200)

  while (answer.statusCode !== 201) {
    await new Promise((resolve) => setImmediate(resolve))
    answer = await create()
  }
})

/** Keeps the event loop for longer than it may be late. */
function hogTheLoop(): void {
  const until = performance.now() + 60
  while (performance.now() < until);
}
