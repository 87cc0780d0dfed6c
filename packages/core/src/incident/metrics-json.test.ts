import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTold, aroundStart as start, usualCadence } from '../testing/incident-arbitraries.ts'
import { minute } from '../time.ts'
import { measure } from './metrics.ts'
import { toMetricsJson } from './metrics-json.ts'

const message = {
  channel: 'Status page',
  sender: '',
  kind: 'update',
  audience: 'external',
  text: '',
  source: '',
} as const

test('over HTTP times are ISO strings, shares have six decimals and any name is only a name', () => {
  const told = { start, end: null, asOf: null, title: '', startConfirmed: true }
  const messages = [
    { ...message, id: 'first', time: start + 40 * minute, channel: '__proto__' },
    { ...message, id: 'closing', time: start + 70 * minute, kind: 'resolution' as const },
  ]
  const json = toMetricsJson(measure(told, messages, usualCadence))
  expect(json).not.toHaveProperty('startConfirmed')
  expect(json).not.toHaveProperty('cadence')
  expect(json.start).toBe('2018-10-21T22:52:00.000Z')
  expect(json.end).toBeNull()
  expect(json.timeWithinCadence).toBe(0.857143)
  expect(json.gaps[1]).toMatchObject({ id: 'closing', to: '2018-10-22T00:02:00.000Z' })
  expect(Object.keys(json.channels)).toEqual(['__proto__', 'Status page'])
})

test('what crosses HTTP survives JSON', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const json = toMetricsJson(measure(told, communications, cadence))
      expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    }),
  )
})
