import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { exchange } from '../testing/board-arbitraries.ts'
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
  expect(readBoard(doc).communications).toEqual([{ ...first, text: 'We know', originalTime: null }])
  updateCommunication(doc, { id: first.id, time: 900.3 })
  updateCommunication(doc, { id: first.id, time: 800, channelId: mail })
  expect(readBoard(doc).communications).toMatchObject([
    { time: 800, originalTime: 1000, channelId: mail },
  ])
  deleteCommunication(doc, first.id)
  updateCommunication(doc, { id: first.id, time: 700 })
  expect(readBoard(doc).communications).toEqual([])
})
