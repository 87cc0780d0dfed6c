import { addNote } from '@kraftline/core/board/edit-notes'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

type Line = { at: string; seq: number; kind: 'board' | 'session'; event?: { type: string } }

test('who has seen a part of the replay is sent the rest alone', async () => {
  const { call, create, join, app } = await testApp()
  const session = await create()
  const { id } = await join(session, 'participant', 'Ada')
  await app.boards.write(session.id, null, (doc) => {
    const note = { at: 1, lane: 1, gapId: null, color: 'yellow', text: 'Nobody told us' } as const
    return addNote(doc, { ...note, id: 'n1' as EntryId, authorId: id as PersonId })
  })
  const read = async (query: string) => {
    const as = { secret: session.secrets.viewer }
    const { statusCode, body } = await call('GET', pathOf(session, `/replay${query}`), as)
    const lines = body.split('\n').filter((line) => line !== '')
    return {
      statusCode,
      lines: statusCode === 200 ? lines.map((line): Line => JSON.parse(line)) : [],
    }
  }
  const { lines } = await read('')
  expect(lines.map(({ kind, event }) => event?.type ?? kind)).toEqual([
    'session-created',
    'person-joined',
    'board',
  ])
  for (const [index, { seq }] of lines.entries()) {
    expect((await read(`?after=${seq}`)).lines).toEqual(lines.slice(index + 1))
  }
  expect((await read('?after=-1')).statusCode).toBe(422)
  expect((await read('?after=soon')).statusCode).toBe(422)
})
