import { pictureLimits } from '@kraftline/core/protocol/image-header'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { sessionEntry } from '../../src/session/runner.ts'
import { monday, pathOf, testApp } from '../support/test-app.ts'

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c8a678' } })

/** What a camera writes into a picture. */
const exif = { IFD0: { Artist: 'somebody', Copyright: 'a-canary' }, IFD3: { GPSLatitude: '48/1' } }

async function reviewWith(access: 'participant' | 'viewer' = 'participant') {
  const app = await testApp()
  const session = await app.create()
  const send = (body: Buffer, type: string) =>
    app.call('POST', pathOf(session, '/attachments'), {
      secret: session.secrets[access],
      headers: { 'content-type': type },
      body,
    })
  const get = (name: string) =>
    app.call('GET', pathOf(session, `/attachments/${name}`), { secret: session.secrets.viewer })
  return { ...app, session, send, get }
}

test('a screenshot is kept without what it says of its maker, and shown as a picture alone', async () => {
  const { send, get } = await reviewWith()
  const photo = await drawing(300, 200)
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const sent = await send(photo, 'image/jpeg')
  expect(sent.statusCode).toBe(201)
  const { name, width, height } = sent.json()
  expect(name).toMatch(/^[\w-]{16,}\.jpg$/)
  expect([width, height]).toEqual([200, 300])

  const shown = await get(name)
  expect(shown.statusCode).toBe(200)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const kept = await sharp(shown.rawPayload).metadata()
  expect(kept).toMatchObject({ format: 'jpeg', width: 200, height: 300 })
  expect([kept.exif, kept.orientation]).toEqual([undefined, undefined])
  expect(shown.rawPayload.includes('a-canary')).toBe(false)
})

test.each([
  ['image/png', (picture: Sharp) => picture.png(), 'png'],
  ['image/webp', (picture: Sharp) => picture.webp(), 'webp'],
] as const)('%s stays what it is', async (type, format, ending) => {
  const { send, get } = await reviewWith()
  const sent = await send(await format(drawing(64, 48)).toBuffer(), type)
  expect(sent.json()).toMatchObject({ width: 64, height: 48 })
  expect(sent.json().name.endsWith(`.${ending}`)).toBe(true)
  expect((await get(sent.json().name)).headers['content-type']).toBe(type)
})

describe('what is not taken', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')

  test.each([
    ['an SVG under its own name', svg, 'image/svg+xml', 415],
    ['an SVG under another', svg, 'image/png', 422],
    ['a page under the name of a picture', Buffer.from('<!doctype html>'), 'image/jpeg', 422],
    ['nothing', Buffer.alloc(0), 'image/png', 422],
    ['text', Buffer.from('hello'), 'text/plain', 415],
    ['too many bytes', Buffer.alloc(pictureLimits.bytes + 1), 'image/png', 413],
  ])('%s', async (...[, body, type, status]) => {
    const { send } = await reviewWith()
    const sent = await send(body, type)
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('a picture under the name of another format, one cut off, and one of too many pixels', async () => {
    const { send } = await reviewWith()
    const png = await drawing(64, 48).png().toBuffer()
    expect((await send(png, 'image/webp')).json().errors).toEqual([
      { path: '', message: 'This is image/png, and was sent as image/webp.' },
    ])
    expect((await send(png.subarray(0, 60), 'image/png')).statusCode).toBe(422)
    // A header alone: nothing of such a size is ever decoded.
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect((await send(bomb, 'image/png')).statusCode).toBe(413)
  })

  test('more than a session keeps, also when they come at once', async () => {
    const { send } = await reviewWith()
    const png = await drawing(8, 8).png().toBuffer()
    const many = Array.from({ length: pictureLimits.perSession + 3 }, () => send(png, 'image/png'))
    const statuses = (await Promise.all(many)).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 201)).toHaveLength(pictureLimits.perSession)
    expect(statuses.filter((status) => status === 413)).toHaveLength(3)
  })

  test('any, while the board is locked', async () => {
    const { store, session, send } = await reviewWith()
    const locked = { at: monday, event: { type: 'locked-set', locked: true } } as const
    await store.log.append([sessionEntry(session.id, null, locked)])
    const png = await drawing(8, 8).png().toBuffer()
    expect((await send(png, 'image/png')).json().code).toBe('locked')
  })
})

test('another session has no part in it', async () => {
  const { send, call, create } = await reviewWith()
  const name = (await send(await drawing(8, 8).png().toBuffer(), 'image/png')).json().name
  const other = await create()
  const shown = await call('GET', pathOf(other, `/attachments/${name}`), {
    secret: other.secrets.facilitator,
  })
  expect(shown.statusCode).toBe(404)
})
