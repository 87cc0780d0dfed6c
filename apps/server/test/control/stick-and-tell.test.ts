import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hour, second } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { Board, eventually } from '../support/test-board.ts'
import {
  type createSession,
  joinSession,
  openBrowser,
  post,
  type Server,
  testServer,
} from '../support/test-server.ts'

type Session = Awaited<ReturnType<typeof createSession>>

async function seat(server: Server, session: Session, who: Parameters<typeof joinSession>[2]) {
  const { id, cookie } = await joinSession(server, session, who)
  const browser = await openBrowser(server, session, { cookie })
  const headers = { cookie }
  const drafts = new Board(server, session, { room: 'drafts', headers })
  const board = new Board(server, session, { room: 'board', headers })
  await Promise.all([drafts.synced(), board.synced()])
  return { id, cookie, browser, drafts, board }
}

async function review({ anonymous = false, dataDir = ':memory:' } = {}) {
  const server = await testServer(dataDir)
  const settings = { title: 'A review', anonymous }
  const { answer: session } = await post<Session>(`${server.url}/api/sessions`, settings)
  const ada = await seat(server, session, { access: 'facilitator', name: 'Ada' })
  const bea = await seat(server, session, { access: 'participant', name: 'Bea' })
  const cid = await seat(server, session, { access: 'participant', name: 'Cid' })
  return { server, session, ada, bea, cid }
}

/** Waits until somebody's notes are on disk and counted. */
async function counted({ clock }: Server, isSo: () => boolean) {
  await eventually(() => {
    clock.advance(second)
    if (!isSo()) throw new Error('not counted yet')
  })
}

test('facilitators, and nobody else, are told how many notes wait, and never what they say', async () => {
  const { server, ada, bea, cid } = await review()
  bea.drafts.write('b1', 'CanaryOfBea')
  bea.drafts.write('b2', '   ')
  cid.drafts.write('c1', 'CanaryOfCid')
  const byPerson = () => ada.browser.state.drafts?.byPerson ?? {}
  await counted(
    server,
    () => byPerson()[bea.id as never] === 1 && byPerson()[cid.id as never] === 1,
  )
  expect(ada.browser.state.drafts).toMatchObject({ total: 2 })
  expect(JSON.stringify(ada.browser.states)).not.toContain('Canary')
  for (const { browser } of [bea, cid]) {
    for (const state of browser.states) expect(state.drafts).toBeNull()
  }
})

test('where notes carry no names, only all of them are counted together', async () => {
  const { server, ada, bea, cid } = await review({ anonymous: true })
  bea.drafts.write('b1', 'one')
  cid.drafts.write('c1', 'two')
  await counted(server, () => ada.browser.state.drafts?.total === 2)
  for (const { drafts } of ada.browser.states) expect(drafts?.byPerson).toBeNull()
})

test('after a restart the notes of those who have not come back are counted too', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kraftline-counts-'))
  const { server, session, ada, bea } = await review({ dataDir })
  bea.drafts.write('b1', 'one')
  await counted(server, () => ada.browser.state.drafts?.total === 1)
  await server.close()
  const again = await testServer(dataDir)
  const back = await openBrowser(again, session, { cookie: ada.cookie })
  await back.until(() => back.state.drafts?.total === 1)
})

test('all notes at once: each has a place of its own, and goes back until something is built on it', async () => {
  const { server, ada, bea, cid } = await review()
  for (const [id, text] of [
    ['b1', 'one'],
    ['b2', 'two'],
    ['b3', 'three'],
    ['b4', ' '],
  ] as const) {
    bea.drafts.write(id, text)
  }
  await counted(server, () => ada.browser.state.drafts?.total === 3)
  expect(await bea.browser.command({ type: 'placeAll' })).toMatchObject({ ok: true })
  await eventually(() => expect(Object.keys(cid.board.notes)).toHaveLength(3))
  expect(Object.keys(bea.drafts.notes)).toEqual(['b4'])
  const places = Object.values(cid.board.doc.getMap('notes').toJSON())
  expect(new Set(places.map(({ at, lane }) => `${at} ${lane}`)).size).toBe(3)
  for (const { authorId } of places) expect(authorId).toBe(bea.id)

  const unplace = (noteIds: readonly string[]) => ({ type: 'unplace', noteIds })
  expect(await cid.browser.command(unplace(['b1']))).toMatchObject({ code: 'not-found' })
  const gathered = cid.board.doc.getMap<{ set(field: string, value: string): void }>('notes')
  gathered.get('b2')?.set('problemId', 'b1')
  await eventually(() => expect(ada.board.notes.b2).toHaveProperty('problemId'))
  expect(await bea.browser.command(unplace(['b1', 'b2', 'b3']))).toMatchObject({ ok: true })
  await eventually(() => expect(Object.keys(cid.board.notes).toSorted()).toEqual(['b1', 'b2']))
  await eventually(() => expect(bea.drafts.notes).toMatchObject({ b3: { text: 'three' } }))
  expect(await bea.browser.command({ type: 'placeAll' })).toMatchObject({ ok: true })
  await eventually(() => expect(Object.keys(cid.board.notes)).toHaveLength(3))
})

test('anonymous notes that are stuck at once each come by themselves, and none goes back', async () => {
  const { server, session, ada, bea, cid } = await review({ anonymous: true })
  for (const id of ['b1', 'b2', 'b3']) bea.drafts.write(id, id)
  for (const id of ['c1', 'c2']) cid.drafts.write(id, id)
  await counted(server, () => ada.browser.state.drafts?.total === 5)
  const answers = await Promise.all(
    [bea, cid].map(({ browser }) => browser.command({ type: 'placeAll' })),
  )
  expect(answers).toMatchObject([{ ok: true }, { ok: true }])
  await eventually(() => expect(Object.keys(ada.board.notes)).toHaveLength(5))
  for (const note of Object.values(ada.board.notes)) expect(note).not.toHaveProperty('authorId')
  const headers = { authorization: `Bearer ${session.secrets.viewer}` }
  const replay = await fetch(`${server.url}/api/sessions/${session.id}/replay`, { headers })
  const rows = (await replay.text()).split('\n').filter((line) => line.includes('"board"'))
  expect(rows).toHaveLength(5)
  const unplace = { type: 'unplace', noteIds: ['b1'] }
  expect(await bea.browser.command(unplace)).toMatchObject({ code: 'not-found' })
})

test('people take turns; who runs it has one if there is something to stick', async () => {
  const { server, ada, bea, cid } = await review()
  ada.drafts.write('a1', 'mine')
  await counted(server, () => ada.browser.state.drafts?.total === 1)
  cid.browser.socket.disconnect()
  await ada.browser.until(() => ada.browser.state.people.some(({ connected }) => !connected))
  await ada.browser.command({ type: 'goTo', phase: 'causes' })
  await bea.browser.until(() => bea.browser.state.floor !== null)
  expect(bea.browser.state.floor).toEqual({ queue: [bea.id, cid.id, ada.id], turn: null })
  await ada.browser.command({ type: 'nextSpeaker' })
  await bea.browser.until(() => bea.browser.state.spotlight === bea.id)
  expect(bea.browser.state.floor?.turn).toEqual({ leftAtStart: hour / 4 })
  expect(await bea.browser.command({ type: 'endTurn' })).toMatchObject({ ok: true })
  await ada.browser.until(() => ada.browser.state.spotlight === cid.id)
})
