import { once } from 'node:events'
import { connect } from 'node:net'
import type { EntryId } from '@kraftline/core/ids'
import { closeReasons } from '@kraftline/core/protocol/sync'
import { second } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { monday } from './support/test-app.ts'
import { Board, eventually } from './support/test-board.ts'
import { createSession, joinSession, openBrowser, testServer } from './support/test-server.ts'

async function review() {
  const server = await testServer()
  const session = await createSession(server)
  const facilitator = await joinSession(server, session, { access: 'facilitator', name: 'Ada' })
  const participant = await joinSession(server, session, { access: 'participant', name: 'Bea' })
  const ada = await openBrowser(server, session, facilitator)
  const bea = await openBrowser(server, session, participant)
  const open = (room: 'board' | 'drafts', { cookie }: { cookie: string }) =>
    new Board(server, session, { room, headers: { cookie } })
  return { server, session, facilitator, participant, ada, bea, open }
}

test('a private note is put on the board by its author, and keeps its id and text', async () => {
  const { facilitator, participant, ada, bea, open } = await review()
  const drafts = open('drafts', participant)
  const board = open('board', facilitator)
  await Promise.all([drafts.synced(), board.synced()])
  drafts.write('aNote', 'Nobody told support')
  const place = { type: 'place', noteId: 'aNote', at: 1_000, lane: -40 }
  await eventually(async () => expect(await bea.command(place)).toMatchObject({ ok: true }))
  await eventually(() => expect(board.notes.aNote).toBeDefined())
  expect(board.notes).toEqual({
    aNote: {
      text: 'Nobody told support',
      authorId: participant.id,
      at: 1_000,
      lane: -40,
      color: 'yellow',
    },
  })
  await eventually(() => expect(drafts.notes).toEqual({}))
  expect(await ada.command(place)).toMatchObject({ code: 'not-found' })
})

test('once somebody has written, a session stays as named or as nameless as it is', async () => {
  const { participant, ada, open } = await review()
  expect(await ada.command({ type: 'setAnonymous', anonymous: true })).toMatchObject({ ok: true })
  const drafts = open('drafts', participant)
  await drafts.synced()
  drafts.write('aNote', 'Mine')
  await eventually(async () => {
    const answer = await ada.command({ type: 'setAnonymous', anonymous: false })
    expect(answer).toMatchObject({ code: 'invalid' })
  })
})

test('writing private notes starts the silence anew, and nobody is told who wrote', async () => {
  const { server, participant, ada, open } = await review()
  const drafts = open('drafts', participant)
  await drafts.synced()
  await ada.command({ type: 'goTo', phase: 'evaluate' })
  await ada.until(() => ada.state.writing?.quietSince === monday)
  server.clock.advance(12 * second)
  drafts.write('aNote', 'Late')
  await ada.until(() => ada.state.writing?.quietSince === monday + 12 * second)
  const response = await fetch(
    `${server.url}/api/sessions/${drafts.provider.roomname.split('/')[0]}/replay`,
    {
      headers: { cookie: participant.cookie },
    },
  )
  const replay = await response.text()
  expect(replay).toContain('"writing-noticed"')
  expect(replay).not.toContain('Late')
})

test("closed, the incident stays as it is, and votes stay their voters'", async () => {
  const { server, session, facilitator, ada, bea, open } = await review()
  const board = open('board', facilitator)
  await board.synced()
  board.write('aNote', 'Nobody told support')
  await ada.command({ type: 'goTo', phase: 'plan' })
  const vote = { type: 'vote', noteId: 'aNote', count: 2 }
  await eventually(async () => expect(await bea.command(vote)).toMatchObject({ ok: true }))
  await bea.until(() => bea.state.mine?.votes['aNote' as EntryId] === 2)
  expect(ada.state).toMatchObject({
    votes: null,
    voting: { budget: 3, begun: true, voters: 2, unfinished: 2 },
    mine: { joinedBy: 'facilitator', votes: {} },
  })
  expect(await bea.command({ ...vote, noteId: 'nowhere' })).toMatchObject({ code: 'not-found' })
  await ada.command({ type: 'revealVotes' })
  await ada.until(() => ada.state.votes !== null)
  expect(ada.state.votes).toEqual({ aNote: 2 })
  expect(await bea.command({ ...vote, count: 3 })).toMatchObject({ code: 'invalid' })
  expect(await ada.command({ type: 'close' })).toMatchObject({ ok: true })

  const headers = { authorization: `Bearer ${session.secrets.facilitator}` }
  const at = (path: string) => `${server.url}/api/sessions/${session.id}${path}`
  const put = await fetch(at('/incident'), {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"title":"Too late"}',
  })
  expect([put.status, await put.json()]).toMatchObject([409, { code: 'wrong-phase' }])
  const replay = await (await fetch(at('/replay'), { headers })).text()
  expect(replay).toContain('"votes-revealed"')
  expect(replay).not.toContain('"voted"')
})

test('a removed person loses the board at once, and the stock client stops trying', async () => {
  const { participant, ada, open } = await review()
  const board = open('board', participant)
  const drafts = open('drafts', participant)
  await Promise.all([board.synced(), drafts.synced()])
  const reasons = reasonsOf(board, drafts)
  await ada.command({ type: 'remove', participantId: participant.id })
  await eventually(() => expect([...board.closed, ...drafts.closed]).toEqual([4403, 4403]))
  expect(board.provider.shouldConnect).toBe(false)
  expect(reasons).toEqual([closeReasons.removed, closeReasons.removed])
})

test('who came by a link that is renewed is told that it was the link', async () => {
  const { server, session, facilitator, participant, open } = await review()
  const board = open('board', participant)
  await board.synced()
  const reasons = reasonsOf(board)
  await fetch(`${server.url}/api/sessions/${session.id}/links`, {
    method: 'POST',
    headers: { cookie: facilitator.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ access: 'participant' }),
  })
  await eventually(() => expect(reasons).toEqual([closeReasons.renewed]))
  expect(board.closed).toEqual([4403])
})

/** What the close frames of some boards say beside their code. */
function reasonsOf(...boards: readonly Board[]): string[] {
  const reasons: string[] = []
  for (const { provider } of boards) provider.on('closed', ({ reason }) => reasons.push(reason))
  return reasons
}

test('a deleted session closes its boards as not found', async () => {
  const { server, session, facilitator, ada, open } = await review()
  const board = open('board', facilitator)
  await board.synced()
  const gone = await fetch(`${server.url}/api/sessions/${session.id}`, {
    method: 'DELETE',
    headers: { cookie: facilitator.cookie },
  })
  expect(gone.status).toBe(204)
  await eventually(() => expect(board.closed).toEqual([4404]))
  await ada.until(() => ada.errors.length > 0)
})

test.each(['/elsewhere', '//', '/syncing', '/x/../socket.io/'])(
  'an upgrade to %s is refused',
  async (path) => {
    const { url } = await testServer()
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${upgrade}\r\n`)
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /)
    await once(socket, 'close')
  },
)
