import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createOrigins } from './origins.ts'

function requestFrom(address: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  const request = new IncomingMessage(socket)
  request.headers = headers
  return request
}

const proxy = '10.0.0.1'
const open = createOrigins({ publicUrl: null, isTrustedProxy: (address) => address === proxy })
const fixed = createOrigins({ publicUrl: 'https://a.example', isTrustedProxy: () => false })

test('without a PUBLIC_URL our origin is the host that was asked', () => {
  expect(open.own(requestFrom('1.1.1.1', { host: 'A.example:8080' }))).toBe('http://a.example:8080')
  expect(open.own(requestFrom('1.1.1.1', { host: '; evil' }))).toBe('http://localhost')
  expect(fixed.own(requestFrom('1.1.1.1', { host: 'b.example' }))).toBe('https://a.example')
})

test('forwarded headers count from a trusted proxy alone', () => {
  const headers = {
    host: 'inner:3000',
    'x-forwarded-host': 'a.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '9.9.9.9, 8.8.8.8, 10.0.0.1',
  }
  const proxied = requestFrom(proxy, headers)
  expect([open.own(proxied), open.isSecure(proxied)]).toEqual(['https://a.example', true])
  // The client may have written what comes before the last hop.
  expect(open.address(proxied)).toBe('8.8.8.8')
  const direct = requestFrom('7.7.7.7', headers)
  expect([open.own(direct), open.address(direct)]).toEqual(['http://inner:3000', '7.7.7.7'])
})

test.each([
  [undefined, true, true],
  ['null', false, false],
  ['', false, false],
  ['https://a.example', true, true],
  ['http://a.example', true, false],
  ['https://a.example:444', false, false],
  ['https://a.example.evil', false, false],
  ['https://evil.example', false, false],
])('the origin %s is ours by host: %s, by PUBLIC_URL: %s', (origin, byHost, byUrl) => {
  const headers = { host: 'a.example', ...(origin === undefined ? {} : { origin }) }
  const request = requestFrom('1.1.1.1', headers)
  expect([open.isAllowed(request), fixed.isAllowed(request)]).toEqual([byHost, byUrl])
})
