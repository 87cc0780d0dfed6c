import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { addChannel, addCommunication } from './edit-communications.ts'
import { setIncident } from './edit-incident.ts'
import { measuredInput } from './measured.ts'
import { readBoard } from './snapshot.ts'

const said = { kind: 'update', audience: 'external', sender: 'Ada', source: '' } as const

test('a board is measured by the names of its channels; one that is not there goes by its id', () => {
  const doc = new Y.Doc()
  const status = 'status' as EntryId
  addChannel(doc, { id: status, name: 'Status page' })
  setIncident(doc, { title: 'Sign-in down', start: 10, end: 90 })
  addCommunication(doc, {
    ...said,
    id: 'b' as EntryId,
    time: 50,
    channelId: status,
    text: 'We know',
  })
  addCommunication(doc, {
    ...said,
    id: 'a' as EntryId,
    time: 70,
    channelId: 'gone' as EntryId,
    text: 'Up',
  })
  expect(measuredInput(readBoard(doc))).toEqual({
    incident: {
      title: 'Sign-in down',
      start: 10,
      end: 90,
      asOf: null,
      startConfirmed: true,
      startAdjusted: false,
    },
    communications: [
      { ...said, id: 'b', time: 50, channel: 'Status page', text: 'We know' },
      { ...said, id: 'a', time: 70, channel: 'gone', text: 'Up' },
    ],
  })
})

test('while nobody has said when it began there is no start', () => {
  expect(measuredInput(readBoard(new Y.Doc())).incident.start).toBeNull()
})
