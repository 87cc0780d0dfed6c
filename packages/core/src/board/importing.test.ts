import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type EntryId, isKey } from '../ids.ts'
import type { ReadCommunication } from '../incident/reading/reading.ts'
import { anEdit } from '../testing/board-arbitraries.ts'
import { applyImport, undoImport } from './apply-import.ts'
import { checkEntry } from './check-entry.ts'
import { rootOf } from './document.ts'
import {
  addCommunication,
  deleteCommunication,
  ensureChannel,
  updateCommunication,
} from './edit-communications.ts'
import { setIncident } from './edit-incident.ts'
import type { ImportPlan, IncidentReading } from './import-plan.ts'
import { mergeReading } from './importing.ts'
import { readBoard } from './snapshot.ts'

let made = 0
const newId = () => `new-${made++}` as EntryId

const looking: ReadCommunication = {
  id: 'ngm4',
  time: 1000,
  channel: 'Status page',
  sender: 'GitHub',
  kind: 'update',
  audience: 'external',
  text: 'We are looking into it',
  source: '',
}
const fixed: ReadCommunication = {
  ...looking,
  id: 'x9',
  time: 5000,
  kind: 'resolution',
  text: 'Fixed',
}
const tweet: ReadCommunication = { ...looking, channel: 'Twitter' }
const row = (text: string): ReadCommunication => ({ ...looking, id: null, text })

function readingOf(
  communications: readonly ReadCommunication[],
  incident: Partial<IncidentReading['incident']> = {},
): IncidentReading {
  const nothing = { title: '', start: null, end: null, asOf: null, flags: [] }
  const unsure = { startConfirmed: false, endConfirmed: false }
  const stated = { isStartInferred: false, isEndInferred: false }
  return {
    format: 'statuspage',
    incident: { ...nothing, ...unsure, ...stated, ...incident },
    communications,
    skipped: 0,
  }
}

function importInto(doc: Y.Doc, reading: IncidentReading, only?: ReadonlySet<string>): ImportPlan {
  const plan = mergeReading(readBoard(doc), reading, { only, newId })
  applyImport(doc, plan)
  return plan
}

test('a status page is imported, and again after somebody has corrected it: nothing is added', () => {
  const doc = new Y.Doc()
  const reading = readingOf([looking, tweet, fixed], {
    title: 'Sign-in down',
    start: 1000,
    end: 5000,
    flags: ['start_adjusted'],
  })
  const plan = importInto(doc, { ...reading, skipped: 2 })
  expect(plan.counts).toEqual({ added: 3, unchanged: 0, skipped: 2 })
  const board = readBoard(doc)
  expect(board.incident).toEqual(plan.incident)
  expect(board.incident).toMatchObject({ start: 1000, startConfirmed: false, startAdjusted: true })
  expect(board.channels.map(({ name }) => name)).toEqual(['Status page', 'Twitter'])
  expect(board.communications).toHaveLength(3)

  const [first] = board.communications
  updateCommunication(doc, {
    id: first?.id as EntryId,
    time: 900,
    text: 'We look',
    channelId: 'x' as EntryId,
  })
  setIncident(doc, { start: 700, title: 'Sign-in was down' })
  const before = readBoard(doc)
  expect(importInto(doc, reading).counts).toEqual({ added: 0, unchanged: 3, skipped: 0 })
  expect(readBoard(doc)).toEqual(before)
})

test('the same text twice in a file is two messages, the k-th the same as the k-th on the board', () => {
  const doc = new Y.Doc()
  importInto(doc, readingOf([row('again'), row('again')]))
  expect(importInto(doc, readingOf([row('again'), row('again'), row('again')])).counts).toEqual({
    added: 1,
    unchanged: 2,
    skipped: 0,
  })
  deleteCommunication(doc, readBoard(doc).communications[0]?.id as EntryId)
  expect(importInto(doc, readingOf([row('again'), row('again'), row('again')])).counts).toEqual({
    added: 1,
    unchanged: 2,
    skipped: 0,
  })
})

test('an update without an id is the same as one that says the same; one with another id is not', () => {
  const doc = new Y.Doc()
  importInto(doc, readingOf([looking]))
  expect(importInto(doc, readingOf([{ ...looking, id: null }])).counts.unchanged).toBe(1)
  expect(importInto(doc, readingOf([{ ...looking, id: 'other' }])).counts.added).toBe(1)
  const byHand = new Y.Doc()
  importInto(byHand, readingOf([{ ...looking, id: null }]))
  expect(importInto(byHand, readingOf([looking])).counts.unchanged).toBe(1)
})

test('a message on the board stands for one of those read that say the same, not for all', () => {
  const doc = new Y.Doc()
  const channelId = ensureChannel(doc, { name: 'Status page', newId: newId() })
  const { channel, ...byHand } = row('again')
  addCommunication(doc, { ...byHand, id: 'by-hand' as EntryId, channelId })
  const plan = importInto(doc, readingOf([row('again'), row('again')]))
  expect(plan.counts).toMatchObject({ added: 1, unchanged: 1 })
})

test('one update twice in one file is one message', () => {
  const doc = new Y.Doc()
  expect(importInto(doc, readingOf([looking, looking])).counts).toMatchObject({
    added: 1,
    unchanged: 1,
  })
  expect(readBoard(doc).communications).toHaveLength(1)
})

test('what is not chosen is skipped, by the ids of the preview or of the file', () => {
  const reading = readingOf([looking, fixed, row('a'), row('b')])
  const preview = mergeReading(readBoard(new Y.Doc()), reading, { newId })
  const doc = new Y.Doc()
  const only = new Set([preview.communications[3]?.id ?? '', 'x9'])
  expect(importInto(doc, reading, only).counts).toEqual({ added: 2, unchanged: 0, skipped: 2 })
  expect(readBoard(doc).communications.map(({ text }) => text)).toEqual(['b', 'Fixed'])
})

test('an import replaces a start that nobody confirmed, never one that was', () => {
  const doc = new Y.Doc()
  importInto(doc, readingOf([], { start: 1000, end: 2000, title: 'First', asOf: 3000 }))
  importInto(doc, readingOf([], { start: 900, startConfirmed: true, title: 'Second' }))
  expect(readBoard(doc).incident).toMatchObject({
    start: 900,
    startConfirmed: true,
    end: 2000,
    asOf: 3000,
  })
  importInto(doc, readingOf([], { start: 800, startConfirmed: true, end: 1, endConfirmed: true }))
  importInto(doc, readingOf([], { end: 2, title: 'Third' }))
  expect(readBoard(doc).incident).toMatchObject({ start: 900, end: 1, title: 'Third' })
  setIncident(doc, { title: 'Ours' })
  importInto(doc, readingOf([], { title: 'Fourth' }))
  expect(readBoard(doc).incident.title).toBe('Ours')
})

test('taking an import back leaves what people have done since', () => {
  const doc = new Y.Doc()
  setIncident(doc, { summary: 'Long' })
  const plan = importInto(
    doc,
    readingOf([looking, tweet], { title: 'Imported', start: 1000, end: 5 }),
  )
  const twitter = readBoard(doc).channels[1]?.id as EntryId
  setIncident(doc, { start: 1000 })
  const own = { ...looking, id: 'own' as EntryId, channelId: twitter }
  applyImport(
    doc,
    mergeReading(readBoard(doc), readingOf([{ ...row('own'), channel: 'Twitter' }]), { newId }),
  )
  undoImport(doc, JSON.parse(JSON.stringify(plan.undo)))
  expect(own.channelId).toBe(twitter)
  const board = readBoard(doc)
  expect(board.incident).toMatchObject({
    title: '',
    start: 1000,
    startConfirmed: true,
    end: null,
    summary: 'Long',
  })
  expect(board.channels.map(({ name }) => name)).toEqual(['Twitter'])
  expect(board.communications.map(({ text }) => text)).toEqual(['own'])
})

const aCommunication: fc.Arbitrary<ReadCommunication> = fc.record({
  id: fc.option(fc.oneof(fc.constantFrom('a', 'b'), fc.string({ maxLength: 80 }))),
  time: fc.integer({ min: 0, max: 3 }),
  channel: fc.oneof(fc.constantFrom('Status page', ' Status page'), fc.string()),
  sender: fc.string(),
  kind: fc.constantFrom('update', 'resolution', 'internal'),
  audience: fc.constantFrom('external', 'internal'),
  text: fc.oneof(fc.constantFrom('x', 'y'), fc.string(), fc.constant('\ud83d half')),
  source: fc.string(),
  isToTheMinute: fc.boolean(),
})
const aReading: fc.Arbitrary<IncidentReading> = fc.record({
  format: fc.constant('statuspage' as const),
  incident: fc.record({
    title: fc.string(),
    start: fc.option(fc.nat()),
    end: fc.option(fc.nat()),
    asOf: fc.option(fc.nat()),
    startConfirmed: fc.boolean(),
    endConfirmed: fc.boolean(),
    isStartInferred: fc.boolean(),
    isEndInferred: fc.boolean(),
    flags: fc.constantFrom([], ['start_adjusted' as const]),
  }),
  communications: fc.array(aCommunication, { maxLength: 12 }),
  skipped: fc.nat(3),
})
const edits = fc.array(anEdit, { maxLength: 15 })

test('importing again adds nothing and changes nothing, on whatever board', () => {
  fc.assert(
    fc.property(edits, aReading, (before, reading) => {
      const doc = new Y.Doc()
      for (const edit of before) edit(doc)
      importInto(doc, reading)
      const board = readBoard(doc)
      const again = importInto(doc, reading)
      expect(again.counts).toEqual({
        added: 0,
        unchanged: reading.communications.length,
        skipped: reading.skipped,
      })
      expect(again.undo).toEqual({ communications: [], channels: [], incident: [] })
      expect(readBoard(doc)).toEqual(board)
    }),
  )
})

test('an import does what its plan says, in one update, and taking it back leaves the board as it was', () => {
  fc.assert(
    fc.property(edits, aReading, (before, reading) => {
      const doc = new Y.Doc()
      for (const edit of before) edit(doc)
      const board = readBoard(doc)
      let updates = 0
      doc.on('update', () => {
        updates += 1
      })
      const plan = importInto(doc, reading)
      expect(updates).toBeLessThanOrEqual(1)
      expect(readBoard(doc).incident).toEqual(plan.incident)
      expect(readBoard(doc).communications).toHaveLength(
        board.communications.length + plan.counts.added,
      )
      for (const [id, entry] of rootOf(doc, 'communications')) {
        expect(isKey(id) && checkEntry('communications', id, entry)).toBeNull()
      }
      undoImport(doc, plan.undo)
      expect(readBoard(doc)).toEqual(board)
    }),
  )
})

test('a preview has the same ids every time', () => {
  fc.assert(
    fc.property(edits, aReading, (before, reading) => {
      const doc = new Y.Doc()
      for (const edit of before) edit(doc)
      const idsOn = (board: Y.Doc) =>
        mergeReading(readBoard(board), reading, { newId }).communications.map(({ id }) => id)
      expect(idsOn(doc)).toEqual(idsOn(new Y.Doc()))
    }),
  )
})
