import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

test('everybody leaves one lesson, and may put it better after the session too', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  const [ada, ben] = [
    await join(session, 'participant', 'Ada'),
    await join(session, 'participant', 'Ben'),
  ]
  const learn = (as: { cookie?: string; secret?: string }, text: string) =>
    call('POST', pathOf(session, '/lessons'), { ...as, body: { text } })
  const first = await learn(ada, '  Say it early ')
  expect([first.statusCode, first.json()]).toEqual([
    201,
    { id: expect.any(String), text: 'Say it early', authorId: ada.id },
  ])
  const again = await learn(ada, 'Say it before it is asked')
  expect([again.statusCode, again.json().id]).toEqual([200, first.json().id])
  await learn(ben, 'Name a writer')
  const script = { secret: session.secrets.participant }
  expect((await learn(script, 'Read by a colleague')).json()).not.toHaveProperty('authorId')
  expect((await learn(script, '   ')).statusCode).toBe(422)

  const as = { secret: session.secrets.viewer }
  const { lessons } = (await call('GET', pathOf(session, '/board'), as)).json()
  expect(lessons.map(({ text }: { text: string }) => text)).toEqual([
    'Say it before it is asked',
    'Name a writer',
    'Read by a colleague',
  ])
  const summary = await call('GET', pathOf(session, '/export/summary.md'), as)
  expect(summary.body).toContain('## Lessons\n\n- Say it before it is asked\n- Name a writer\n')
})

test('two tabs of one person that are as quick as each other leave one lesson', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  const ada = await join(session, 'participant', 'Ada')
  const learn = (text: string) =>
    call('POST', pathOf(session, '/lessons'), { ...ada, body: { text } })
  const both = await Promise.all([learn('One'), learn('The other')])
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 201])
  const board = await call('GET', pathOf(session, '/board'), {
    secret: session.secrets.viewer,
  })
  expect(board.json().lessons).toHaveLength(1)
})

test('a lesson of an anonymous session is nobody’s, in the log too', async () => {
  const { create, join, call, store } = await testApp()
  const session = await create({ anonymous: true })
  const ada = await join(session, 'participant', 'Ada')
  const left = await call('POST', pathOf(session, '/lessons'), { ...ada, body: { text: 'Hush' } })
  expect(left.json()).toEqual({ id: expect.any(String), text: 'Hush' })
  const rows = await store.log.read(session.id, { kind: 'board' })
  expect(rows.map(({ participant }) => participant)).toEqual([null])
})

test('the size of a session counts what was written and what was put there', async () => {
  const { create, call } = await testApp()
  const session = await create()
  const size = async () =>
    (await call('GET', pathOf(session, '/size'), { secret: session.secrets.facilitator })).json()
  const before = await size()
  expect(before).toEqual({
    log: { entries: 1, bytes: expect.any(Number) },
    pictures: { count: 0, bytes: 0 },
  })
  await call('POST', pathOf(session, '/lessons'), {
    secret: session.secrets.participant,
    body: { text: 'x'.repeat(500) },
  })
  const after = await size()
  expect(after.log.entries).toBe(2)
  expect(after.log.bytes - before.log.bytes).toBeGreaterThan(500)
})
