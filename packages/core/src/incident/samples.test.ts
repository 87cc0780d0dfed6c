import { describe, expect, test } from 'vitest'
import { must } from '../result.ts'
import { usualCadence } from '../testing/incident-arbitraries.ts'
import { measureTimeline } from './metrics.ts'
import { toMetricsJson } from './metrics-json.ts'
import { readIncidentFile } from './reading/incident-file.ts'

const ours = import.meta.glob('./fixtures/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** The files that the fixtures were made from, with their own words; they need not be there. */
const originals = import.meta.glob('../../../../../shared/samples/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

type Named = ReadonlyMap<string, string>

function byName(files: Record<string, string>): Named {
  return new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, ''), text]))
}

function expectedOf(files: Named): [string, unknown][] {
  const { incidents } = JSON.parse(must(files.get('expected.json'), 'expected.json'))
  return Object.entries(incidents)
}

/** Reads a file, measures its incident and shapes it as HTTP would, but for the ids of gaps. */
function measureFile(name: string, text: string): unknown {
  const reading = readIncidentFile(text, name.endsWith('.csv') ? 'text/csv' : 'application/json')
  if (!reading.ok) return reading.error
  const [read, ...others] = reading.value.incidents
  expect(others).toEqual([])
  const incident = must(read, 'the incident')
  const communications = incident.communications.map((message, index) => ({
    ...message,
    id: message.id ?? `row-${index}`,
  }))
  const startAdjusted = incident.flags.includes('start_adjusted')
  const metrics = measureTimeline({ ...incident, startAdjusted }, communications, usualCadence)
  const json = toMetricsJson(must(metrics, 'metrics'))
  return { ...json, gaps: json.gaps.map(({ id: _id, ...gap }) => gap) }
}

/** Equal as written: the same keys, in the same order, with the same values. */
function expectExactly(files: Named) {
  const all = expectedOf(files)
  expect(all).toHaveLength(5)
  for (const [name, wanted] of all) {
    const measured = measureFile(name, must(files.get(name), name))
    expect(measured).toEqual(wanted)
    expect(JSON.stringify(measured)).toBe(JSON.stringify(wanted))
  }
}

test('five real incidents give exactly the figures that are known for them', () => {
  expectExactly(byName(ours))
})

describe.skipIf(Object.keys(originals).length === 0)(
  'the files that the fixtures come from',
  () => {
    test('give the same figures', () => {
      expectExactly(byName(originals))
    })
  },
)
