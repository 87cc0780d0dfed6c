import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { writeCsv } from '../incident/reading/csv.ts'
import { readIncidentFile } from '../incident/reading/incident-file.ts'
import { must } from '../result.ts'
import { writePageText } from '../testing/page-text.ts'
import { applyImport } from './apply-import.ts'
import { updateCommunication } from './edit-communications.ts'
import { mergeReading } from './importing.ts'
import { measuredInput } from './measured.ts'
import { readBoard } from './snapshot.ts'

const fixtures: Record<string, string> = import.meta.glob('../incident/fixtures/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const fixture = (name: string) => must(fixtures[`../incident/fixtures/${name}`], name)

let made = 0
const newId = () => `new-${made++}` as EntryId

function readOne(text: string, type = 'text/plain') {
  const reading = readIncidentFile(text, type, { now: Date.parse('2025-12-01T00:00:00Z') })
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  const { format, skipped, incidents } = reading.value
  const { communications, ...incident } = must(incidents[0], 'the incident')
  return { format, skipped, incident, communications }
}

function importInto(doc: Y.Doc, text: string, choice: { external?: ReadonlySet<string> } = {}) {
  const plan = mergeReading(readBoard(doc), readOne(text), { ...choice, newId })
  applyImport(doc, plan)
  return plan
}

/** What a status page shows of a file: its own messages, without what went out elsewhere. */
function pageOf(file: string): string {
  const { incident, communications } = readOne(file)
  const shown = communications.filter(({ channel }) => channel === 'Status page')
  return writePageText(incident.title, shown)
}

const slack = JSON.stringify([
  { type: 'message', user: 'U1', text: 'It is down', ts: '1626170400.000200' },
  { type: 'message', user: 'U1', text: 'Told the big customers', ts: '1626170500.000200' },
])
const posts =
  'https://x.com/a/status/1541815603606036480 We look\nhttps://x.com/a/status/1541825603606036480'
const instatus = JSON.stringify([
  {
    id: 'a',
    name: 'Down',
    started: '2025-11-18T11:48:00Z',
    updates: [
      { id: 'b', status: 'INVESTIGATING', message: 'We look', started: '2025-11-18T11:48:07Z' },
      { id: 'c', status: 'RESOLVED', message: 'All well', started: '2025-11-18T13:04:59Z' },
    ],
  },
])
const incidentIo = JSON.stringify({
  incidents: [
    {
      id: 'a',
      name: 'Down',
      status: 'resolved',
      published_at: '2025-11-18T11:48:00Z',
      updates: [
        {
          id: 'b',
          to_status: 'investigating',
          message_string: 'We look',
          published_at: '2025-11-18T11:48:07Z',
        },
        {
          id: 'c',
          to_status: 'resolved',
          message_string: 'All well',
          published_at: '2025-11-18T13:04:59Z',
        },
      ],
    },
  ],
})
const files = Object.entries({
  instatus,
  incidentIo,
  slack,
  posts,
  csv: fixture('github-2018-10-21.csv'),
  statuspage: fixture('statuspage-two-channels.json'),
  pasted: pageOf(fixture('statuspage-long.json')),
})

test.each(files)('the same file again adds nothing and changes nothing: %s', (_name, file) => {
  const doc = new Y.Doc()
  const { added } = importInto(doc, file).counts
  expect(added).toBeGreaterThan(0)
  const before = readBoard(doc)
  expect(importInto(doc, file).counts).toMatchObject({ added: 0, unchanged: added })
  expect(readBoard(doc)).toEqual(before)
})

test.each(files)('what is exported is the same messages again: %s', (_name, file) => {
  const doc = new Y.Doc()
  const { added } = importInto(doc, file).counts
  const before = readBoard(doc)
  const { incident, communications } = measuredInput(before)
  const csv = writeCsv({ ...incident, endConfirmed: before.incident.endConfirmed }, communications)
  expect(importInto(doc, csv).counts).toMatchObject({ added: 0, unchanged: added })
  const { channels, communications: after } = readBoard(doc)
  expect({ channels, after }).toEqual({ channels: before.channels, after: before.communications })
})

const pages = [
  'statuspage-long.json',
  'statuspage-two-channels.json',
  'statuspage-start-after-first-update.json',
  'statuspage-unresolved-array.json',
]

describe.each(pages)('the copied page of %s', (name) => {
  test('after its file: every message is there already, and no time gets worse', () => {
    const doc = new Y.Doc()
    importInto(doc, fixture(name))
    const before = readBoard(doc)
    expect(importInto(doc, pageOf(fixture(name))).counts.added).toBe(0)
    expect(readBoard(doc)).toEqual(before)
  })

  test('before its file: only what went out elsewhere is new, and the file’s own times are taken', () => {
    const doc = new Y.Doc()
    const copied = importInto(doc, pageOf(fixture(name))).counts.added
    const file = readOne(fixture(name))
    const counts = importInto(doc, fixture(name)).counts
    expect(counts).toMatchObject({ added: file.communications.length - copied, unchanged: copied })
    expect(readBoard(doc).incident).toMatchObject({
      start: file.incident.start,
      end: file.incident.end,
    })
  })
})

test('with other blanks and marks it is the same message; of another minute, kind or text it is not', () => {
  const doc = new Y.Doc()
  importInto(doc, instatus)
  const page = (text: string, time: string) => `Investigating - ${text}\nNov 18, 2025 - ${time} UTC`
  expect(importInto(doc, page('**We**\n\n look!', '11:48')).counts.added).toBe(0)
  expect(importInto(doc, page('We look', '11:49')).counts.added).toBe(1)
  expect(importInto(doc, page('We looked', '11:48')).counts.added).toBe(1)
  expect(importInto(doc, page('All well', '13:04')).counts.added).toBe(1)
  // A sheet knows its times: the same minute does not do.
  const csv = 'time,channel,kind,text\n2025-11-18T13:04:00Z,Status page,resolution,All well'
  expect(importInto(doc, csv).counts.added).toBe(1)
})

test('posts after a page’s file move neither start nor end', () => {
  const doc = new Y.Doc()
  importInto(doc, fixture('statuspage-two-channels.json'))
  const { start, end } = readBoard(doc).incident
  importInto(doc, posts)
  expect(readBoard(doc).incident).toMatchObject({ start, end })
  const earlier = 'Investigating - We saw it first\nAug 10, 2021 - 19:30 UTC'
  importInto(doc, earlier)
  expect(readBoard(doc).incident).toMatchObject({ start: Date.parse('2021-08-10T19:30:00Z'), end })
})

test('of a chat’s messages those that customers saw are named, and stay so when it comes again', () => {
  const doc = new Y.Doc()
  const { communications } = mergeReading(readBoard(doc), readOne(slack), { newId })
  const [, told] = communications.map(({ id }) => id)
  const external = new Set([must(told, 'the second message')])
  expect(importInto(doc, slack, { external }).counts.added).toBe(2)
  const kinds = () => readBoard(doc).communications.map(({ kind, audience }) => [kind, audience])
  expect(kinds()).toEqual([
    ['internal', 'internal'],
    ['update', 'external'],
  ])
  expect(importInto(doc, slack).counts).toMatchObject({ added: 0, unchanged: 2 })
  expect(kinds()[1]).toEqual(['update', 'external'])
})

test('a message that a person has moved since is still the same', () => {
  const doc = new Y.Doc()
  const page = 'Investigating - We look\nNov 18, 2025 - 11:48 UTC'
  importInto(doc, page)
  const [message] = readBoard(doc).communications
  updateCommunication(doc, { id: must(message, 'it').id, time: Date.parse('2025-11-18T11:30:00Z') })
  expect(importInto(doc, page).counts).toMatchObject({ added: 0, unchanged: 1 })
})
