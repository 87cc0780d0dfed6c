import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../result.ts'
import { writePageText } from '../../testing/page-text.ts'
import { minute } from '../../time.ts'
import { writeTime } from '../iso-time.ts'
import { readPasted } from './pasted.ts'
import { type ReadIncident, readingLimits } from './reading.ts'

type Options = Parameters<typeof readPasted>[1]

const now = Date.parse('2025-12-01T00:00:00Z')

function readAll(text: string, options: Options = {}) {
  const reading = readPasted(text, { now, ...options })
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

/** Each message as "time kind text". */
function told({ communications }: ReadIncident): string[] {
  return communications.map(
    ({ time, kind, text }) => `${writeTime(time).replace(':00.000Z', 'Z')} ${kind} ${text}`,
  )
}

function toldIn(text: string, options?: Options): string[] {
  return readAll(text, options).incidents.flatMap(told)
}

function problemsOf(text: string, options?: Options): unknown[] {
  const reading = readPasted(text, { now, ...options })
  return reading.ok ? [] : reading.error.map(({ line, code }) => [line, code])
}

const home = `All Systems Operational
Past Incidents
Nov 18, 2025
Sign-in fails  Subscribe
Resolved - Everybody can sign in again.
Nov 18, 19:28 UTC
Update - We see fewer errors,
and keep looking.

Thank you for your patience.
Nov 18, 17:44 UTC
Investigating - Some of you cannot sign in.
Nov 18, 11:48 UTC
Nov 17, 2025
No incidents reported.
Nov 16, 2025
A slower search
Monitoring - It is quicker now.
Nov 16, 10:00 UTC
Identified - Search is slow.
Nov 16, 09:00 UTC
New disks
Completed - The scheduled maintenance has been completed.
Nov 16, 08:00 UTC
Scheduled - We will change disks.
Nov 14, 07:00 UTC
← Incident History
Powered by Atlassian Statuspage`

test('the home page of a status page, copied as it is', () => {
  const reading = readAll(home)
  expect(reading).toMatchObject({ format: 'page-text', skipped: 2 })
  expect(reading.incidents.map(({ title }) => title)).toEqual(['Sign-in fails', 'A slower search'])
  const [first, second] = reading.incidents
  expect(first).toMatchObject({
    start: Date.parse('2025-11-18T11:48:00Z'),
    end: Date.parse('2025-11-18T19:28:00Z'),
    startConfirmed: false,
    isStartInferred: true,
  })
  expect(told(must(first, 'the first'))).toEqual([
    '2025-11-18T11:48Z update Some of you cannot sign in.',
    '2025-11-18T17:44Z update We see fewer errors,\nand keep looking.\n\nThank you for your patience.',
    '2025-11-18T19:28Z resolution Everybody can sign in again.',
  ])
  expect(second).toMatchObject({ start: Date.parse('2025-11-16T09:00:00Z'), end: null })
})

test('the page of one incident, copied from top to bottom', () => {
  const [incident] = readAll(`Example Status
Subscribe To Updates
Sign-in fails
Incident Report for Example
Postmortem
What we learned.
13:04 UTC - we saw it ourselves
Posted 1 month ago. Oct 22, 2025 - 00:34 UTC
Resolved
All well.
Posted 1 month ago. Oct 21, 2025 - 00:34 UTC
Investigating
We are looking.
Posted 1 month ago. Oct 20, 2025 - 23:00 UTC
This incident affected: Sign-in.`).incidents
  expect(incident).toMatchObject({
    title: 'Sign-in fails',
    end: Date.parse('2025-10-21T00:34:00Z'),
  })
  expect(incident?.communications[0]).toMatchObject({
    channel: 'Status page',
    sender: 'Example',
    audience: 'external',
  })
  expect(told(must(incident, 'the incident'))).toEqual([
    '2025-10-20T23:00Z update We are looking.',
    '2025-10-21T00:34Z resolution All well.',
    '2025-10-22T00:34Z postmortem What we learned.\n13:04 UTC - we saw it ourselves',
  ])
})

const expected = ['2025-11-18T12:04Z update We look.', '2025-11-18T13:04Z resolution All well.']

test.each([
  [
    'set in bold',
    '**Resolved** - All well.\n\nNov 18, 2025 - 13:04 UTC\n\n**Investigating** - We look.\n\nNov 18, 2025 - 12:04 UTC',
  ],
  [
    'a list',
    '- **Resolved:** All well.\n  Nov 18, 2025, 13:04 UTC\n- **Investigating:** We look.\n  Nov 18, 2025, 12:04 UTC',
  ],
  [
    'headings in brackets',
    '[Resolved] All well.\nNov 18, 2025 1:04 PM UTC\n[Investigating] We look.\nNov 18, 2025 12:04 PM UTC',
  ],
  [
    'Markdown headings',
    '## Resolved\nAll well.\n2025-11-18 13:04 UTC\n## Investigating\nWe look.\n2025-11-18T12:04:00Z',
  ],
  [
    'times under headings',
    'Resolved\nTue, Nov 18, 2025, 01:04 PM UTC\nAll well.\n\nInvestigating\nTue, Nov 18, 2025, 12:04 PM UTC\nWe look.',
  ],
  [
    'times first',
    'Nov 18, 2025 at 13:04 UTC\nResolved\nAll well.\nNov 18, 2025 at 12:04 UTC\nInvestigating - We look.',
  ],
  [
    'times on the same line',
    'Nov 18 2025 13:04 UTC - Resolved - All well.\nNov 18 2025 12:04 UTC - Investigating - We look.',
  ],
  [
    'times behind the text',
    'Resolved - All well. Nov 18, 2025 - 13:04 UTC\nInvestigating - We look. (Nov 18, 2025 - 12:04 UTC)',
  ],
  [
    'days over bare times',
    'November 18, 2025\nResolved - All well.\n13:04 UTC\nInvestigating - We look.\n12:04 UTC',
  ],
  [
    'the oldest first',
    'Investigating - We look.\n18 Nov 2025, 12:04 UTC\nResolved - All well.\n18 Nov 2025, 13:04 UTC',
  ],
  [
    'how long ago it was',
    'Resolved\nAll well.\nNov 18, 2025, 13:04 UTC (2 weeks ago)\nInvestigating\nWe look.\nNov 18, 2025, 12:04 UTC(1 hour earlier)',
  ],
  [
    'an offset',
    'Resolved - All well.\nNov 18, 2025 - 14:04 +01:00\nInvestigating - We look.\nNov 18, 2025 - 17:34 GMT+5:30',
  ],
  [
    'short names of zones',
    'Resolved - All well.\nNov 18, 2025 - 05:04 PST\nInvestigating - We look.\nNov 18, 2025 - 07:04 ET',
  ],
  [
    'a zone by its place',
    'Resolved - All well.\nNov 18, 2025 - 14:04 Europe/Paris\nInvestigating - We look.\nNov 18, 2025 - 13:04 (Europe/Paris)',
  ],
  [
    'a zone for all',
    'All times are shown in US/Pacific\nResolved - All well.\nNov 18, 2025 - 05:04\nInvestigating - We look.\nNov 18, 2025 - 04:04',
  ],
  [
    'months before days',
    'Resolved - All well.\n11/18/2025 13:04 UTC\nInvestigating - We look.\n11/18/2025 12:04 UTC',
  ],
  [
    'no year',
    'Resolved - All well.\nNov 18, 13:04 UTC\nInvestigating - We look.\nNov 18, 12:04 UTC',
  ],
  [
    'other line breaks and blanks',
    'Resolved\u00A0- All well.\r\nNov\u00A018, 2025 - 13:04 UTC\r\nInvestigating - We look.\r\nNov 18, 2025 - 12:04\u202FUTC',
  ],
  [
    'French',
    'Résolu : All well.\nmardi 18 novembre 2025 à 14 h 04 CET\nEnquête en cours : We look.\n18 nov. 2025, 13h04 CET',
  ],
  [
    'Russian',
    'Решено — All well.\n18 ноября 2025 г., 16:04 МСК\nРасследование — We look.\nвт, 18 нояб. 2025 г. в 15:04 (UTC+3)',
  ],
])('%s', (_name, text) => {
  expect(toldIn(text)).toEqual(expected)
})

test('lines that begin with a time, as of a large cloud', () => {
  expect(
    toldIn(`Oct 20, 2025
[02:01 AM PDT] We have found a possible cause.
[01:26 AM PDT] We see errors
in one region.`),
  ).toEqual([
    '2025-10-20T08:26Z update We see errors\nin one region.',
    '2025-10-20T09:01Z update We have found a possible cause.',
  ])
})

test('without a zone a time is of the session’s, and a name that several zones share is decided by it', () => {
  const text = (zone: string) => `Resolved - All well.\nNov 18, 2025 - 13:04${zone}`
  expect(toldIn(text(''), { zone: 'Asia/Kathmandu' })).toEqual([
    '2025-11-18T07:19Z resolution All well.',
  ])
  expect(toldIn(text(' CST'), { zone: 'America/New_York' })).toEqual([
    '2025-11-18T19:04Z resolution All well.',
  ])
  expect(toldIn(text(' IST'), { zone: 'Asia/Kolkata' })).toEqual([
    '2025-11-18T07:34Z resolution All well.',
  ])
  expect(problemsOf(text(' CST'))).toEqual([[2, 'shared-zone']])
  expect(problemsOf(text(' IST'), { zone: 'Asia/Tokyo' })).toEqual([[2, 'shared-zone']])
})

test('over New Year each day finds its year', () => {
  const text = 'Resolved - b\nJan 1, 00:30 UTC\nUpdate - a\nDec 31, 23:30 UTC'
  expect(toldIn(text)).toEqual(['2024-12-31T23:30Z update a', '2025-01-01T00:30Z resolution b'])
  expect(toldIn(`Jan 1, 2022\n${text}`)[0]).toBe('2021-12-31T23:30Z update a')
  expect(toldIn('Resolved - a\nWed, Nov 18, 13:00 UTC')).toEqual(['2020-11-18T13:00Z resolution a'])
})

test('both nights of New York: what is not sure is asked, and an offset or EST answers', () => {
  const zone = 'America/New_York'
  const text = (...times: string[]) => times.map((time) => `Update - a\n${time}`).join('\n')
  expect(
    problemsOf(text('Nov 2, 2025 - 1:30 AM', 'Mar 9, 2025 - 2:30 AM', 'Mar 9, 2025 - 3:30 AM'), {
      zone,
    }),
  ).toEqual([
    [2, 'ambiguous'],
    [4, 'does-not-exist'],
  ])
  expect(
    toldIn(
      text('Nov 2, 2025 - 1:30 AM EST', 'Nov 2, 2025 - 1:30 AM EDT', 'Nov 2, 2025 - 1:30 -0400'),
      { zone },
    ),
  ).toEqual([
    '2025-11-02T05:30Z update a',
    '2025-11-02T05:30Z update a',
    '2025-11-02T06:30Z update a',
  ])
  expect(problemsOf(text('Nov 2, 2025 - 1:30 AM ET'))).toEqual([[2, 'ambiguous']])
})

test.each<[string, string, unknown[]]>([
  ['a heading without a time', 'Resolved - All well.', [[1, 'missing-value']]],
  [
    'two of them',
    'Resolved\nAll well.\nUpdate\nNo.\nNov 18, 2025 12:00 UTC',
    [[1, 'missing-value']],
  ],
  ['a time without a day', 'Resolved - a\n13:04 UTC', [[2, 'missing-date']]],
  [
    'times of two days under one',
    'Nov 18, 2025\nResolved - c\n00:20 UTC\nUpdate - b\n23:50 UTC\nUpdate - a\n23:10 UTC',
    [[7, 'missing-date']],
  ],
  ['day or month', 'Resolved - a\n03/09/2025 2:30 UTC', [[2, 'date-order']]],
  ['a wrong weekday', 'Resolved - a\nWed, Nov 18, 2025, 13:00 UTC', [[2, 'wrong-weekday']]],
  [
    'no such day',
    'Resolved - a\nFeb 30, 2025, 13:00 UTC\nUpdate - b\nNov 18, 2025, 25:00 UTC',
    [
      [2, 'does-not-exist'],
      [4, 'does-not-exist'],
    ],
  ],
  ['no message', 'We had an incident.', [[undefined, 'unknown-format']]],
  ['nothing', '', [[undefined, 'unknown-format']]],
])('asked about, and nothing is taken: %s', (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems)
})

test('without a clock a year is asked for too', () => {
  expect(problemsOf('Resolved - a\nNov 18, 13:04 UTC', { now: null })).toEqual([
    [2, 'missing-year'],
  ])
})

test('a text too long is shortened, too much is refused', () => {
  const [long] = readAll(`Resolved - ${'x'.repeat(20_000)}\nNov 18, 2025 13:04 UTC`).incidents
  expect(long?.flags).toEqual(['text_shortened'])
  expect(long?.communications[0]?.text).toHaveLength(readingLimits.textLength)
  const many = 'Update - a\nNov 18, 2025 13:04 UTC\n'.repeat(readingLimits.messages)
  expect(toldIn(many)).toHaveLength(readingLimits.messages)
  expect(problemsOf(`${many}Update - a\nNov 18, 2025 13:04 UTC`)).toEqual([
    [undefined, 'too-many-messages'],
  ])
  expect(problemsOf(' '.repeat(readingLimits.bytes + 1))).toEqual([[undefined, 'too-large']])
  expect(problemsOf('Nov 18, 2025 13:04 UTC\n'.repeat(200_000))).toEqual([
    [undefined, 'too-many-messages'],
  ])
})

const someMessages = fc.array(
  fc.record({
    time: fc
      .integer({ min: Date.parse('2010-01-01T00:00:00Z') / minute, max: now / minute })
      .map((minutes) => minutes * minute),
    kind: fc.constantFrom('update' as const, 'resolution' as const, 'postmortem' as const),
    text: fc.lorem({ maxCount: 3, mode: 'sentences' }),
  }),
  { minLength: 1, maxLength: 12 },
)

test('what a page shows is read back: times, kinds and texts', () => {
  fc.assert(
    fc.property(someMessages, (messages) => {
      const byTime = messages.toSorted((a, b) => a.time - b.time)
      const { incidents } = readAll(writePageText('Sign-in fails', byTime))
      expect(incidents.map(({ title }) => title)).toEqual(['Sign-in fails'])
      expect(incidents[0]?.communications).toMatchObject(byTime)
    }),
  )
})

const pieces = fc.constantFrom(
  ...[
    'Resolved',
    ' - ',
    'Update',
    '**',
    '\n',
    '\n\n',
    'Nov 18',
    ', 2025',
    ' 13:04',
    ' UTC',
    ' CST',
    'Postmortem',
  ],
  ...[
    '[',
    ']',
    '(',
    ':',
    '18.11.2025',
    '3/4',
    '25:61',
    'text',
    'Scheduled - ',
    ' a.m.',
    '2 hours ago',
    '__proto__',
  ],
)

test('no text makes it throw, and a refusal always says why', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(someText, fc.constantFrom('UTC', 'America/New_York'), (text, zone) => {
      const reading = readPasted(text, { zone, now })
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
      else
        expect(
          reading.value.incidents.every(({ communications }) => communications.length > 0),
        ).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
