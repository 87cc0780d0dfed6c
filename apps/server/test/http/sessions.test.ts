import { expect, test } from 'vitest'
import { cookieOf, monday, pathOf, testApp } from '../support/test-app.ts'

test('a review is created, its links are handed out, and somebody joins by one', async () => {
  const { call } = await testApp()
  const created = await call('POST', '/api/sessions', {
    body: { title: ' The  outage ', locale: 'fr', timeZone: 'Europe/Paris' },
    headers: { host: 'review.example.org' },
  })
  expect(created.statusCode).toBe(201)
  const { id, secrets, links } = created.json()
  expect(links.viewer).toBe(`http://review.example.org/s/${id}#${secrets.viewer}`)
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{22,}$/)
  expect(new Set(Object.values(secrets)).size).toBe(3)

  const joined = await call('POST', `/api/sessions/${id}/join`, {
    body: { secret: secrets.participant, name: 'Ada', discipline: 'support' },
  })
  expect(joined.statusCode).toBe(200)
  const { participant } = joined.json()
  expect(participant).toMatchObject({ name: 'Ada', discipline: 'support', access: 'participant' })
  expect(joined.headers['set-cookie']).toMatch(
    new RegExp(`^kl-${id}=[\\w-]{22,}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Strict$`),
  )

  const shown = await call('GET', `/api/sessions/${id}`, { cookie: cookieOf(joined) })
  expect(shown.json()).toMatchObject({
    id,
    title: 'The outage',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 },
    access: 'participant',
    participant,
    session: { serverNow: monday, phase: 'prepare', timer: null, people: [participant] },
  })
})

test('over https the cookie is Secure and bound to the host', async () => {
  const { create, call } = await testApp({ config: { publicUrl: 'https://kraft.example.org' } })
  const session = await create()
  expect(session.links.viewer).toMatch(/^https:\/\/kraft\.example\.org\/s\//)
  const body = { secret: session.secrets.viewer, name: 'Ada' }
  const joined = await call('POST', pathOf(session, '/join'), { body })
  expect(joined.headers['set-cookie']).toMatch(new RegExp(`^__Host-kl-${session.id}=.*; Secure`))
  const shown = await call('GET', pathOf(session), { cookie: cookieOf(joined) })
  expect(shown.json().participant.name).toBe('Ada')
})

test('joining again with the cookie is the same person, and never less than before', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  const ada = await join(session, 'facilitator', 'Ada')
  const again = await call('POST', pathOf(session, '/join'), {
    cookie: ada.cookie,
    body: { secret: session.secrets.viewer, name: 'Ada L.' },
  })
  expect(again.json().participant).toMatchObject({
    id: ada.id,
    name: 'Ada L.',
    access: 'facilitator',
  })
  expect(cookieOf(again)).toBe(ada.cookie)
  const shown = await call('GET', pathOf(session), { secret: session.secrets.viewer })
  expect(shown.json().session.people).toHaveLength(1)
})

test('a stale cookie keeps nobody from joining: they are somebody new', async () => {
  const { create, call } = await testApp()
  const session = await create()
  const joined = await call('POST', pathOf(session, '/join'), {
    cookie: `kl-${session.id}=nonsense`,
    body: { secret: session.secrets.participant, name: 'Ada' },
  })
  expect(joined.statusCode).toBe(200)
  expect(cookieOf(joined)).not.toContain('nonsense')
})

test('the fifty-first person is told that the session is full', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  for (let n = 0; n < 50; n++) await join(session, 'participant', `Person ${n}`)
  const body = { secret: session.secrets.participant, name: 'One too many' }
  const refused = await call('POST', pathOf(session, '/join'), { body })
  expect(refused.statusCode).toBe(409)
  expect(refused.json().code).toBe('session-full')
})

test('a renewed link shuts out who came by it, until they come by the new one', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  const { facilitator, participant } = session.secrets
  const ada = await join(session, 'participant', 'Ada')
  const bea = await join(session, 'viewer', 'Bea')
  const renewed = await call('POST', pathOf(session, '/links'), {
    secret: facilitator,
    body: { access: 'participant' },
  })
  const { secret, link } = renewed.json()
  expect(link).toBe(`http://localhost/s/${session.id}#${secret}`)
  const statusOf = async (as: object) => (await call('GET', pathOf(session), as)).statusCode
  expect(await statusOf({ secret: participant })).toBe(404)
  expect(await statusOf({ cookie: ada.cookie })).toBe(403)
  expect(await statusOf({ cookie: bea.cookie })).toBe(200)
  expect(await statusOf({ secret })).toBe(200)

  const back = await call('POST', pathOf(session, '/join'), {
    cookie: ada.cookie,
    body: { secret, name: 'Ada' },
  })
  expect(back.json().participant.id).toBe(ada.id)
  expect(await statusOf({ cookie: ada.cookie })).toBe(200)
})

test('the next session of a series is for the facilitator of the one before', async () => {
  const { create, join, call } = await testApp()
  const first = await create()
  const facilitator = await join(first, 'facilitator', 'Ada')
  const participant = await join(first, 'participant', 'Bea')
  const next = async (previous: object, as: object = {}) => {
    const body = { title: 'The next one', previous: { id: first.id, ...previous } }
    return (await call('POST', '/api/sessions', { ...as, body })).statusCode
  }
  expect(await next({ secret: first.secrets.facilitator })).toBe(201)
  expect(await next({}, { cookie: facilitator.cookie })).toBe(201)
  expect(await next({ secret: first.secrets.participant })).toBe(403)
  expect(await next({}, { cookie: participant.cookie })).toBe(403)
  expect(await next({})).toBe(401)
  expect(await next({ secret: 'wrong' })).toBe(404)
})

test('a deleted session is gone for everybody', async () => {
  const { create, join, call } = await testApp()
  const session = await create()
  const ada = await join(session, 'participant', 'Ada')
  const gone = await call('DELETE', pathOf(session), { secret: session.secrets.facilitator })
  expect(gone.statusCode).toBe(204)
  expect(gone.body).toBe('')
  for (const as of [{ cookie: ada.cookie }, { secret: session.secrets.facilitator }]) {
    expect((await call('GET', pathOf(session), as)).statusCode).toBe(404)
  }
})
