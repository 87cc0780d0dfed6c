import { addAction } from '@kraftline/core/board/edit-actions'
import type { EntryId } from '@kraftline/core/ids'
import { noHealth, tellHealth } from '@kraftline/core/play/health'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { expect, test } from 'vitest'
import { sessionEntry } from '../../src/session/runner.ts'
import { monday, pathOf, type TestApp, testApp } from '../support/test-app.ts'

type Series = TestApp & {
  follow(earlier: SessionCreated, title: string): Promise<SessionCreated>
  decide(session: SessionCreated, action: string): Promise<void>
  previous(session: SessionCreated): Promise<unknown>
  followUp(
    session: SessionCreated,
    earlier: SessionCreated,
    change: { action: string; body?: object; secret?: string },
  ): Promise<[number, unknown]>
}

async function aSeries(): Promise<Series> {
  const ours = await testApp()
  const { call, create, app } = ours
  return {
    ...ours,
    follow: (earlier, title) =>
      create({ title, previous: { id: earlier.id, secret: earlier.secrets.facilitator } }),
    async decide({ id }, action) {
      const values = { id: action as EntryId, text: `To do: ${action}`, owner: 'Mia', dueOn: '' }
      await app.boards.write(id, null, (doc) => addAction(doc, values))
    },
    async previous(session) {
      const as = { secret: session.secrets.participant }
      return (await call('GET', pathOf(session, '/previous'), as)).json()
    },
    async followUp(session, earlier, { action, body = { status: 'done' }, ...by }) {
      const path = pathOf(session, `/previous/${earlier.id}/actions/${action}`)
      const as = { secret: by.secret ?? session.secrets.participant }
      const { statusCode, json } = await call('PATCH', path, { ...as, body })
      return [statusCode, json()]
    },
  }
}

const told = (action: string, status = 'open') => ({
  id: action,
  text: `To do: ${action}`,
  owner: 'Mia',
  dueOn: '',
  status,
  // The clock of these tests stands still.
  ...(status === 'open' ? {} : { closedOn: '2023-11-14' }),
})

test('a review opens with what the one before decided, and follows it up without a link to it', async () => {
  const { create, join, call, follow, decide, previous, followUp } = await aSeries()
  const first = await create({ title: 'March' })
  await join(first, 'facilitator', 'Fay')
  await join(first, 'participant', 'Mia')
  await join(first, 'viewer', 'Vic')
  await decide(first, 'templates')
  const second = await follow(first, 'May')
  expect(await previous(first)).toEqual({ deletedBefore: 0, people: [], reviews: [] })
  expect(await previous(second)).toMatchObject({
    deletedBefore: 0,
    people: [
      { name: 'Fay', discipline: 'other' },
      { name: 'Mia', discipline: 'other' },
    ],
    reviews: [{ id: first.id, title: 'March', actions: [told('templates')] }],
  })
  expect(await followUp(second, first, { action: 'templates' })).toEqual([
    200,
    told('templates', 'done'),
  ])
  const board = await call('GET', pathOf(first, '/board'), { secret: first.secrets.viewer })
  expect(board.json().actions).toEqual([told('templates', 'done')])
  const state = await call('GET', pathOf(second), { secret: second.secrets.viewer })
  expect(state.json()).toMatchObject({ continues: true, session: { version: 1 } })
  expect(state.json().session.followedUpAt).not.toBeNull()
})

test('what stayed open is told until it is done, and where it was followed up it stays in sight', async () => {
  const { create, follow, decide, previous, followUp } = await aSeries()
  const first = await create({ title: 'March' })
  await decide(first, 'templates')
  const second = await follow(first, 'May')
  const third = await follow(second, 'July')
  const older = { id: first.id, actions: [told('templates')] }
  expect(await previous(third)).toMatchObject({ reviews: [{ id: second.id, actions: [] }, older] })
  await followUp(third, first, { action: 'templates', body: { status: 'dropped' } })
  expect(await previous(third)).toMatchObject({
    reviews: [{ id: second.id }, { id: first.id, actions: [told('templates', 'dropped')] }],
  })
  const fourth = await follow(third, 'September')
  expect(await previous(fourth)).toMatchObject({ reviews: [{ id: third.id, actions: [] }] })
})

test('nothing but the actions of its own series is reached through a review', async () => {
  const { create, call, follow, decide, followUp } = await aSeries()
  const [first, other] = [await create(), await create()]
  await decide(first, 'templates')
  await decide(other, 'templates')
  const second = await follow(first, 'May')
  const action = 'templates'
  expect((await followUp(second, other, { action }))[0]).toBe(404)
  expect((await followUp(second, second, { action }))[0]).toBe(404)
  expect((await followUp(first, second, { action }))[0]).toBe(404)
  expect((await followUp(second, first, { action: 'none' }))[0]).toBe(404)
  expect((await followUp(second, first, { action, secret: first.secrets.facilitator }))[0]).toBe(
    404,
  )
  expect((await followUp(second, first, { action, secret: second.secrets.viewer }))[0]).toBe(403)
  const as = { secret: second.secrets.participant }
  for (const path of ['', '/board', '/timeline', '/replay', '/export/summary.md', '/previous']) {
    expect((await call('GET', pathOf(first, path), as)).statusCode).toBe(404)
  }
})

test('who only watches learns of earlier reviews how they went, and not what is in them', async () => {
  const { create, join, call, follow, decide } = await aSeries()
  const first = await create({ title: 'March' })
  await join(first, 'participant', 'Mia')
  await decide(first, 'templates')
  const second = await follow(first, 'May')
  const as = { secret: second.secrets.viewer }
  const { body } = await call('GET', pathOf(second, '/comparison'), as)
  expect(JSON.parse(body).sessions[0]).toEqual({
    id: first.id,
    title: 'March',
    start: null,
    timeZone: 'UTC',
    cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 },
    startConfirmed: false,
    deletedBefore: 0,
    metrics: null,
    actions: { open: 1, done: 0, dropped: 0 },
    health: tellHealth(noHealth),
  })
  const state = await call('GET', pathOf(second), as)
  for (const secret of ['templates', 'Mia']) expect(body + state.body).not.toContain(secret)
})

test.each(['the earlier', 'the later'])(
  '%s board, if it is locked, binds those who follow up, the facilitator apart',
  async (locked) => {
    const { create, store, follow, decide, followUp } = await aSeries()
    // Into the log before anybody comes: states are read from it once.
    const lock = ({ id }: SessionCreated) =>
      store.log.append([
        sessionEntry(id, null, { at: monday, event: { type: 'locked-set', locked: true } }),
      ])
    const first = await create()
    await decide(first, 'templates')
    if (locked === 'the earlier') await lock(first)
    const second = await follow(first, 'May')
    if (locked === 'the later') await lock(second)
    const action = 'templates'
    expect((await followUp(second, first, { action }))[0]).toBe(409)
    const { facilitator } = second.secrets
    expect((await followUp(second, first, { action, secret: facilitator }))[0]).toBe(200)
  },
)

test('a series goes on without a review that is deleted, and says how many are gone', async () => {
  const { create, call, follow, decide, previous } = await aSeries()
  const first = await create({ title: 'March' })
  await decide(first, 'templates')
  const second = await follow(first, 'May')
  const third = await follow(second, 'July')
  const remove = ({ id, secrets }: SessionCreated) =>
    call('DELETE', `/api/sessions/${id}`, { secret: secrets.facilitator })
  const titles = async () => {
    const as = { secret: third.secrets.viewer }
    const { sessions } = (await call('GET', pathOf(third, '/comparison'), as)).json()
    return sessions.map((one: { title: string; deletedBefore: number }) => [
      one.title,
      one.deletedBefore,
    ])
  }
  await remove(second)
  expect(await titles()).toEqual([
    ['March', 0],
    ['July', 1],
  ])
  expect(await previous(third)).toMatchObject({
    deletedBefore: 1,
    reviews: [{ title: 'March', actions: [told('templates')] }],
  })
  await remove(first)
  expect(await titles()).toEqual([['July', 2]])
  expect(await previous(third)).toEqual({ deletedBefore: 2, people: [], reviews: [] })
  const state = await call('GET', pathOf(third), { secret: third.secrets.viewer })
  expect(state.json().continues).toBe(true)
})
