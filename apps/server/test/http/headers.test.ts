import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('every answer carries the headers that keep it to itself, errors and files too', async () => {
  const { app, call, create } = await testApp()
  const session = await create()
  const as = { secret: session.secrets.facilitator }
  const asked = app.routes.flatMap(({ method, path }) => {
    const url = path.replace(':id', session.id).replaceAll(/:\w+/g, 'none')
    return [call(method, url, as), call(method, url), call(method, url, { secret: 'wrong' })]
  })
  const others = ['/', '/s/x', '/healthz', '/readyz', '/metrics', '/api/openapi.json', '/nowhere']
  const answers = await Promise.all([
    ...asked,
    ...others.map((path) => call('GET', path)),
    call('GET', '/api/sessions/%zz'),
    call('POST', '/api/sessions', { body: '{', headers: { 'content-type': 'application/json' } }),
    call('GET', '/', { headers: { origin: 'https://evil.example.org' } }),
  ])
  expect(answers.length).toBeGreaterThan(60)
  for (const { headers, raw } of answers) {
    expect(headers, raw.req.url).toMatchObject(always)
    expect(headers['content-security-policy'], raw.req.url).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('behind https, by its own name or by a proxy it trusts, it asks to be reached by https alone', async () => {
  const named = await testApp({ config: { publicUrl: 'https://kraft.example.org' } })
  const proxied = await testApp({ config: { isTrustedProxy: (peer) => peer === '10.0.0.9' } })
  const { headers } = await named.call('GET', '/api/nothing')
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  const by = async (remoteAddress: string) => {
    const forwarded = { remoteAddress, headers: { 'x-forwarded-proto': 'https' } }
    return (await proxied.call('GET', '/', forwarded)).headers['strict-transport-security']
  }
  expect(await by('10.0.0.9')).toBe('max-age=31536000')
  expect(await by('10.0.0.8'), 'anybody can say so').toBeUndefined()
})

test('a join over https sets a cookie that no other place can send or read', async () => {
  const { call, create } = await testApp({ config: { publicUrl: 'https://kraft.example.org' } })
  const session = await create()
  const body = { secret: session.secrets.participant, name: 'Max' }
  const joined = await call('POST', pathOf(session, '/join'), { body })
  expect(joined.headers['set-cookie']).toMatch(
    /^__Host-[^;]+; (?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Strict)(?=.*Path=\/(;|$))(?!.*Domain)/,
  )
})
