import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

test('everything that is wrong with a body is listed by its path, and nothing is created', async () => {
  const { call } = await testApp()
  const refused = await call('POST', '/api/sessions', {
    body: { title: '', locale: 'de', timeZone: 'Mars/Olympus', cadence: { gapMinutes: 0 } },
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const { errors, ...document } = refused.json()
  expect(document).toMatchObject({ status: 422, code: 'invalid' })
  expect(Object.keys(document).sort()).toEqual(['code', 'detail', 'status', 'title', 'type'])
  expect(errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    'cadence.gapMinutes',
    'locale',
    'timeZone',
    'title',
  ])
})

const json = { 'content-type': 'application/json' }

test.each([
  ['not JSON', { body: '{"title":', headers: json }, 422, 'invalid'],
  ['no body', {}, 422, 'invalid'],
  ['an empty body', { body: '', headers: json }, 422, 'invalid'],
  ['__proto__', { body: '{"title":"A","__proto__":{"x":1}}', headers: json }, 422, 'invalid'],
  [
    'a form',
    { body: 'title=A', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported-type',
  ],
  ['too much', { body: { title: 'A'.repeat(2_000_000) } }, 413, 'too-large'],
])('POST /api/sessions with %s', async (_what, given, ...expected) => {
  const { call } = await testApp()
  const refused = await call('POST', '/api/sessions', given)
  expect([refused.statusCode, refused.json().code]).toEqual(expected)
  expect(refused.body).not.toMatch(/stack|node_modules/)
})

test('an unknown address is a 404 in JSON; a known one with another method a 405', async () => {
  const { call } = await testApp()
  const unknown = await call('GET', '/api/nothing')
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'not-found'])
  const wrong = await call('PUT', '/api/sessions/some')
  expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'GET, DELETE'])
  expect((await call('PUT', '/healthz')).statusCode).toBe(404)
  const garbled = await call('GET', '/api/sessions/%zz')
  expect([garbled.statusCode, garbled.json().code]).toEqual([400, 'bad-request'])
})

test('only our own pages read or change anything; scripts without an Origin do too', async () => {
  const { call, create } = await testApp({ config: { publicUrl: 'https://kraft.example.org' } })
  const session = await create()
  const as = { secret: session.secrets.viewer }
  const from = async (headers: Record<string, string>) => [
    (await call('POST', '/api/sessions', { body: { title: 'A' }, headers })).statusCode,
    (await call('GET', pathOf(session), { ...as, headers })).statusCode,
  ]
  expect(await from({})).toEqual([201, 200])
  expect(await from({ origin: 'https://kraft.example.org' })).toEqual([201, 200])
  expect(await from({ origin: 'https://evil.example.org' })).toEqual([403, 403])
  expect(await from({ origin: 'null' })).toEqual([403, 403])
})

test('wrong links are counted per address, right ones never held up', async () => {
  const { create, call, clock } = await testApp()
  const session = await create()
  const guess = (secret: string, remoteAddress = '10.0.0.1') =>
    call('GET', pathOf(session), { secret, remoteAddress })
  for (let n = 0; n < 20; n++) expect((await guess(`wrong-${n}`)).statusCode).toBe(404)
  clock.advance(15_500)
  const held = await guess('wrong-again')
  expect([held.statusCode, held.headers['retry-after']]).toEqual([429, '45'])
  expect((await guess(session.secrets.viewer)).statusCode).toBe(200)
  expect((await guess('wrong', '10.0.0.2')).statusCode).toBe(404)
  clock.advance(44_500)
  expect((await guess('wrong')).statusCode).toBe(404)
})

test('at most 600 new sessions a minute come from one address', async () => {
  const { call, clock } = await testApp()
  const create = () => call('POST', '/api/sessions', { body: { title: 'A' } })
  const before = await Promise.all(Array.from({ length: 600 }, create))
  expect(before.every(({ statusCode }) => statusCode === 201)).toBe(true)
  const held = await create()
  expect([held.statusCode, held.json().code]).toEqual([429, 'too-many'])
  expect(Number(held.headers['retry-after'])).toBe(60)
  clock.advance(60_000)
  expect((await create()).statusCode).toBe(201)
})

test('a wrong secret and a session that does not exist are the same answer', async () => {
  const { create, call } = await testApp()
  const session = await create()
  const wrong = await call('GET', pathOf(session), { secret: 'wrong' })
  const missing = await call('GET', '/api/sessions/nobodyKnowsIt', { secret: 'wrong' })
  const impossible = await call('GET', '/api/sessions/..%2Fhere', { secret: 'wrong' })
  expect(wrong.statusCode).toBe(404)
  expect(missing.json()).toEqual(wrong.json())
  expect(impossible.json()).toEqual(wrong.json())
  const cookie = `kl-${session.id}=wrong`
  expect((await call('GET', pathOf(session), { cookie })).json()).toEqual(wrong.json())
  const both = { cookie, secret: session.secrets.viewer }
  expect((await call('GET', pathOf(session), both)).statusCode).toBe(200)
  expect((await call('GET', '/api/sessions/nobodyKnowsIt')).statusCode).toBe(401)
})
