import { readBoard } from '@kraftline/core/board/snapshot'
import type { SessionId } from '@kraftline/core/ids'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { anEdit } from '@kraftline/core/testing/board-arbitraries'
import { anySessionLog } from '@kraftline/core/testing/session-arbitraries'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sessionEntry } from '../../src/session/runner.ts'
import { backends } from '../databases.ts'
import { pathOf, type TestApp, testApp } from '../support/test-app.ts'

const csv =
  'time,channel,kind,text\n2026-03-12 09:25,Status page,update,"We look into it"\n2026-03-12 11:55,Blog,update,Better\n'

async function reviewed(app: TestApp): Promise<SessionCreated> {
  const session = await app.create({ title: 'La panne', locale: 'fr', timeZone: 'Europe/Paris' })
  const secret = session.secrets.facilitator
  await app.call('PUT', pathOf(session, '/incident'), {
    secret,
    body: { start: '2026-03-12T08:00:00Z', end: '2026-03-12T12:00:00Z' },
  })
  await app.call('POST', pathOf(session, '/import'), {
    secret,
    body: csv,
    headers: { 'content-type': 'text/csv' },
  })
  await app.join(session, 'participant', 'Zoë')
  const picture = { create: { width: 30, height: 20, channels: 3, background: 'red' } } as const
  await app.call('POST', pathOf(session, '/attachments'), {
    secret,
    body: await sharp(picture).png().toBuffer(),
    headers: { 'content-type': 'image/png' },
  })
  return session
}

const get = (app: TestApp, session: SessionCreated, rest: string) =>
  app.call('GET', pathOf(session, rest), { secret: session.secrets.viewer })

async function exportOf(app: TestApp, session: SessionCreated): Promise<string> {
  const exported = await get(app, session, '/export/session.json')
  expect(exported.headers['content-disposition']).toBe('attachment; filename="session.json"')
  return exported.body
}

const take = (app: TestApp, archive: unknown) =>
  app.call('POST', '/api/sessions/import-archive', {
    body: typeof archive === 'string' ? archive : JSON.stringify(archive),
    headers: { 'content-type': 'application/json' },
  })

/** What a replay shows, but for the numbers, which begin anew. */
const eventsOf = (replay: string) =>
  replay
    .trim()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), seq: 0 }))

describe.each(await backends())('a session goes from one server to another on $name', (backend) => {
  test('with the same timeline, board, replay and pictures, under links of its own', async () => {
    const place = await backend.place()
    const [here, there] = [await testApp(), await testApp({ store: (clock) => place.open(clock) })]
    const session = await reviewed(here)
    const archive = await exportOf(here, session)
    const taken = await take(there, archive)
    expect(taken.statusCode).toBe(201)
    const copy: SessionCreated = taken.json()
    expect(copy.id).not.toBe(session.id)
    expect(copy.links.viewer).toContain(`/s/${copy.id}#${copy.secrets.viewer}`)

    for (const rest of ['/timeline', '/board', '/export/communications.csv']) {
      expect((await get(there, copy, rest)).body).toEqual((await get(here, session, rest)).body)
    }
    const [before, after] = [await get(here, session, '/replay'), await get(there, copy, '/replay')]
    expect(eventsOf(after.body)).toEqual(eventsOf(before.body))
    expect((await get(there, copy, '')).json()).toMatchObject({
      title: 'La panne',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      session: { people: [{ name: 'Zoë', connected: false }] },
    })
    const { attachments } = JSON.parse(archive)
    const [{ name }] = attachments
    const picture = await get(there, copy, `/attachments/${name}`)
    expect(await sharp(picture.rawPayload).metadata()).toMatchObject({ width: 30, height: 20 })
    // And once more, as it was the first time.
    const again = JSON.parse(await exportOf(there, copy))
    expect(again.board).toEqual(JSON.parse(archive).board)
    await there.app.stop()
    await place.remove()
  })
})

test('nothing that was a secret is in it, and whoever was there is not there', async () => {
  const app = await testApp()
  const session = await reviewed(app)
  const zoe = await app.join(session, 'participant', 'Zoë')
  const archive = await exportOf(app, session)
  for (const secret of [...Object.values(session.secrets), zoe.cookie.split('=')[1] ?? '-']) {
    expect(archive.includes(secret)).toBe(false)
  }
  const copy: SessionCreated = (await take(app, archive)).json()
  const seen = await app.call('GET', pathOf(copy), { cookie: zoe.cookie })
  expect(seen.statusCode).toBe(401)
})

test('whatever people did, it is the same after the journey', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySessionLog,
      fc.array(anEdit, { minLength: 1, maxLength: 30 }),
      async (log, edits) => {
        const [here, there] = [await testApp(), await testApp()]
        const session = await here.create()
        // Whose a vote is leaves the server with nobody.
        const told = log.slice(1).filter(({ event }) => event.type !== 'voted')
        await here.store.log.append(told.map((logged) => sessionEntry(session.id, null, logged)))
        for (const edit of edits) await here.app.boards.write(session.id, null, (doc) => edit(doc))
        const taken = await take(there, await exportOf(here, session))
        expect(taken.json()).toMatchObject({ id: expect.any(String) })
        const copy: SessionCreated = taken.json()
        const boardOf = (app: TestApp, id: SessionId) => app.app.boards.read(id, readBoard)
        expect(await boardOf(there, copy.id)).toEqual(await boardOf(here, session.id))
        const [before, after] = [await get(here, session, ''), await get(there, copy, '')]
        expect(after.json().session).toEqual(before.json().session)
      },
    ),
    { numRuns: 20 },
  )
})

describe('an archive that is not right changes nothing and says where', () => {
  const sane = {
    format: 'kraftline-session',
    version: 1,
    session: { title: 'A', createdAt: '2026-01-01T00:00:00Z' },
    events: [] as object[],
  }
  const created = {
    at: '2026-01-01T00:00:00Z',
    kind: 'session',
    event: {
      type: 'session-created',
      anonymous: false,
      phases: ['stage', 'gaps', 'evaluate', 'causes', 'plan'].map((name) => ({
        name,
        minutes: 10,
      })),
    },
  }
  const board = (bytes: Uint8Array) => ({
    at: '2026-01-01T00:00:00Z',
    kind: 'board',
    update: Buffer.from(bytes).toString('base64'),
  })
  const foreign = () => {
    const doc = new Y.Doc()
    doc.getMap('no-such-root').set('a', 1)
    return Y.encodeStateAsUpdate(doc)
  }

  test.each([
    ['no JSON', '{"format": nope', ''],
    ['another format', { ...sane, format: 'other' }, 'format'],
    ['a version to come', { ...sane, version: 2 }, 'version'],
    ['no title', { ...sane, session: { createdAt: '2026-01-01T00:00:00Z' } }, 'session.title'],
    ['events before the session', { events: [created] }, 'events.0'],
    ['no session at all', { format: sane.format, version: 1 }, ''],
    ['no beginning', { ...sane, events: [board(new Uint8Array([0, 0]))] }, 'events.0'],
    [
      'an unknown event',
      { ...sane, events: [created, { ...created, event: { type: 'x' } }] },
      'events.1.event.type',
    ],
    ['a hostile update', { ...sane, events: [created, board(foreign())] }, 'events.1'],
    [
      'a broken update',
      { ...sane, events: [created, board(new Uint8Array([1, 2, 3]))] },
      'events.1',
    ],
    [
      'a page as a picture',
      {
        ...sane,
        events: [created],
        attachments: [{ name: 'a.png', type: 'image/png', data: 'PGh0bWw+' }],
      },
      'attachments.0',
    ],
    [
      'a name that leaves its folder',
      {
        ...sane,
        events: [created],
        attachments: [{ name: '../a.png', type: 'image/png', data: '' }],
      },
      'attachments.0.name',
    ],
  ])('%s', async (_, archive, path) => {
    const app = await testApp()
    const taken = await take(app, archive)
    expect(taken.statusCode).toBe(422)
    expect(taken.json().errors).toMatchObject([{ path }])
    expect(await app.store.sessions.unchangedSince(Number.MAX_SAFE_INTEGER)).toEqual([])
  })
})
