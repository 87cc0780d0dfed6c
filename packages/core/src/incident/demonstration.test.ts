import { expect, test } from 'vitest'
import { must } from '../result.ts'
import { usualCadence } from '../testing/incident-arbitraries.ts'
import { demonstrationFacts } from './demonstration/facts.ts'
import { type DemonstrationLocale, demonstration } from './demonstration.ts'
import { measure } from './metrics.ts'
import { toMetricsJson } from './metrics-json.ts'
import { readCsv } from './reading/csv.ts'

const fixtures = import.meta.glob('./fixtures/*', { query: '?raw', import: 'default', eager: true })
const expected = JSON.parse(must(fixtures['./fixtures/expected.json'], 'expected.json')).incidents[
  'github-2018-10-21.csv'
]
const locales: DemonstrationLocale[] = ['en', 'fr', 'ru']

async function figures(locale: DemonstrationLocale) {
  const { incident, communications } = await demonstration(locale)
  const json = toMetricsJson(measure(incident, communications, usualCadence))
  return { ...json, gaps: json.gaps.map(({ id: _id, ...gap }) => gap) }
}

test('the demonstration measures like the incident that it retells', async () => {
  const { title } = await demonstration('en')
  expect(await figures('en')).toEqual({ ...expected, name: title })
})

test.each(locales)('in %s only the words differ', async (locale) => {
  const { name: _name, channels, ...others } = await figures(locale)
  const { name: _expectedName, channels: known, ...wanted } = expected
  expect(others).toEqual(wanted)
  expect(Object.values(channels)).toEqual(Object.values(known))
})

test.each(locales)('in %s there is a text for every message and none to spare', async (locale) => {
  const { communications } = await demonstration(locale)
  expect(communications).toHaveLength(demonstrationFacts.length)
  expect(communications.every((message) => message.text !== '')).toBe(true)
  const words = await import(`./demonstration/${locale}.ts`)
  const [spoken] = Object.values(words) as { texts: string[] }[]
  expect(spoken?.texts).toHaveLength(demonstrationFacts.length)
})

test('its times, channels, senders, kinds and audiences are those of the published file', async () => {
  const csv = readCsv(must(fixtures['./fixtures/github-2018-10-21.csv'], 'the CSV'))
  const facts = (message: Record<'time' | 'channel' | 'sender' | 'kind' | 'audience', unknown>) => [
    message.time,
    message.channel,
    message.sender,
    message.kind,
    message.audience,
  ]
  const { communications } = await demonstration('en')
  const read = csv.ok ? csv.value.incidents[0]?.communications : undefined
  expect(communications.map(facts)).toEqual(read?.map(facts))
})
