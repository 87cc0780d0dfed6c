import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

test('who asks far more than a page does has to wait, and nobody else with them', async () => {
  const { call, create, join, clock } = await testApp()
  const session = await create()
  const [ann, ben] = [
    await join(session, 'participant', 'Ann'),
    await join(session, 'participant', 'Ben'),
  ]
  const { viewer } = session.secrets
  const ask = async (as: object) => (await call('GET', pathOf(session), as)).statusCode
  const asked = await Promise.all(Array.from({ length: 3000 }, () => ask(ann)))
  expect(new Set(asked)).toEqual(new Set([200]))
  clock.advance(20_000)
  const held = await call('GET', pathOf(session), ann)
  expect([held.statusCode, held.json().code, held.headers['retry-after']]).toEqual([
    429,
    'too-many',
    '40',
  ])
  expect([await ask(ben), await ask({ secret: viewer })]).toEqual([200, 200])
  clock.advance(40_000)
  expect(await ask(ann)).toBe(200)
})

test('headers that come drop by drop, and connections that say nothing, are ended', async () => {
  const slowness = { requestTimeout: 500, headersTimeout: 50, connectionsCheckingInterval: 20 }
  const { app } = await testApp({ slowness })
  const url = new URL(await app.http.listen({ port: 0, host: '127.0.0.1' }))
  const ending = async (said: string) => {
    const socket = connect(Number(url.port), url.hostname)
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes.toString()
    })
    socket.write(said)
    await once(socket, 'close')
    return text
  }
  expect(await ending('GET / HTTP/1.1\r\nHost: a\r\nX-A: ')).toMatch(/^HTTP\/1\.1 408 /)
  const body = 'Host: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"title"'
  expect(await ending(`POST /api/sessions HTTP/1.1\r\n${body}`)).toMatch(/^HTTP\/1\.1 408 /)
  expect(await ending('')).toMatch(/^(HTTP\/1\.1 408 |$)/)
  expect((await fetch(new URL('/healthz', url))).status).toBe(200)
})
