import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

function builtWeb(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kraftline-web-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  mkdirSync(join(dir, 'assets'))
  writeFileSync(
    join(dir, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><title>Kraftline</title>',
  )
  writeFileSync(join(dir, 'assets', 'index-Dk3Qz9_a.js'), 'start()')
  writeFileSync(join(dir, 'icon.svg'), '<svg/>')
  return dir
}

test('the page is served for / and every link, each time with a nonce of its own', async () => {
  const { call } = await testApp({ webDir: builtWeb() })
  const pages = await Promise.all(
    ['/', '/s/someSession', '/s/someSession/after'].map((path) => call('GET', path)),
  )
  const nonces = pages.map((page) => {
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-cache')
    const nonce = /content="([\w-]{22})"/.exec(page.body)?.[1]
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    return nonce
  })
  expect(new Set(nonces).size).toBe(3)
})

test('the page may load what is ours, and nobody may frame it', async () => {
  const { call } = await testApp({ webDir: builtWeb() })
  const { headers } = await call('GET', '/', { headers: { host: 'review.example.org' } })
  const policy = String(headers['content-security-policy']).replace(/'nonce-[^']+'/, 'NONCE')
  expect(policy.split(';').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self' ws://review.example.org",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' blob:",
    "script-src 'self'",
    "style-src 'self' NONCE",
  ])
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  })
})

test('hashed files are kept for good, others asked for again, and the bare page is not served', async () => {
  const { call } = await testApp({ webDir: builtWeb() })
  const script = await call('GET', '/assets/index-Dk3Qz9_a.js')
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await call('GET', '/icon.svg')).headers['cache-control']).toBe('no-cache')
  for (const path of ['/index.html', '/assets/none.js', '/../package.json']) {
    expect((await call('GET', path)).statusCode).toBe(404)
  }
})

test('without a build it says so', async () => {
  const { call } = await testApp()
  const page = await call('GET', '/')
  expect([page.statusCode, page.headers['content-type']]).toEqual([
    503,
    'text/plain; charset=utf-8',
  ])
  expect(page.body).toContain('npx pnpm@10 start')
})
