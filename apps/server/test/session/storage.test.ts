import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { FailingStore } from '../failing-store.ts'
import { pathOf, testApp } from '../support/test-app.ts'

test('a full disk is told as 503, changes nothing, and is forgotten once there is room again', async () => {
  let failing: FailingStore | undefined
  const { create, call } = await testApp({
    async store(clock) {
      failing = new FailingStore(await openStore({ clock, dataDir: ':memory:' }))
      return failing
    },
  })
  const session = await create()
  const as = { secret: session.secrets.facilitator }
  const put = () => call('PUT', pathOf(session, '/incident'), { ...as, body: { title: 'Ours' } })
  const join = () =>
    call('POST', pathOf(session, '/join'), {
      body: { secret: session.secrets.participant, name: 'Ada' },
    })
  if (!failing) throw new Error('the store was never opened')

  failing.mode = 'fail'
  for (const attempt of [await join(), await put()]) {
    expect([attempt.statusCode, attempt.json().code]).toEqual([503, 'storage-failed'])
  }
  expect((await call('GET', '/readyz')).statusCode).toBe(503)
  const { session: state } = (await call('GET', pathOf(session), as)).json()
  expect(state.people).toEqual([])

  failing.mode = 'work'
  expect((await join()).statusCode).toBe(200)
  expect((await call('GET', '/readyz')).statusCode).toBe(200)
})
