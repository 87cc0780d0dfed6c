import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/test-board.ts'
import { report } from './figures.ts'
import { type Person, WholeReview } from './whole-review.ts'

const each = 12

type Line = { at: string; seq: number; kind: 'board' | 'session'; update?: string; event?: object }

/** Everybody moves about and edits on the board, and everybody places drafts of their own. */
async function play(people: readonly Person[]): Promise<string[]> {
  for (const { board, drafts, id } of people) {
    board.provider.awareness.setLocalState({ cursor: { at: 1, lane: 1 }, typing: true })
    for (let index = 0; index < each; index++) {
      drafts.doc.transact(() => {
        drafts.write(`${id}-${index}`.slice(-20), `nobody told us ${index}`)
        const note = drafts.doc.getMap<Y.Map<unknown>>('notes').get(`${id}-${index}`.slice(-20))
        // A client that signs where it should not.
        note?.set('authorId', id)
        note?.set('onBehalfOf', id)
        note?.set('mood', id)
      })
    }
  }
  const placed = people.flatMap(({ drafts, browser }) =>
    [...drafts.doc.getMap('notes').keys()].map((noteId) => ({ browser, noteId })),
  )
  await Promise.all(
    placed.map(({ browser, noteId }) =>
      eventually(async () => {
        const answer = await browser.command({ type: 'place', noteId, at: 5, lane: 20 })
        expect(answer).toMatchObject({ ok: true })
      }),
    ),
  )
  return placed.map(({ noteId }) => noteId)
}

/** The ids of all items that make up an entry. */
function itemsOf(entry: Y.Map<unknown>): Y.Item[] {
  const below = [...entry._map.values()].flatMap((item) =>
    item.content instanceof Y.ContentType ? [item, ...listOf(item.content.type)] : [item],
  )
  return entry._item ? [entry._item, ...below] : below
}

function listOf(type: Y.AbstractType<unknown>): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item; item = item.right) items.push(item)
  return items
}

test('an anonymous note ties to nobody: neither frames, nor replay, nor rows, nor fields', async () => {
  const review = await WholeReview.start({ anonymous: true })
  const authors = [
    await review.join('participant', 'Bea'),
    await review.join('participant', 'Cid'),
    await review.join('facilitator', 'Ada'),
  ]
  const vic = await review.join('viewer', 'Vic')
  const replay = async () =>
    (await review.read(`/api/sessions/${review.session.id}/replay`, vic.cookie))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line))
  const eventsBefore = (await replay()).filter(({ kind }) => kind === 'session').length
  const versionBefore = vic.browser.state.version
  const placed = await play(authors)
  await eventually(() => expect(Object.keys(vic.board.notes)).toHaveLength(placed.length))

  const ids = authors.map(({ id }) => id)
  const clientIds = new Set(
    authors.flatMap(({ board, drafts }) => [board.doc.clientID, drafts.doc.clientID]),
  )
  const writers = new Set<number>()
  for (const note of vic.board.doc.getMap<Y.Map<unknown>>('notes').values()) {
    for (const { id } of itemsOf(note)) writers.add(id.client)
    expect([...note.keys()].toSorted()).toEqual(['at', 'color', 'lane', 'text'])
  }
  expect([...writers].filter((id) => clientIds.has(id))).toEqual([])

  const lines = await replay()
  const updates = lines.filter(({ kind }) => kind === 'board')
  for (const { update, ...line } of updates) {
    const { structs } = Y.decodeUpdate(Buffer.from(update!, 'base64'))
    expect(structs.filter(({ id }) => clientIds.has(id.client))).toEqual([])
    expect(Object.keys(line)).toEqual(['at', 'seq', 'kind'])
  }
  // To place is no event, and changes no state that is told.
  expect(lines.filter(({ kind }) => kind === 'session')).toHaveLength(eventsBefore)
  expect(vic.browser.state.version).toBe(versionBefore)

  // Wherever a note is read, nothing near it names a person.
  const answers = await review.readEverything(vic.cookie)
  const board = JSON.parse(answers.get('/api/sessions/{id}/board') ?? '{}')
  expect(board.notes).toHaveLength(placed.length)
  for (const id of [...ids, 'authorId', 'onBehalfOf'])
    expect(JSON.stringify(board)).not.toContain(`"${id}"`)
  for (const [path, answer] of answers) {
    const tied = answer.split('\n').filter((line) => line.includes('nobody told us'))
    for (const line of tied) {
      const isNamed =
        /"(authorId|onBehalfOf|participant|by)"/.test(line) ||
        ['Bea', 'Cid', 'Ada'].some((name) => line.includes(name))
      expect([path, isNamed && !path.endsWith('.md')]).toEqual([path, false])
    }
  }

  const rows = rowsOf(review)
  expect(rows.length).toBe(placed.length)
  expect(rows.filter(({ participant }) => participant !== null)).toEqual([])
  report('anonymity', {
    notes: placed.length,
    'answers, frames and rows looked at': answers.size + vic.board.received.length + rows.length,
    'ties to an author': 0,
  })
})

function rowsOf({ dataDir, session }: WholeReview): { participant: string | null }[] {
  const sqlite = new Sqlite(join(dataDir, 'kraftline.sqlite'), { readonly: true })
  try {
    return sqlite
      .prepare<[string], { participant: string | null }>(
        `select participant from log where stream = ? and kind = 'board'`,
      )
      .all(session.id)
  } finally {
    sqlite.close()
  }
}
