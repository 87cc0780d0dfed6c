import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { type Problem, readingLimits } from './reading.ts'

const header = 'time,channel,sender,kind,audience,text,source'

function read(text: string, zone = 'UTC') {
  const reading = readCsv(text, { zone })
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  const [incident] = reading.value.incidents
  if (!incident) throw new Error('no incident')
  return incident
}

function problemsOf(text: string): [number | undefined, string, string][] {
  const reading = readCsv(text)
  const problems: readonly Problem[] = reading.ok ? [] : reading.error
  return problems.map(({ line, code, detail }) => [line, code, detail])
}

test('a file with the incident’s own rows and two messages', () => {
  const incident = read(
    [
      header,
      '2018-10-21T22:52:00Z,,,start,internal,"A split, network",',
      '2018-10-21T23:09:19Z,Status page,GitHub,update,,"We say ""sorry"".\nAnd again.",a file',
      '2018-10-21T22:54:00Z,Monitoring,,internal,internal,alerts,',
      '2018-10-22T23:03:00Z,,,end,,,',
    ].join('\r\n'),
  )
  expect(incident).toMatchObject({
    title: 'A split, network',
    start: 1_540_162_320_000,
    end: 1_540_249_380_000,
    asOf: null,
    startConfirmed: true,
    endConfirmed: true,
  })
  expect(incident.communications).toEqual([
    {
      id: null,
      time: 1_540_162_440_000,
      channel: 'Monitoring',
      sender: '',
      kind: 'internal',
      audience: 'internal',
      text: 'alerts',
      source: '',
    },
    {
      id: null,
      time: 1_540_163_359_000,
      channel: 'Status page',
      sender: 'GitHub',
      kind: 'update',
      audience: 'external',
      text: 'We say "sorry".\nAnd again.',
      source: 'a file',
    },
  ])
})

test.each([',', ';', '\t'])(
  'cells may be parted by "%s", after a byte order mark too',
  (delimiter) => {
    const rows = [
      ['Kind', 'Time', 'TEXT', 'Channel', 'who cares'],
      ['update', '2018-10-21T23:09:19Z', '"a, b; c\td"', 'Blog', 'x'],
    ]
    const [message] = read(
      `\uFEFF${rows.map((row) => row.join(delimiter)).join('\n')}`,
    ).communications
    expect(message).toMatchObject({ channel: 'Blog', text: 'a, b; c\td', audience: 'external' })
  },
)

test('blanks around a cell go unless they are quoted, and empty lines are passed over', () => {
  const text = `${header}\n\n2018-10-21T23:09:19Z , Blog , "  Ann " ,update,,  hello ,\n   \n`
  expect(read(text).communications).toMatchObject([
    { channel: 'Blog', sender: '  Ann ', text: 'hello' },
  ])
})

test('without a start row the first message stands in, unconfirmed', () => {
  const rows = ['2018-10-21T23:09:19Z,Blog,,update,,b,', '2018-10-21T23:00:00Z,Blog,,update,,a,']
  expect(read([header, ...rows].join('\n'))).toMatchObject({
    title: '',
    start: Date.parse('2018-10-21T23:00:00Z'),
    startConfirmed: false,
  })
  expect(read(header)).toMatchObject({ start: null, startConfirmed: false, communications: [] })
})

test('a time without an offset is one of the row’s zone, else of the incident’s', () => {
  const text = [
    `${header},tz,fold`,
    '2021-11-07T01:30,Blog,,update,,a,,America/New_York,1',
    '2021-11-07 10:00:00,Blog,,update,,b,,,',
    '2021-11-07 10:00:00+00:00,Blog,,update,,c,,Asia/Kathmandu,',
  ].join('\n')
  const times = read(text, 'Europe/Paris').communications.map(({ text: name, time }) => [
    name,
    time,
  ])
  expect(times).toEqual([
    ['a', Date.parse('2021-11-07T06:30:00Z')],
    ['b', Date.parse('2021-11-07T09:00:00Z')],
    ['c', Date.parse('2021-11-07T10:00:00Z')],
  ])
})

test('every bad row is told by the line on which it begins, and all that is wrong with it', () => {
  const text = [
    `${header},tz,fold`,
    '2018-10-21T23:09:19Z,Blog,,update,,"two\nlines",',
    'yesterday,,,announcement,everybody,,',
    ',Blog,,,,,',
    '2021-11-07T01:30,Blog,,update,,,,America/New_York,',
    '2021-03-14T02:30,Blog,,update,,,,America/New_York,0',
    '2021-03-14T02:30,Blog,,update,,,,Mars/Olympus,2',
    '2018-10-21T23:09:19Z,Blog,,update,,,,,,too,many',
    '2018-10-21T23:09:19Z,,,start,,,',
    '2018-10-21T23:09:20Z,,,start,,,',
    '2018-10-21T23:09:19Z,Blog,,update,,"closed" too early,',
    '2018-10-21T23:09:19Z,Blog,,update,,"never closed,',
    'the rest is part of it',
  ].join('\n')
  expect(problemsOf(text)).toEqual([
    [4, 'bad-time', 'yesterday'],
    [4, 'unknown-kind', 'announcement'],
    [4, 'unknown-audience', 'everybody'],
    [5, 'missing-value', 'time'],
    [5, 'missing-value', 'kind'],
    [6, 'ambiguous', '2021-11-07T01:30'],
    [7, 'does-not-exist', '2021-03-14T02:30'],
    [8, 'bad-fold', '2'],
    [8, 'unknown-zone', 'Mars/Olympus'],
    [9, 'too-many-cells', ''],
    [11, 'duplicate-row', 'start'],
    [12, 'text-after-quote', ''],
    [13, 'unclosed-quote', ''],
  ])
})

test('a quote that is never closed is told by the line on which it opens', () => {
  expect(problemsOf(`${header}\n2018-10-21T23:09:19Z,"Blog\nand more",,update,,"text`)).toEqual([
    [3, 'unclosed-quote', ''],
  ])
})

test('half a surrogate pair is replaced at once, as it would be on its way through UTF-8', () => {
  const [message] = read(`${header}\n2018-10-21T23:09:19Z,Blog,,update,,a\uD83D,`).communications
  expect(message?.text).toBe('a\uFFFD')
})

test('a message needs a channel', () => {
  expect(problemsOf(`${header}\n2018-10-21T23:09:19Z,"  ",,update,,,`)).toEqual([
    [2, 'missing-value', 'channel'],
  ])
})

test('columns that are missing or come twice are named', () => {
  expect(problemsOf('time,text,time\n')).toEqual([
    [1, 'duplicate-column', 'time'],
    [1, 'missing-column', 'channel'],
    [1, 'missing-column', 'kind'],
  ])
  expect(problemsOf('')).toHaveLength(4)
})

test('more than is allowed is refused as a whole, and what is allowed is read at once', () => {
  const row = '2018-10-21T23:09:19Z,Blog,,update,,a,\n'
  const full = `${header}\n${row.repeat(readingLimits.messages)}`
  expect(read(full).communications).toHaveLength(readingLimits.messages)
  expect(problemsOf(full + row)).toEqual([[undefined, 'too-many-messages', '']])
  expect(problemsOf('é'.repeat(readingLimits.bytes / 2 + 1))).toEqual([
    [undefined, 'too-large', ''],
  ])
  const long = `${header}\n2018-10-21T23:09:19Z,Blog,,update,,${'a'.repeat(10_001)},`
  expect(problemsOf(long)).toEqual([[2, 'too-long', 'text']])
})

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    header,
    ...',;\t\r\n"\'',
    '2018-10-21T23:09:19Z',
    'update',
    'start',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: pieces })), (text) => {
      const reading = readCsv(text)
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
