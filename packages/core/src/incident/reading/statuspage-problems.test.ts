import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incident, page, update } from '../../testing/statuspage-file.ts'
import { readJsonFile } from './json-file.ts'
import { readingLimits } from './reading.ts'

function problemsOf(text: string): [string | undefined, string][] {
  const reading = readJsonFile(text)
  return reading.ok ? [] : reading.error.map(({ path, code }) => [path, code])
}

test('one id for two different updates is a problem', () => {
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
  const reading = readJsonFile(JSON.stringify([{ ...incident, incident_updates: many }]))
  const [read] = reading.ok ? reading.value.incidents : []
  expect(read?.communications).toHaveLength(readingLimits.messages)
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
      const reading = readJsonFile(text)
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
