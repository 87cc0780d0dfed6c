import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createSession, testServer } from '../support/test-server.ts'

/** Sends bytes as they are; answers the status of each answer that came, and how the first one ended. */
async function send(
  url: string,
  bytes: string | Buffer,
): Promise<{ statuses: number[]; text: string }> {
  const { port, hostname } = new URL(url)
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let text = ''
    const settle = () => {
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) =>
        Number(status),
      )
      resolve({ statuses, text })
    }
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('close', settle)
    socket.on('error', (error) => (text === '' ? reject(error) : settle()))
  })
}

const close = 'Connection: close\r\n'
const to = (line: string, headers = '', body = '') =>
  `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\n${close}${headers}\r\n${body}`

const post = (body: string, type = 'application/json', extra = '') =>
  to(
    'POST /api/sessions',
    `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${extra}`,
    body,
  )

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

const table: readonly (readonly [what: string, bytes: string | Buffer, status: number])[] = [
  // The shape of the request
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['TLS spoken to a plain port', Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]), 400],
  ['no host', `GET / HTTP/1.1\r\n${close}\r\n`, 400],
  [
    'two lengths',
    to('POST /api/sessions', 'Content-Length: 2\r\nContent-Length: 3\r\n', '{}'),
    400,
  ],
  [
    'a length beside chunks, so that two readers see two requests',
    to('POST /api/sessions', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\nGET'),
    400,
  ],
  [
    'an encoding of the transfer that nobody knows',
    to('POST /api/sessions', 'Transfer-Encoding: cow\r\n'),
    400,
  ],
  ['a header with a line of its own in it', to('GET /', 'X-A: a\nX-B: b\r\n'), 400],
  ['a header name with a space', to('GET /', 'X A: a\r\n'), 400],
  ['headers without end', to('GET /', `X-A: ${'a'.repeat(1_100_000)}\r\n`), 431],
  ['a method that nobody knows', to('BREW /'), 400],
  ['TRACE, which would read headers aloud', to('TRACE /'), 404],
  ['a tunnel', 'CONNECT evil.example.org:443 HTTP/1.1\r\nHost: evil.example.org:443\r\n\r\n', 0],
  // Paths
  ['a way out of the folder', to('GET /assets/../../package.json'), 404],
  ['the same, encoded', to('GET /assets/%2e%2e/%2e%2e/package.json'), 404],
  ['the same, encoded twice', to('GET /%252e%252e/%252e%252e/etc/passwd'), 404],
  ['a backslash', to('GET /..\\..\\package.json'), 404],
  ['a null byte', to('GET /assets/a%00.js'), 404],
  ['what is no percent sign', to('GET /api/sessions/%zz'), 400],
  [
    'another server’s address, which is answered as ours',
    to('GET http://evil.example.org/api/nothing'),
    404,
  ],
  ['two slashes', to('GET //evil.example.org/'), 404],
  ['an id of megabytes', to(`GET /api/sessions/${'a'.repeat(100_000)}`), 400],
  ['an id that is a way out', to('GET /api/sessions/..%2f..%2fhealthz'), 401],
  // Bodies
  ['JSON that never ends', post('{"title":'), 422],
  ['JSON 50,000 deep', post(deep), 422],
  ['a prototype', post('{"title":"A","__proto__":{"access":"facilitator"}}'), 422],
  ['a constructor', post('{"title":"A","constructor":{"prototype":{}}}'), 422],
  ['the same key twice, the last one counts', post('{"title":1,"title":""}'), 422],
  ['a number for a title', post('{"title":1e400}'), 422],
  ['bytes that are no text', post('{"title":"\u{fffd}\u0000"}'), 422],
  ['a form of another site', post('title=A', 'application/x-www-form-urlencoded'), 415],
  ['text, as a form without a preflight can', post('{"title":"A"}', 'text/plain'), 415],
  ['parts', post('--a--', 'multipart/form-data; boundary=a'), 415],
  ['no type', to('POST /api/sessions', 'Content-Length: 2\r\n', '{}'), 415],
  ['two types', post('{"title":"A"}', 'application/json, text/html'), 415],
  [
    'a body that says it is packed',
    post('{"title":"A"}', 'application/json', 'Content-Encoding: gzip\r\n'),
    415,
  ],
  ['a body of three megabytes', post(`{"title":"${'A'.repeat(3_000_000)}"}`), 413],
  [
    'a length that promises terabytes',
    to('POST /api/sessions', 'Content-Type: application/json\r\nContent-Length: 9999999999999\r\n'),
    413,
  ],
  // Who asks
  [
    'a page of another site',
    to('GET /api/openapi.json', 'Origin: https://evil.example.org\r\n'),
    403,
  ],
  ['no origin that has a name', to('GET /api/openapi.json', 'Origin: null\r\n'), 403],
  [
    'two origins',
    to('GET /', 'Origin: http://127.0.0.1\r\nOrigin: https://evil.example.org\r\n'),
    403,
  ],
  [
    'a bearer of megabytes',
    to('GET /api/sessions/a', `Authorization: Bearer ${'a'.repeat(500_000)}\r\n`),
    404,
  ],
  ['a scheme that we do not take', to('GET /api/sessions/a', 'Authorization: Basic YTpi\r\n'), 401],
]

test.each(table)('%s', async (_what, bytes, status) => {
  const { url } = await testServer()
  const { statuses, text } = await send(url, bytes)
  expect(statuses).toEqual(status === 0 ? [] : [status])
  expect(text).not.toMatch(/node_modules|at \w+ \(|evil\.example\.org/)
  // Whatever that was, the next one is served.
  expect((await createSession({ url })).id).toMatch(/^[\w-]+$/)
})
