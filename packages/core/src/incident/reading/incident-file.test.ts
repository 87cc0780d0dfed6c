import fc from 'fast-check'
import { expect, test } from 'vitest'
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
