import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../result.ts'
import type { Audience, CommunicationKind } from '../incident.ts'
import { type CsvIncident, readCsv, writeCsv } from './csv.ts'

function read(text: string) {
  const reading = readCsv(text)
  return must(reading.ok ? reading.value.incidents[0] : null, 'the incident')
}

test('no cell that leaves can be taken for a formula, and each comes back as it was', () => {
  const texts = ['=1+1', '+1', '-1', '@here', '\tx', '\rx', "'=1", "''=1", "'quoted'", ' =1', 'a']
  const incident = {
    title: '=T()',
    start: 0,
    end: null,
    asOf: null,
    startConfirmed: true,
    endConfirmed: false,
  }
  const communications = texts.map((text, index) => ({
    time: index,
    channel: `@${index}`,
    sender: '+',
    kind: 'update' as const,
    audience: 'external' as const,
    text,
    source: '',
  }))
  const csv = writeCsv(incident, communications)
  const cells = csv.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(read(csv).title).toBe('=T()')
  expect(read(csv).communications.map(({ text }) => text)).toEqual(texts)
})

const anInstant = fc.integer({ min: -8.64e15, max: 8.64e15 })
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('"', "'", ',', ';', '\t', '\r', '\n', '=', '-', ' ', 'a') }),
)
const messages = fc.array(
  fc.record({
    time: anInstant,
    channel: anyText.filter((name) => name.trim() !== ''),
    sender: anyText,
    kind: fc.constantFrom<CommunicationKind>('update', 'resolution', 'postmortem', 'internal'),
    audience: fc.constantFrom<Audience>('external', 'internal', 'regulator'),
    text: anyText,
    source: anyText,
  }),
  { maxLength: 8 },
)
const anIncident: fc.Arbitrary<CsvIncident> = fc
  .record({
    title: anyText,
    start: anInstant,
    end: fc.option(anInstant),
    asOf: fc.option(anInstant),
    startConfirmed: fc.boolean(),
    endConfirmed: fc.boolean(),
  })
  .map((incident) => ({
    ...incident,
    endConfirmed: incident.endConfirmed && incident.end !== null,
  }))

test('what is written is read again unchanged', () => {
  fc.assert(
    fc.property(anIncident, messages, (incident, communications) => {
      const again = read(writeCsv(incident, communications))
      expect(again).toMatchObject(incident)
      expect(again.communications).toEqual(
        communications
          .toSorted((a, b) => a.time - b.time)
          .map((message) => ({ id: null, ...message })),
      )
    }),
  )
})

test('a start that nobody gave keeps the title and stays unconfirmed', () => {
  fc.assert(
    fc.property(anIncident, messages, (incident, communications) => {
      fc.pre(communications.length > 0)
      const again = read(writeCsv({ ...incident, start: null }, communications))
      const first = Math.min(...communications.map((message) => message.time))
      expect(again).toMatchObject({ title: incident.title, start: first, startConfirmed: false })
    }),
  )
})
