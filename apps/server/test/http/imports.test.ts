import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

const fixtures = new URL('../../../../packages/core/src/incident/fixtures/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')

const csv = { 'content-type': 'text/csv; charset=utf-8' }
const json = { 'content-type': 'application/json' }
const plain = { 'content-type': 'text/plain; charset=utf-8' }

async function ready() {
  const ours = await testApp()
  const session = await ours.create()
  const as = { secret: session.secrets.facilitator }
  const send = (body: string, headers: Record<string, string>, query = '') =>
    ours.call('POST', pathOf(session, `/import${query}`), { ...as, body, headers })
  const timeline = async () => (await ours.call('GET', pathOf(session, '/timeline'), as)).json()
  return { ...ours, session, as, send, timeline }
}

test('a real incident is imported once, however often it is sent', async () => {
  const { send, timeline, call, session, as } = await ready()
  const first = await send(read('github-2018-10-21.csv'), csv)
  expect(first.statusCode).toBe(200)
  expect(first.json()).toMatchObject({
    incident: { start: '2018-10-21T22:52:00.000Z', startConfirmed: true },
    unchanged: 0,
    skipped: 0,
  })
  const { added } = first.json()
  const after = await timeline()
  expect(after.communications).toHaveLength(added)
  const expected = JSON.parse(read('expected.json')).incidents['github-2018-10-21.csv']
  const { gaps, ...figures } = after.metrics
  const { gaps: expectedGaps, ...expectedFigures } = expected
  expect(figures).toMatchObject(expectedFigures)
  expect(gaps).toMatchObject(expectedGaps)
  expect(gaps.every(({ id }: { id: string }) => typeof id === 'string')).toBe(true)

  const again = await send(read('github-2018-10-21.csv'), csv)
  expect(again.json()).toMatchObject({ added: 0, unchanged: added })

  const exported = await call('GET', pathOf(session, '/export/communications.csv'), as)
  expect(exported.headers['content-disposition']).toBe('attachment; filename="communications.csv"')
  const back = await send(exported.body, csv)
  expect(back.json()).toMatchObject({ added: 0, unchanged: added })
})

test('a Statuspage file is read in every language of shapes, and its start is not confirmed', async () => {
  const { send, timeline } = await ready()
  const done = await send(read('statuspage-two-channels.json'), json)
  expect(done.json()).toMatchObject({
    incident: { startConfirmed: false },
    channels: expect.arrayContaining(['Status page', 'Twitter']),
  })
  const { incident, channels } = await timeline()
  expect(incident.startConfirmed).toBe(false)
  expect(channels.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Status page',
    'Twitter',
  ])
})

test('a preview changes nothing, and some of it can be taken', async () => {
  const { send, timeline } = await ready()
  const preview = (await send(read('statuspage-long.json'), json, '?preview=1')).json()
  expect((await timeline()).communications).toEqual([])
  expect(preview.communications).toHaveLength(preview.added)
  const [first, second] = preview.communications
  const only = encodeURIComponent(`${first.id},${second.id}`)
  const taken = (await send(read('statuspage-long.json'), json, `?only=${only}`)).json()
  expect(taken).toMatchObject({ added: 2, unchanged: 0, skipped: preview.added - 2 })
  const ids = (await timeline()).communications.map(({ id }: { id: string }) => id)
  expect(ids.sort()).toEqual([first.id, second.id].sort())
})

test('the last import is taken back, then the one before, then there is none', async () => {
  const { send, timeline, call, session, as } = await ready()
  const before = await timeline()
  await send(read('statuspage-two-channels.json'), json)
  const between = await timeline()
  await send(read('github-2018-10-21.csv'), csv)
  const undo = () => call('POST', pathOf(session, '/import/undo'), as)
  expect((await undo()).statusCode).toBe(200)
  expect(await timeline()).toEqual(between)
  expect((await undo()).statusCode).toBe(200)
  expect(await timeline()).toEqual(before)
  const refused = await undo()
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'nothing-to-undo'])
})

test('of several incidents one has to be chosen', async () => {
  const { send } = await ready()
  const { incident } = JSON.parse(read('statuspage-two-channels.json'))
  const file = JSON.stringify([
    { ...incident, id: 'one' },
    { ...incident, id: 'two', name: 'Another' },
  ])
  const refused = await send(file, json)
  expect(refused.statusCode).toBe(422)
  expect(refused.json().incidents).toMatchObject([{ id: 'one' }, { id: 'two', name: 'Another' }])
  const unknown = await send(file, json, '?incident=three')
  expect(unknown.statusCode).toBe(422)
  const chosen = await send(file, json, '?incident=two')
  expect(chosen.json()).toMatchObject({ incident: { title: 'Another' } })
  expect(chosen.json().skipped).toBe(chosen.json().added)
})

const page = `Sign-in fails
Resolved - All well.
Nov 18, 2025 - 13:04 UTC
Investigating - We look.
Nov 18, 2025 - 12:04 UTC`

test('the copied text of a status page is looked at, taken in part and whole, and taken back', async () => {
  const { send, timeline, call, session, as } = await ready()
  const preview = (await send(page, plain, '?preview=1')).json()
  expect(preview).toMatchObject({ format: 'page-text', added: 2, channels: ['Status page'] })
  const [first] = preview.communications
  expect(first).toMatchObject({ kind: 'update', audience: 'external', outcome: 'added' })
  expect(first.time).toBe('2025-11-18T12:04:00.000Z')
  const one = (await send(page, plain, `?only=${first.id}`)).json()
  expect(one).toMatchObject({ added: 1, skipped: 1 })
  const rest = (await send(page, plain)).json()
  expect(rest).toMatchObject({
    added: 1,
    unchanged: 1,
    incident: { title: 'Sign-in fails', end: '2025-11-18T13:04:00.000Z', startConfirmed: false },
  })
  expect((await timeline()).metrics).toMatchObject({ durationMs: 3_600_000, messages: 2 })
  const undone = await call('POST', pathOf(session, '/import/undo'), as)
  expect(undone.json()).toEqual({ removed: 1 })
  expect((await timeline()).communications).toHaveLength(1)
})

test('a copied page with several incidents asks which one', async () => {
  const { send } = await ready()
  const both = `${page}\nSlow search\nResolved - Quick again.\nNov 17, 2025 - 10:00 UTC`
  const refused = await send(both, plain)
  expect(refused.statusCode).toBe(422)
  expect(refused.json().incidents).toMatchObject([
    { id: 'incident-1', name: 'Sign-in fails', start: '2025-11-18T12:04:00.000Z', updates: 2 },
    { id: 'incident-2', name: 'Slow search', updates: 1 },
  ])
  const chosen = await send(both, plain, '?incident=incident-2')
  expect(chosen.json()).toMatchObject({ added: 1, skipped: 2, incident: { title: 'Slow search' } })
})

test('what a copied page leaves open is asked by line, its times read in the session’s zone', async () => {
  const { send, timeline } = await ready()
  const refused = await send(
    'Update - a\nNov 18, 2025 - 12:04 IST\nUpdate - b\n13:04 UTC\nUpdate - c',
    plain,
  )
  expect(refused.statusCode).toBe(422)
  expect(refused.json().errors).toMatchObject([
    { line: 2, code: 'shared-zone', detail: 'IST' },
    { line: 3, code: 'missing-value' },
    { line: 5, code: 'missing-value' },
  ])
  expect((await timeline()).communications).toEqual([])
})

test('links to posts, and Slack’s messages of which customers saw one', async () => {
  const { send, timeline } = await ready()
  const post = 'We look: https://x.com/example/status/1541815603606036480'
  expect((await send(post, plain)).json()).toMatchObject({ format: 'posts', added: 1 })
  const slack = JSON.stringify([
    { type: 'message', user: 'U1', text: 'It is down', ts: '1656432000.000200' },
    { type: 'message', user: 'U1', text: 'Told them', ts: '1656432500.000200' },
  ])
  const preview = (await send(slack, json, '?preview=1')).json()
  expect(preview).toMatchObject({ format: 'slack', added: 2 })
  const [, told] = preview.communications
  expect(told).toMatchObject({ kind: 'internal', audience: 'internal' })
  const done = await send(slack, json, `?external=${told.id}`)
  expect(done.json()).toMatchObject({ added: 2 })
  const { communications, metrics } = await timeline()
  expect(communications.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'internal',
    'update',
    'update',
  ])
  expect(metrics.messages).toBe(2)
  expect((await send(slack, json)).json()).toMatchObject({ added: 0, unchanged: 2 })
})

test('the JSON of other status pages is known by what is in it', async () => {
  const { send } = await ready()
  const instatus = [
    {
      id: 'a',
      name: 'Down',
      started: '2025-11-18T11:48:00Z',
      updates: [
        { id: 'b', status: 'RESOLVED', message: 'All well', started: '2025-11-18T12:00:00Z' },
      ],
    },
  ]
  expect((await send(JSON.stringify(instatus), json)).json()).toMatchObject({
    format: 'instatus',
    added: 1,
  })
  const incidents = [
    {
      id: 'c',
      name: 'Down',
      published_at: '2025-11-18T11:48:00Z',
      updates: [
        {
          id: 'd',
          to_status: 'resolved',
          message_string: 'Fine',
          published_at: '2025-11-18T12:00:00Z',
        },
      ],
    },
  ]
  const done = await send(JSON.stringify({ incidents }), plain)
  expect(done.json()).toMatchObject({ format: 'incident-io', added: 1 })
})

test('what would make the board too large is refused, and nothing of it is taken', async () => {
  const { send, timeline } = await ready()
  const pageOf = (text: string) =>
    `Update - ${text.repeat(900)}\nNov 18, 2025 - 12:04 UTC\n`.repeat(1_200)
  const first = await send(pageOf('a b '), plain)
  expect(first.json()).toMatchObject({ added: 1_200 })
  const second = await send(pageOf('c d '), plain)
  expect([second.statusCode, second.json().code]).toEqual([413, 'too-large'])
  expect((await timeline()).communications).toHaveLength(1_200)
})

test('every bad line is reported, and nothing is taken', async () => {
  const { send, timeline } = await ready()
  const refused = await send(
    [
      'time,channel,sender,kind,audience,text,source',
      '2024-01-01T10:00:00Z,Status page,,update,,Fine,',
      'yesterday,Status page,,update,,When,',
      '2024-01-01T11:00:00Z,Status page,,gossip,,What,',
    ].join('\n'),
    csv,
  )
  expect(refused.statusCode).toBe(422)
  expect(refused.json().errors).toMatchObject([{ line: 3 }, { line: 4 }])
  expect((await timeline()).communications).toEqual([])
})

test('malformed JSON, pasted text, strange formats and too much each get their answer', async () => {
  const { send } = await ready()
  const answerTo = async (body: string, headers: Record<string, string>) => {
    const response = await send(body, headers)
    return [response.statusCode, response.json().code]
  }
  expect(await answerTo('{"incident":', json)).toEqual([422, 'invalid'])
  expect(await answerTo('{"__proto__":{"a":1},"incidents":[]}', json)).toEqual([422, 'invalid'])
  expect(await answerTo('Resolved - This incident has been resolved.', plain)).toEqual([
    422,
    'invalid',
  ])
  expect(await answerTo('We had an incident.', plain)).toEqual([422, 'invalid'])
  expect(await answerTo('<x/>', { 'content-type': 'text/xml' })).toEqual([415, 'unsupported-type'])
  expect(await answerTo('x'.repeat(5 * 1024 * 1024 + 1), csv)).toEqual([413, 'too-large'])
})

test('an import replaces neither a confirmed start nor a title that a person gave', async () => {
  const { send, call, session, as, timeline } = await ready()
  const start = '2020-01-01T00:00:00.000Z'
  const put = await call('PUT', pathOf(session, '/incident'), {
    ...as,
    body: { title: 'Ours', start },
  })
  expect(put.json()).toMatchObject({ title: 'Ours', start, startConfirmed: true })
  await send(read('statuspage-two-channels.json'), json)
  expect((await timeline()).incident).toMatchObject({ title: 'Ours', start, startConfirmed: true })
})
