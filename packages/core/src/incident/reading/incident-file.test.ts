import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectFormat } from './detect-format.ts'
import { readIncidentFile } from './incident-file.ts'

const csv = 'time;channel;kind;text\n2021-08-10T20:09:04Z;Blog;update;hello'
const json = '{"incident": {"incident_updates": [{"display_at": "2021-08-10T20:09:04Z"}]}}'

test.each([
  ['application/json', json],
  ['application/json; charset=utf-8', json],
  ['application/vnd.status+json', json],
  ['text/plain', ` ${json}`],
  ['', json],
  ['text/csv', csv],
  ['Text/CSV; charset=utf-8; header=present', csv],
  ['text/plain', `\uFEFF${csv}`],
  ['application/vnd.ms-excel', csv],
  ['application/octet-stream', csv],
])('%s is read by its type, else by how it begins', (type, text) => {
  const reading = readIncidentFile(text, type)
  const [incident] = reading.ok ? reading.value.incidents : []
  expect(incident?.communications).toHaveLength(1)
})

test('a type that is not what it says is a problem, and so is what begins like neither', () => {
  const codes = (text: string, type: string) => {
    const reading = readIncidentFile(text, type)
    return reading.ok ? [] : [...new Set(reading.error.map(({ code }) => code))]
  }
  expect(codes(csv, 'application/json')).toEqual(['not-json'])
  expect(codes(json, 'text/csv')).toEqual(['missing-column'])
  expect(codes('We had an incident.', 'text/plain')).toEqual(['unknown-format'])
  expect(codes('', '')).toEqual(['unknown-format'])
})

test('the zone is handed on to either reader', () => {
  const local = csv.replace('20:09:04Z', '20:09:04')
  const zone = 'Asia/Kathmandu'
  for (const text of [local, json.replace('20:09:04Z', '20:09:04')]) {
    const reading = readIncidentFile(text, 'text/plain', { zone })
    const [incident] = reading.ok ? reading.value.incidents : []
    expect(incident?.communications[0]?.time).toBe(Date.parse('2021-08-10T14:24:04Z'))
  }
})

test('no text of any type makes it throw', () => {
  const types = fc.oneof(fc.string(), fc.constantFrom('application/json', 'text/csv', 'text/plain'))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), types, (text, type) => {
      expect(readIncidentFile(text, type)).toHaveProperty('ok')
    }),
  )
})

const page = 'Resolved - All well.\nNov 18, 2025 - 13:04 UTC\nUpdate - b\nNov 18, 2025 - 12:04 UTC'
const slack = '[{"type": "message", "user": "U1", "text": "It is down", "ts": "1626170400.000200"}]'
const posts = 'We look: https://x.com/example/status/1541815603606036480'

test.each([
  ['json', json],
  ['json', '[]'],
  ['json', slack],
  ['csv', csv],
  ['csv', '"Text","Time"'],
  ['posts', `\n${posts}\nmore`],
  ['page-text', page],
  ['page-text', '[10:11 AM PDT] We are looking'],
  ['page-text', 'We are looking at https://example.org'],
  ['page-text', ''],
])('%s is told by how it begins', (format, text) => {
  expect(detectFormat(text)).toBe(format)
})

test('what is pasted is read by what it is', () => {
  const formatOf = (text: string) => {
    const reading = readIncidentFile(text, 'text/plain')
    return reading.ok && reading.value.format
  }
  expect([json, slack, csv, posts, page].map(formatOf)).toEqual([
    'statuspage',
    'slack',
    'csv',
    'posts',
    'page-text',
  ])
})

test('no damage to a file makes reading it throw, and a refusal always says why', () => {
  const scrap = fc.oneof(
    fc.constantFrom(
      '"',
      '\n',
      '{',
      ']',
      ' - ',
      '__proto__',
      '\u0000',
      '\ud83d',
      '13:04',
      'https://x.com/',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    scrap,
  })
  const files = fc.constantFrom(json, slack, csv, posts, page)
  fc.assert(
    fc.property(files, fc.array(cut, { maxLength: 4 }), (file, cuts) => {
      const damaged = cuts.reduce<string>((text, { at, length, scrap: put }) => {
        const from = Math.floor(at * text.length)
        return text.slice(0, from) + put + text.slice(from + length)
      }, file)
      const reading = readIncidentFile(damaged, 'text/plain', { zone: 'America/New_York' })
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 1_000 },
  )
})
