import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKey } from '../../ids.ts'
import { must } from '../../result.ts'
import { type ReadIncident, readingLimits } from './reading.ts'
import { readStatuspage } from './statuspage.ts'

const update = {
  id: 'u1',
  status: 'investigating',
  body: 'We are on it.',
  display_at: '2021-08-10T20:09:04.042Z',
  tweet_id: null,
}
const incident = {
  id: 'i1',
  name: 'Sign-in fails',
  status: 'resolved',
  impact: 'major',
  shortlink: 'https://stspg.io/x',
  started_at: '2021-08-10T20:09:03.894Z',
  resolved_at: '2021-08-10T23:10:51.289Z',
  incident_updates: [
    { ...update, id: 'u2', status: 'resolved', display_at: '2021-08-10T23:10:51.289Z' },
    update,
  ],
}
const page = { name: 'Example', time_zone: 'Etc/UTC' }

function readAll(file: unknown) {
  const reading = readStatuspage(JSON.stringify(file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function read(fields: object): ReadIncident {
  return must(readAll({ page, incident: { ...incident, ...fields } }).incidents[0], 'the incident')
}

function problemsOf(text: string): [string | undefined, string][] {
  const reading = readStatuspage(text)
  return reading.ok ? [] : reading.error.map(({ path, code }) => [path, code])
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
  expect(readStatuspage(`\uFEFF${JSON.stringify([incident])}`).ok).toBe(true)
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
  const reading = readStatuspage(text)
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
  const reading = readStatuspage(text, { zone: 'Europe/Paris' })
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

test('the same update twice is one message, unless the two differ', () => {
  expect(read({ incident_updates: [update, update] }).communications).toHaveLength(1)
  const differing = {
    ...incident,
    incident_updates: [update, { ...update, body: 'Something else' }],
  }
  expect(problemsOf(JSON.stringify(differing))).toEqual([
    ['incident_updates[1].id', 'duplicate-id'],
  ])
})

test('every problem is told with its path', () => {
  const incidents = [
    incident,
    'not an incident',
    { ...incident, name: 7, started_at: 'long ago' },
    {
      ...incident,
      resolved_at: '2021-02-30T00:00:00Z',
      incident_updates: [
        7,
        { ...update, body: {}, display_at: 'soon', twitter_updated_at: 'later' },
        { ...update, display_at: null },
        { ...update, display_at: 1_628_626_144_042 },
      ],
    },
    { ...incident, incident_updates: 'none' },
  ]
  expect(problemsOf(JSON.stringify({ page, incidents, snapshot_at: 'now' }))).toEqual([
    ['snapshot_at', 'bad-time'],
    ['incidents[1]', 'wrong-type'],
    ['incidents[2].name', 'wrong-type'],
    ['incidents[2].started_at', 'bad-time'],
    ['incidents[3].resolved_at', 'does-not-exist'],
    ['incidents[3].incident_updates[0]', 'wrong-type'],
    ['incidents[3].incident_updates[1].display_at', 'bad-time'],
    ['incidents[3].incident_updates[1].body', 'wrong-type'],
    ['incidents[3].incident_updates[1].twitter_updated_at', 'bad-time'],
    ['incidents[3].incident_updates[2].display_at', 'missing-value'],
    ['incidents[3].incident_updates[3].display_at', 'wrong-type'],
    ['incidents[4].incident_updates', 'wrong-type'],
  ])
  expect(problemsOf(JSON.stringify([incident, null]))).toEqual([['[1]', 'wrong-type']])
})

test.each([
  ['not-json', () => '{'],
  ['unknown-format', () => '7'],
  ['unknown-format', () => '{"page": {}}'],
  ['too-deep', () => '['.repeat(5_000_000)],
  ['too-large', () => ' '.repeat(readingLimits.bytes + 1)],
])('a file is refused as a whole: %s', (code, makeText) => {
  expect(problemsOf(makeText())).toEqual([[undefined, code]])
})

test('a key that reaches for prototypes is refused, written in whatever way', () => {
  const text = '{"incidents": [{"a": {"\\u005f_proto__": {"name": "x"}}}]}'
  expect(problemsOf(text)).toEqual([['incidents[0].a.__proto__', 'forbidden-key']])
})

test('as many messages as are allowed are read at once, one more is refused', () => {
  const many = Array.from({ length: readingLimits.messages }, (_, index) => ({
    ...update,
    id: `u${index}`,
  }))
  expect(read({ incident_updates: many }).communications).toHaveLength(readingLimits.messages)
  const tooMany = [{ ...incident, incident_updates: [...many, update] }]
  expect(problemsOf(JSON.stringify(tooMany))).toEqual([[undefined, 'too-many-messages']])
})

/** Any value, more often than not one that passes. */
const aValue = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(null, '', 'resolved', 'scheduled', update.display_at, '2021-02-30T00:00:00Z'),
)

function anObject(keys: readonly string[], inner: fc.Arbitrary<unknown> = aValue) {
  const list = fc.oneof(fc.array(inner, { maxLength: 3 }), inner)
  return fc.dictionary(fc.constantFrom(...keys), fc.oneof(aValue, list))
}

const anUpdate = anObject(['id', 'status', 'body', 'display_at', 'tweet_id', 'twitter_updated_at'])
const someIncident = anObject(
  ['incident_updates', 'id', 'name', 'status', 'started_at', 'resolved_at', 'impact', 'shortlink'],
  anUpdate,
)
const aFile = anObject(['page', 'incident', 'incidents', 'snapshot_at'], someIncident)

test('no text and no JSON makes it throw, and a refusal always says why', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(aFile, someIncident, fc.array(someIncident)).map((file) => JSON.stringify(file)),
  )
  fc.assert(
    fc.property(someText, (text) => {
      const reading = readStatuspage(text)
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
