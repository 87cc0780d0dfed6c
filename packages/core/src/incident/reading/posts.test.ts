import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPosts } from './posts.ts'
import { readingLimits } from './reading.ts'

const now = Date.parse('2025-12-01T00:00:00Z')
const idAt = (time: string, place = 0) =>
  String((BigInt(Date.parse(time) - 1_288_834_974_657) << 22n) + BigInt(place))

function problemsOf(text: string): unknown[] {
  const reading = readPosts(text, { now })
  return reading.ok ? [] : reading.error.map(({ line, code }) => [line, code])
}

test('a post’s link holds the millisecond in which it was sent', () => {
  // The example of https://en.wikipedia.org/wiki/Snowflake_ID: 28 June 2022, 16:07:40.105 UTC.
  const reading = readPosts('https://x.com/Wikipedia/status/1541815603606036480')
  const [incident] = reading.ok ? reading.value.incidents : []
  expect(incident?.start).toBe(Date.parse('2022-06-28T16:07:40.105Z'))
})

test('links to posts, one a line, with and without the text', () => {
  const [first, second, third] = [
    idAt('2025-11-18T12:04:05.006Z'),
    idAt('2025-11-18T12:04:05.006Z', 7),
    idAt('2025-11-18T13:00:00Z'),
  ]
  const reading = readPosts(
    `https://x.com/example_status/status/${third}?s=20 Resolved: all is well

We are looking into it: https://twitter.com/example_status/status/${first}
• <https://mobile.twitter.com/i/web/status/${second}>
https://x.com/example_status/status/${third}/photo/1 Resolved: all is well`,
    { now },
  )
  expect(reading).toMatchObject({ ok: true, value: { format: 'posts', skipped: 0 } })
  const [incident] = reading.ok ? reading.value.incidents : []
  expect(incident).toMatchObject({
    start: Date.parse('2025-11-18T12:04:05.006Z'),
    isStartInferred: true,
    end: Date.parse('2025-11-18T13:00:00Z'),
  })
  expect(incident?.communications).toMatchObject([
    {
      id: `x-${first}`,
      time: Date.parse('2025-11-18T12:04:05.006Z'),
      channel: 'Twitter',
      sender: '@example_status',
      kind: 'update',
      audience: 'external',
      text: 'We are looking into it',
      source: `https://x.com/example_status/status/${first}`,
    },
    { id: `x-${second}`, sender: '', text: '' },
    { id: `x-${third}`, kind: 'resolution', text: 'Resolved: all is well' },
  ])
})

test('every line without a post, and every post without a time, is told', () => {
  const id = idAt('2025-11-18T12:04:05Z')
  expect(
    problemsOf(`https://x.com/jack/status/20
https://x.com/a/status/29700859247
https://x.com/a/status/${'9'.repeat(19)}
https://x.com/a/status/${idAt('2026-01-01T00:00:00Z')}
https://x.com/a/status/123456789012345678901
https://example.org/a/status/${id}
and more soon
https://x.com/a/status/${id} one text
https://x.com/a/status/${id} another`),
  ).toEqual([
    [1, 'no-time-in-link'],
    [2, 'no-time-in-link'],
    [3, 'bad-time'],
    [4, 'bad-time'],
    [5, 'missing-link'],
    [6, 'missing-link'],
    [7, 'missing-link'],
    [9, 'duplicate-id'],
  ])
  expect(problemsOf('x'.repeat(readingLimits.bytes + 1))).toEqual([[undefined, 'too-large']])
})

test('every time is read back from its link', () => {
  const anyTime = fc.integer({ min: Date.parse('2011-01-01T00:00:00Z'), max: now })
  fc.assert(
    fc.property(anyTime, fc.nat(2 ** 22 - 1), (time, place) => {
      const id = idAt(new Date(time).toISOString(), place)
      const reading = readPosts(`https://x.com/a/status/${id}`, { now })
      expect(reading.ok && reading.value.incidents[0]?.communications[0]?.time).toBe(time)
    }),
  )
})

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    'https://x.com/',
    'status/',
    '1184567453041889280',
    ' ',
    '\n',
    'a/',
  )
  const someText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((parts) => parts.join('')),
  )
  fc.assert(fc.property(someText, (text) => typeof readPosts(text, { now }).ok === 'boolean'))
})
