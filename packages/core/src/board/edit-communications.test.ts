import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { exchange } from '../testing/board-arbitraries.ts'
import { minute } from '../time.ts'
import {
  addChannel,
  addCommunication,
  deleteCommunication,
  ensureChannel,
  updateCommunication,
} from './edit-communications.ts'
import { readBoard } from './snapshot.ts'

const [status, mail, other] = ['status', 'mail', 'other'] as [EntryId, EntryId, EntryId]
const first = {
  id: 'first' as EntryId,
  time: 1000,
  channelId: status,
  kind: 'update',
  audience: 'external',
  sender: 'Ada',
  text: 'We are looking into it',
  source: '',
} as const

test('channels keep the order in which they were added, and one name is one channel', () => {
  const doc = new Y.Doc()
  addChannel(doc, { id: status, name: 'Status page' })
  expect(ensureChannel(doc, { name: ' E-mail ', newId: mail })).toBe(mail)
  expect(ensureChannel(doc, { name: 'E-mail', newId: other })).toBe(mail)
  expect(readBoard(doc).channels).toEqual([
    { id: status, name: 'Status page', order: 1 },
    { id: mail, name: 'E-mail', order: 2 },
  ])
})

test('two people who add one channel at once go on with the same of the two', () => {
  const one = new Y.Doc()
  const two = new Y.Doc()
  ensureChannel(one, { name: 'E-mail', newId: mail })
  ensureChannel(two, { name: 'E-mail', newId: other })
  exchange(one, two)
  const newId = 'new' as EntryId
  expect(ensureChannel(one, { name: 'E-mail', newId })).toBe(
    ensureChannel(two, { name: 'E-mail', newId }),
  )
})

test('the first correction of a time keeps the time it had, later ones leave it', () => {
  const doc = new Y.Doc()
  addCommunication(doc, first)
  updateCommunication(doc, { id: first.id, text: 'We know', time: 1000 })
  const unsigned = { addedAt: null, addedBy: null, changedAt: null, changedBy: null }
  expect(readBoard(doc).communications).toEqual([
    { ...first, text: 'We know', originalTime: null, ...unsigned },
  ])
  updateCommunication(doc, { id: first.id, time: 900.3 })
  updateCommunication(doc, { id: first.id, time: 800, channelId: mail })
  expect(readBoard(doc).communications).toMatchObject([
    { time: 800, originalTime: 1000, channelId: mail },
  ])
  deleteCommunication(doc, first.id)
  updateCommunication(doc, { id: first.id, time: 700 })
  expect(readBoard(doc).communications).toEqual([])
})

test('a correction is signed by its hand, once for as long as that hand goes on', () => {
  const doc = new Y.Doc()
  const [ada, ben] = ['ada' as PersonId, 'ben' as PersonId]
  addCommunication(doc, { ...first, addedAt: 5, addedBy: ada })
  const corrects = (by: PersonId | null, at: number, text: string) => {
    updateCommunication(doc, { id: first.id, text, hand: { by, at } })
    const [message] = readBoard(doc).communications
    return [message?.changedBy, message?.changedAt]
  }
  expect(corrects(ben, 1000, 'W')).toEqual([ben, 1000])
  expect(corrects(ben, 2000, 'We')).toEqual([ben, 1000])
  expect(corrects(ben, 2000 + minute, 'We k')).toEqual([ben, 2000 + minute])
  expect(corrects(ada, 3000 + minute, 'We know')).toEqual([ada, 3000 + minute])
  expect(corrects(null, 3000 + minute, 'We know.')).toEqual([null, 3000 + minute])
  expect(readBoard(doc).communications).toMatchObject([{ addedAt: 5, addedBy: ada }])
})
