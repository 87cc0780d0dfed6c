import { addAction } from '@kraftline/core/board/edit-actions'
import type { EntryId } from '@kraftline/core/ids'
import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

async function withAction() {
  const ours = await testApp()
  const session = await ours.create()
  await ours.app.boards.write(session.id, null, (doc) =>
    addAction(doc, { id: 'anAction' as EntryId, text: 'Write templates', owner: 'Ada', dueOn: '' }),
  )
  const patch = (body: object, access: 'participant' | 'facilitator' = 'participant') =>
    ours.call('PATCH', pathOf(session, '/actions/anAction'), {
      secret: session.secrets[access],
      body,
    })
  return { ...ours, session, patch }
}

test('an action is followed up, and shown wherever the plan is', async () => {
  const { patch, call, session } = await withAction()
  const patched = await patch({ status: 'done', dueOn: '2024-02-29', closedNote: 'In the wiki' })
  const action = {
    id: 'anAction',
    text: 'Write templates',
    owner: 'Ada',
    dueOn: '2024-02-29',
    status: 'done',
    closedNote: 'In the wiki',
    closedOn: '2023-11-14',
  }
  expect(patched.json()).toEqual(action)
  const as = { secret: session.secrets.viewer }
  const board = await call('GET', pathOf(session, '/board'), as)
  expect(board.json()).toEqual({
    ...{ notes: [], causes: [], marks: [], strokes: 0, lessons: [] },
    actions: [action],
  })
  const summary = await call('GET', pathOf(session, '/export/summary.md'), as)
  expect(summary.headers['content-type']).toBe('text/markdown; charset=utf-8')
  expect(summary.body).toContain('Write templates')
  const plan = await call('GET', pathOf(session, '/export/actions.csv'), as)
  expect(plan.body).toContain('Write templates')
})

test('what is wrong with an action is said, and it stays as it was', async () => {
  const { patch, call, session } = await withAction()
  const refused = await patch({ status: 'forgotten', dueOn: '2023-02-29' })
  expect(refused.statusCode).toBe(422)
  expect(
    refused
      .json()
      .errors.map(({ path }: { path: string }) => path)
      .sort(),
  ).toEqual(['dueOn', 'status'])
  const as = { secret: session.secrets.viewer }
  const board = await call('GET', pathOf(session, '/board'), as)
  expect(board.json().actions[0].status).toBe('open')
})

test('times of an incident in the wrong order are refused, those of the board included', async () => {
  const { call, session } = await withAction()
  const put = async (body: object) => {
    const as = { secret: session.secrets.facilitator }
    const response = await call('PUT', pathOf(session, '/incident'), { ...as, body })
    return [
      response.statusCode,
      response.json().errors?.map((error: { path: string }) => error.path),
    ]
  }
  const [early, late] = ['2024-01-01T10:00:00Z', '2024-01-01T12:00:00+01:00']
  expect(await put({ start: late, end: early })).toEqual([422, ['end']])
  expect(await put({ start: early, end: late, activities: [{ kind: 'decision' }] })).toEqual([
    200,
    undefined,
  ])
  expect(await put({ end: '2024-01-01T09:00:00Z' })).toEqual([422, ['end']])
  expect(await put({ start: '2024-01-01T11:30:00Z' })).toEqual([422, ['start']])
  expect(await put({ end: null })).toEqual([200, undefined])
  expect(await put({ start: '2024-01-01T11:30:00Z' })).toEqual([200, undefined])
})

test('the replay tells updates and events in one order, and whose a vote is to nobody', async () => {
  const { call, session, join } = await withAction()
  await join(session, 'participant', 'Ada')
  const as = { secret: session.secrets.viewer }
  const replay = await call('GET', pathOf(session, '/replay'), as)
  expect(replay.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
  const lines = replay.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, 'session'],
    [2, 'board'],
    [3, 'session'],
  ])
  expect(lines[0].event.type).toBe('session-created')
  expect(lines[1]).toEqual({
    at: expect.any(String),
    seq: 2,
    kind: 'board',
    update: expect.any(String),
  })
  expect(lines[2].event).toMatchObject({ type: 'person-joined', person: { name: 'Ada' } })
})

test('a series is compared, oldest first', async () => {
  const { create, call } = await testApp()
  const first = await create({ title: 'First' })
  const previous = { id: first.id, secret: first.secrets.facilitator }
  const second = await create({ title: 'Second', previous })
  for (const [session, update] of [
    [first, '2024-01-01T11:00:00Z'],
    [second, '2024-01-01T10:05:00Z'],
  ] as const) {
    const file = `time,channel,sender,kind,audience,text,source
2024-01-01T10:00:00Z,,,start,,It began,
${update},Status page,,update,,Looking into it,
2024-01-01T12:00:00Z,Status page,,resolution,,Solved,
`
    const headers = { 'content-type': 'text/csv' }
    const as = { secret: session.secrets.facilitator }
    await call('POST', pathOf(session, '/import'), { ...as, headers, body: file })
  }
  const as = { secret: second.secrets.viewer }
  const { sessions, changes } = (await call('GET', pathOf(second, '/comparison'), as)).json()
  expect(sessions).toMatchObject([
    {
      title: 'First',
      start: '2024-01-01T10:00:00.000Z',
      actions: { open: 0, done: 0, dropped: 0 },
    },
    { title: 'Second' },
  ])
  expect(changes).toHaveLength(1)
  expect(changes[0]).toContainEqual({
    metric: 'timeToFirstUpdateMs',
    from: 3_600_000,
    to: 300_000,
    verdict: 'better',
  })
})
