import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { monday } from '../support/test-app.ts'
import { Board, eventually } from '../support/test-board.ts'
import { joinSession, openBrowser, post, testServer } from '../support/test-server.ts'

const gatherPlacings = 250
const each = 6

async function review(anonymous: boolean) {
  const server = await testServer(':memory:', new ManualClock(monday), gatherPlacings)
  const body = { title: 'A review', anonymous }
  const { answer: session } = await post<SessionCreated>(`${server.url}/api/sessions`, body)
  const people = await Promise.all(
    ['Bea', 'Cid'].map(async (name) => {
      const { cookie } = await joinSession(server, session, { access: 'participant', name })
      const drafts = new Board(server, session, { room: 'drafts', headers: { cookie } })
      await drafts.synced()
      const browser = await openBrowser(server, session, { cookie })
      return { name, cookie, drafts, browser }
    }),
  )
  for (const { name, cookie, drafts } of people) {
    for (let index = 0; index < each; index++) drafts.write(`${name}-${index}`, 'Nobody told us')
    const otherTab = new Board(server, session, { room: 'drafts', headers: { cookie } })
    await eventually(() => expect(Object.keys(otherTab.notes)).toHaveLength(each))
  }
  return { server, session, people }
}

type Review = Awaited<ReturnType<typeof review>>

/** All of one's notes, one behind the other, as the first of them; resolves once the server has the commands. */
async function placeAll({ people }: Review): Promise<Promise<unknown>[]> {
  const placings: Promise<unknown>[] = []
  for (const { name, browser } of people) {
    for (let index = 0; index < each; index++) {
      const command = { type: 'place', noteId: `${name}-${index}`, at: 1, lane: 1 }
      placings.push(browser.command(command))
    }
    // What a connection sends arrives in order.
    await browser.socket.emitWithAck('clock')
  }
  return placings
}

/** The notes that the log tells of, in its order. */
async function placed({ server, session, people }: Review): Promise<string[]> {
  const headers = { cookie: people[0]!.cookie }
  const response = await fetch(`${server.url}/api/sessions/${session.id}/replay`, { headers })
  const lines = (await response.text()).split('\n').filter((line) => line.includes('"update"'))
  const doc = new Y.Doc()
  return lines.flatMap((line) => {
    const before = new Set(doc.getMap('notes').keys())
    Y.applyUpdate(doc, Buffer.from(JSON.parse(line).update, 'base64'))
    return [...doc.getMap('notes').keys()].filter((id) => !before.has(id))
  })
}

const inOrder = ['Bea', 'Cid'].flatMap((name) =>
  Array.from({ length: each }, (_, index) => `${name}-${index}`),
)

test('anonymous notes that are placed at once come onto the board in no order that tells anything', async () => {
  const all = await review(true)
  const placings = await placeAll(all)
  expect(await placed(all)).toEqual([])
  all.server.clock.advance(gatherPlacings)
  for (const answer of await Promise.all(placings)) expect(answer).toMatchObject({ ok: true })
  const order = await placed(all)
  expect(order.toSorted()).toEqual(inOrder)
  // One time in 479,001,600 it is.
  expect(order).not.toEqual(inOrder)
})

test('signed notes come onto the board as they are placed, without a wait', async () => {
  const all = await review(false)
  const placings = await placeAll(all)
  for (const answer of await Promise.all(placings)) expect(answer).toMatchObject({ ok: true })
  expect(await placed(all)).toEqual(inOrder)
})
