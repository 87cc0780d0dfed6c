import { expect, test } from 'vitest'
import { isKey } from '../../ids.ts'
import { must } from '../../result.ts'
import { incident, page, update } from '../../testing/statuspage-file.ts'
import { readJsonFile } from './json-file.ts'
import { type ReadIncident, readingLimits } from './reading.ts'

function readAll(file: unknown) {
  const reading = readJsonFile(JSON.stringify(file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function read(fields: object): ReadIncident {
  return must(readAll({ page, incident: { ...incident, ...fields } }).incidents[0], 'the incident')
}

test('an incident with its updates, oldest first', () => {
  expect(read({})).toEqual({
    id: 'i1',
    title: 'Sign-in fails',
    start: Date.parse('2021-08-10T20:09:03.894Z'),
    end: Date.parse('2021-08-10T23:10:51.289Z'),
    asOf: null,
    startConfirmed: false,
    endConfirmed: false,
    isStartInferred: false,
    isEndInferred: false,
    flags: [],
    communications: [
      {
        id: 'u1',
        time: Date.parse('2021-08-10T20:09:04.042Z'),
        channel: 'Status page',
        sender: 'Example',
        kind: 'update',
        audience: 'external',
        text: 'We are on it.',
        source: 'https://stspg.io/x',
      },
      expect.objectContaining({ id: 'u2', kind: 'resolution' }),
    ],
  })
})

test('the four shapes tell the same', () => {
  const [wanted] = readAll({ page, incident }).incidents
  expect(readAll({ page, incidents: [incident] }).incidents).toEqual([wanted])
  const unsigned = wanted?.communications.map((message) => ({ ...message, sender: '' }))
  const bare = [{ ...wanted, communications: unsigned }]
  expect(readAll([incident]).incidents).toEqual(bare)
  expect(readAll(incident).incidents).toEqual(bare)
})

test('a byte order mark does no harm', () => {
  expect(readJsonFile(`\uFEFF${JSON.stringify([incident])}`).ok).toBe(true)
})

test.each([
  { scheduled_for: '2021-08-11T00:00:00Z' },
  { status: 'scheduled' },
  { status: 'in_progress' },
  { status: 'verifying' },
  { status: 'completed' },
  { impact: 'maintenance' },
])('maintenance is passed over and its messages counted: %o', (fields) => {
  const tweeted = { ...update, tweet_id: 1 }
  const maintenance = { ...incident, ...fields, incident_updates: [update, tweeted] }
  const reading = readAll({ page, incidents: [maintenance, { ...incident, scheduled_for: null }] })
  expect(reading.skipped).toBe(3)
  expect(reading.incidents).toHaveLength(1)
})

test.each([
  ['resolved', 'resolution'],
  ['postmortem', 'postmortem'],
  ['monitoring', 'update'],
  ['something new', 'update'],
  [null, 'update'],
])('status %s is a %s', (status, kind) => {
  expect(read({ incident_updates: [{ ...update, status }] }).communications[0]?.kind).toBe(kind)
})

test('a tweet is the same message on Twitter, at its own time if it has one', () => {
  // Numbers this large lose digits in JavaScript, so they must not be told apart by value.
  const text = JSON.stringify({ page, incident }).replace(
    '"tweet_id":null',
    '"tweet_id":1425224704026046467',
  )
  const reading = readJsonFile(text)
  const [, , tweet] = (reading.ok && reading.value.incidents[0]?.communications) || []
  expect(tweet).toMatchObject({ id: 'u2-twitter', channel: 'Twitter', kind: 'resolution' })

  const at = '2021-08-10T20:11:00.000Z'
  const tweeted = [{ ...update, twitter_updated_at: at }]
  expect(read({ incident_updates: tweeted }).communications).toMatchObject([
    { id: 'u1', channel: 'Status page', time: Date.parse(update.display_at) },
    { id: 'u1-twitter', channel: 'Twitter', time: Date.parse(at), text: 'We are on it.' },
  ])
})

test('a start later than the first update gives way to it, and a missing one too', () => {
  const first = Date.parse(update.display_at)
  const late = read({ started_at: '2021-08-10T22:00:00Z', resolved_at: '2021-08-10T21:59:00Z' })
  expect(late).toMatchObject({ start: first, flags: ['start_adjusted'] })
  expect(read({ started_at: null })).toMatchObject({ start: first, flags: [] })
  expect(read({ started_at: undefined })).toMatchObject({ start: first, flags: [] })
  expect(read({ started_at: null, incident_updates: [] })).toMatchObject({ start: null })
})

test('an end counts only once the incident is over, a last look only before', () => {
  const open = { ...incident, status: 'monitoring' }
  const seen = { page, incident: open, snapshot_at: '2021-08-10T22:00:00Z' }
  const at = Date.parse('2021-08-10T22:00:00Z')
  expect(readAll(seen).incidents[0]).toMatchObject({ end: null, asOf: at })
  expect(readAll({ ...seen, incident }).incidents[0]).toMatchObject({ asOf: null })
  expect(read({ status: 'postmortem' }).end).toBe(Date.parse(incident.resolved_at))
})

test('times may carry any offset; without one they are of the given zone', () => {
  const local = { ...update, display_at: null, created_at: '2021-08-10T22:09:04' }
  const text = JSON.stringify({ ...incident, incident_updates: [local] })
  const reading = readJsonFile(text, { zone: 'Europe/Paris' })
  const time = reading.ok && reading.value.incidents[0]?.communications[0]?.time
  expect(time).toBe(Date.parse('2021-08-10T20:09:04Z'))
  const offset = { ...update, display_at: '2021-08-10T13:09:04.042-07:00' }
  expect(read({ incident_updates: [offset] }).communications[0]?.time).toBe(
    Date.parse(update.display_at),
  )
})

test('HTML becomes text, a link that is none is left out, and a text past the limit is cut', () => {
  const body = `<p>${'é'.repeat(readingLimits.textLength)}😀</p>`
  const shown = read({ shortlink: 'javascript:alert(1)', incident_updates: [{ ...update, body }] })
  const text = shown.communications[0]?.text ?? ''
  expect(text).toHaveLength(readingLimits.textLength)
  expect(text.endsWith('é…')).toBe(true)
  expect(shown.communications[0]?.source).toBe('')
  expect(shown.flags).toContain('text_shortened')
})

test('ids may be anything, and are always the same key', () => {
  const ids = ['a b', '', null, undefined, 7, '__proto__', 'x'.repeat(64), 'y'.repeat(56), 'é']
  const updates = ids.map((id, index) => ({ ...update, id, body: `${index}`, tweet_id: 1 }))
  const { communications } = read({ incident_updates: updates })
  const keys = communications.flatMap(({ id }) => (id === null ? [] : [id]))
  expect(keys.every(isKey)).toBe(true)
  expect(new Set(keys).size).toBe(12)
  expect(communications.filter(({ id }) => id === null)).toHaveLength(6)
  expect(read({ incident_updates: updates }).communications).toEqual(communications)
})

test('the same update twice is one message', () => {
  expect(read({ incident_updates: [update, update] }).communications).toHaveLength(1)
})
