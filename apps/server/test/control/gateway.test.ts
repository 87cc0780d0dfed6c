import { minute } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { monday } from '../support/test-app.ts'
import {
  Browser,
  createSession,
  joinSession,
  openBrowser,
  post,
  testServer,
} from '../support/test-server.ts'

async function review() {
  const server = await testServer()
  const session = await createSession(server)
  const facilitator = await joinSession(server, session, { access: 'facilitator', name: 'Ada' })
  const participant = await joinSession(server, session, { access: 'participant', name: 'Bea' })
  const ada = await openBrowser(server, session, facilitator)
  const bea = await openBrowser(server, session, participant)
  return { server, session, facilitator, participant, ada, bea }
}

test('a facilitator runs a phase, and everybody sees the same clock', async () => {
  const { server, ada, bea } = await review()
  expect(await ada.command({ type: 'begin' })).toMatchObject({ ok: true })
  await bea.until(() => bea.state.phase === 'stage')
  expect(bea.state).toMatchObject({ serverNow: monday, timer: { endsAt: monday + 10 * minute } })

  server.clock.advance(4 * minute)
  expect(await ada.command({ type: 'pause' })).toMatchObject({ ok: true })
  await bea.until(() => bea.state.timer !== null && 'remainingMs' in bea.state.timer)
  expect(bea.state.timer).toEqual({ remainingMs: 6 * minute })
  expect(await bea.socket.emitWithAck('clock')).toEqual({ serverNow: monday + 4 * minute })
})

test('two facilitators pressing next together move one phase', async () => {
  const { server, session, ada } = await review()
  const second = await joinSession(server, session, { access: 'facilitator', name: 'Cleo' })
  const cleo = await openBrowser(server, session, second)
  await ada.command({ type: 'begin' })
  await cleo.until(() => cleo.state.phase === 'stage')
  const next = { type: 'next', expectedVersion: cleo.state.version }
  const answers = await Promise.all([ada.command(next), cleo.command(next)])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'stale' })
  await cleo.until(() => cleo.state.phase === 'gaps')
})

test('people come and go in sight of the others', async () => {
  const { server, session, participant, ada, bea } = await review()
  const connected = () => ada.state.people.map((person) => [person.name, person.connected])
  await ada.until(() => ada.state.people.every((person) => person.connected))
  const secondTab = await openBrowser(server, session, participant)
  bea.socket.disconnect()
  secondTab.socket.disconnect()
  await ada.until(() => ada.state.people.some((person) => !person.connected))
  expect(connected()).toEqual([
    ['Ada', true],
    ['Bea', false],
  ])
})

test('commands are refused by their codes', async () => {
  const { server, session, ada, bea } = await review()
  const cleo = await joinSession(server, session, { access: 'viewer', name: 'Cleo' })
  const viewer = await openBrowser(server, session, cleo)
  const bare = await openBrowser(server, session, { secret: session.secrets.participant })
  const place = { type: 'place', noteId: 'aNote', at: 0, lane: 0 }
  const codeOf = async (browser: Browser, command: object) => {
    const answer = await browser.command(command)
    return answer.ok ? 'ok' : answer.code
  }
  expect(await codeOf(bea, { type: 'begin' })).toBe('forbidden')
  expect(await codeOf(viewer, place)).toBe('forbidden')
  expect(await codeOf(bare, place)).toBe('join-first')
  expect(await codeOf(bea, place)).toBe('not-found')
  expect(await codeOf(ada, { type: 'pause' })).toBe('wrong-phase')
  expect(await codeOf(ada, { type: 'dance' })).toBe('invalid')
  expect(await codeOf(ada, { type: 'extend', minutes: 1.5 })).toBe('invalid')
  await ada.command({ type: 'goTo', phase: 'plan' })
  expect(await codeOf(ada, { type: 'next' })).toBe('use-close')
  await ada.command({ type: 'lock', locked: true })
  expect(await codeOf(bea, place)).toBe('locked')
})

test('a bare link runs the session as its level allows, without being anybody', async () => {
  const { server, session, bea } = await review()
  const script = await openBrowser(server, session, { secret: session.secrets.facilitator })
  expect(script.state.people).toHaveLength(2)
  expect(await script.command({ type: 'begin' })).toMatchObject({ ok: true })
  await bea.until(() => bea.state.phase === 'stage')
})

test('whoever is not let in is told why', async () => {
  const { server, session, participant, ada, bea } = await review()
  const refusal = async (auth: object, headers: Record<string, string> = {}) => {
    const browser = new Browser(server, auth, headers)
    await browser.until(() => browser.errors.length > 0)
    return browser.errors[0]
  }
  const { id: sessionId } = session
  expect(await refusal({ sessionId })).toBe('unauthorized')
  expect(await refusal({ sessionId, secret: 'wrong' })).toBe('not-found')
  expect(await refusal({ sessionId: 'nowhere', secret: 'wrong' })).toBe('not-found')
  expect(await refusal({ sessionId, secret: 1 })).toBe('unauthorized')
  const foreign = { origin: 'https://evil.example.org' }
  const atTheUpgrade = 'websocket error'
  expect(await refusal({ sessionId, secret: session.secrets.viewer }, foreign)).toBe(atTheUpgrade)
  const polling = `${server.url}/socket.io/?EIO=4&transport=polling`
  expect((await fetch(polling, { headers: foreign })).status).toBe(403)
  const ours = await fetch(polling)
  expect([ours.status, ours.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
  await ada.command({ type: 'remove', participantId: participant.id })
  await bea.until(() => bea.errors.length > 0)
  expect(await refusal({ sessionId }, { cookie: participant.cookie })).toBe('forbidden')
})

test('a removed person is disconnected, and gone from the list', async () => {
  const { participant, ada, bea } = await review()
  await ada.command({ type: 'remove', participantId: participant.id })
  await bea.until(() => bea.errors.length > 0)
  expect(bea.errors).toEqual(['io server disconnect'])
  await ada.until(() => ada.state.people.length === 1)
})

test('renewing a link disconnects those who came by it, the nameless too, and nobody else', async () => {
  const { server, session, ada, bea } = await review()
  const bare = await openBrowser(server, session, { secret: session.secrets.participant })
  const viewer = await openBrowser(server, session, { secret: session.secrets.viewer })
  const headers = { authorization: `Bearer ${session.secrets.facilitator}` }
  await post(`${server.url}/api/sessions/${session.id}/links`, { access: 'participant' }, headers)
  await bea.until(() => bea.errors.length > 0)
  await bare.until(() => bare.errors.length > 0)
  await ada.command({ type: 'begin' })
  await viewer.until(() => viewer.state.phase === 'stage')
  expect([...ada.errors, ...viewer.errors]).toEqual([])
})

test('a participant takes over once the facilitator has been away for a minute', async () => {
  const { server, ada, bea } = await review()
  await ada.command({ type: 'begin' })
  expect(bea.state.facilitatorGoneSince).toBeNull()
  ada.socket.disconnect()
  await bea.until(() => bea.state.people.some((person) => !person.connected))
  expect(bea.state.facilitatorGoneSince).toBe(monday)
  server.clock.advance(minute - 1)
  expect(await bea.command({ type: 'offerTakeOver' })).toMatchObject({ code: 'forbidden' })
  server.clock.advance(1)
  expect(await bea.command({ type: 'offerTakeOver' })).toMatchObject({ ok: true })
  expect(await bea.command({ type: 'next' })).toMatchObject({ ok: true })
})

test('more than a hundred commands a second are refused, and go through again later', async () => {
  const { server, ada } = await review()
  const lock = (n: number) => ada.command({ type: 'lock', locked: n % 2 === 0 })
  const answers = await Promise.all(Array.from({ length: 110 }, (_, n) => lock(n)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(100)
  server.clock.advance(1000)
  expect(await lock(0)).toMatchObject({ ok: true })
})

test('a message larger than any command ends the connection', async () => {
  const { ada } = await review()
  ada.socket.emit('command', { type: 'begin', padding: 'x'.repeat(20_000) })
  await ada.until(() => ada.errors.length > 0)
  expect(ada.errors).toEqual(['transport close'])
})

test('when the server stops, everybody is told and may come back by themselves', async () => {
  const { server, ada, bea } = await review()
  const told: string[] = []
  for (const browser of [ada, bea]) browser.socket.on('restarting', () => told.push('restarting'))
  await server.close()
  await ada.until(() => ada.errors.length > 0)
  await bea.until(() => bea.errors.length > 0)
  expect(told).toEqual(['restarting', 'restarting'])
  expect([...ada.errors, ...bea.errors]).toEqual(['transport close', 'transport close'])
})
