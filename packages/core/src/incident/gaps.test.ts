import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../result.ts'
import { aroundStart, aTold, usualCadence } from '../testing/incident-arbitraries.ts'
import { hour, minute, second } from '../time.ts'
import type { Communication, Incident } from './incident.ts'
import { measure } from './metrics.ts'

const start = aroundStart
const incident: Incident = { title: '', start, end: null, asOf: null, startConfirmed: true }

function sent(id: string, offset: number, fields: Partial<Communication> = {}): Communication {
  return {
    id,
    time: start + offset,
    channel: 'Status page',
    sender: '',
    kind: 'update',
    audience: 'external',
    text: '',
    source: '',
    ...fields,
  }
}

function gapsOf(communications: readonly Communication[], fields: Partial<Incident> = {}) {
  return measure({ ...incident, ...fields }, communications, usualCadence).gaps
}

test('silences run from the start over each message to the closing notice', () => {
  const gaps = gapsOf([
    sent('late', 65 * minute),
    sent('first', 10 * minute),
    sent('closing', 90 * minute, { kind: 'resolution' }),
  ])
  expect(gaps.map(({ id, ms, kind, class: is }) => [id, ms / minute, kind, is])).toEqual([
    ['first', 10, 'start_to_first', 'ok'],
    ['late', 55, 'between', 'gap'],
    ['closing', 25, 'last_to_resolution', 'warn'],
  ])
})

test.each([
  ['resolution', [sent('a', hour, { kind: 'resolution' })], {}],
  ['end', [], { end: start + hour }],
  ['now', [], { asOf: start + hour }],
] as const)(
  'without an update there is a single silence, to the %s',
  (ending, messages, fields) => {
    expect(gapsOf(messages, fields)).toEqual([
      {
        id: ending === 'resolution' ? 'a' : 'end',
        from: start,
        to: start + hour,
        ms: hour,
        kind: `start_to_${ending}`,
        class: 'gap',
        censored: ending === 'now',
      },
    ])
  },
)

test.each([
  ['last_to_end', { end: start + hour, asOf: start + 2 * hour }, false],
  ['last_to_now', { asOf: start + hour }, true],
] as const)(
  'the silence after the last update is %s, at its full length',
  (kind, fields, censored) => {
    const [, last] = gapsOf([sent('a', 20 * minute)], fields)
    expect(last).toMatchObject({ id: 'end', ms: 40 * minute, kind, censored })
  },
)

test('nothing is said about the time after the last message of an incident seen at no known time', () => {
  const gaps = gapsOf([sent('a', 5 * minute), sent('b', 9 * minute)])
  expect(gaps.map((gap) => gap.kind)).toEqual(['start_to_first', 'between'])
})

test('exactly thirty minutes are not a gap, a millisecond more is', () => {
  const border = (ms: number) => gapsOf([sent('a', 0), sent('b', ms)])[1]?.class
  expect(border(30 * minute)).toBe('warn')
  expect(border(30 * minute + 1)).toBe('gap')
  expect(border(20 * minute)).toBe('ok')
  expect(border(20 * minute + 1)).toBe('warn')
})

test('the first silence has a threshold of its own', () => {
  const cadence = { ...usualCadence, firstUpdate: 10 * minute }
  const messages = [sent('a', 15 * minute), sent('b', 30 * minute)]
  const classes = measure(incident, messages, cadence).gaps.map((gap) => gap.class)
  expect(classes).toEqual(['gap', 'ok'])
})

test('messages within a minute of the first are one moment, without chaining', () => {
  const messages = [0, 40, 60, 61, 100, 121].map((at) => sent(`at-${at}`, at * second))
  const gaps = gapsOf(messages, { end: start + 5 * minute })
  expect(gaps.map((gap) => gap.id)).toEqual(['at-0', 'at-61', 'end'])
})

test('the closing notice ends the last silence even within a minute of the last update', () => {
  const gaps = gapsOf([sent('a', hour), sent('b', hour + second, { kind: 'resolution' })])
  expect(gaps.map((gap) => gap.ms)).toEqual([hour, second])
})

test('silences follow each other from start to horizon and sum to the span', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const { gaps, spanMs, horizon, endKind } = measure(told, communications, cadence)
      let from = told.start
      for (const gap of gaps) {
        expect(gap.from).toBe(from)
        expect(gap.ms).toBe(gap.to - gap.from)
        expect(gap.ms).toBeGreaterThanOrEqual(0)
        from = gap.to
      }
      const sum = gaps.reduce((total, gap) => total + gap.ms, 0)
      expect(sum).toBe(from - told.start)
      if (endKind !== 'unknown') expect(sum).toBe(spanMs)
      // Only messages of the last moment may lie between its first and an unknown end.
      expect(horizon - from).toBeLessThanOrEqual(endKind === 'unknown' ? minute : 0)
    }),
  )
})

test('the order in which messages come changes nothing', () => {
  const shuffled = aTold.chain(([told, all, cadence]) =>
    fc.tuple(
      fc.constant([told, all, cadence] as const),
      fc.shuffledSubarray(all, { minLength: all.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([[told, communications, cadence], others]) => {
      expect(measure(told, others, cadence)).toEqual(measure(told, communications, cadence))
    }),
  )
})

test('messages that customers did not see, and postmortems, change nothing', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const measured = communications.filter(
        ({ audience, kind }) => audience === 'external' && ['update', 'resolution'].includes(kind),
      )
      expect(measure(told, communications, cadence)).toEqual(measure(told, measured, cadence))
    }),
  )
})

test('the same text on a second channel at the same time changes no silence', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const copies = communications.map((message) => ({
        ...message,
        id: `z-${message.id}`,
        channel: 'E-mail',
      }))
      const both = measure(told, [...communications, ...copies], cadence)
      expect(both.gaps).toEqual(measure(told, communications, cadence).gaps)
    }),
  )
})

test('moments lie more than a minute apart, and each silence has an id of its own', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const { gaps } = measure(told, communications, cadence)
      for (const gap of gaps.filter(({ kind }) => kind === 'between')) {
        expect(gap.ms).toBeGreaterThan(minute)
      }
      expect(new Set(gaps.map((gap) => gap.id)).size).toBe(gaps.length)
    }),
  )
})

test('moving everything by a while moves the silences and changes none', () => {
  fc.assert(
    fc.property(aTold, fc.integer({ min: -hour, max: hour }), ([told, all, cadence], by) => {
      const move = (at: number | null) => (at === null ? null : at + by)
      const moved = { ...told, start: told.start + by, end: move(told.end), asOf: move(told.asOf) }
      const later = all.map((message) => ({ ...message, time: message.time + by }))
      const shifted = measure(told, all, cadence).gaps.map((gap) => ({
        ...gap,
        from: gap.from + by,
        to: gap.to + by,
      }))
      expect(measure(moved, later, cadence).gaps).toEqual(shifted)
    }),
  )
})

test('figures agree with each other', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const metrics = measure(told, communications, cadence)
      const { gaps, longestGapIndex, timeWithinCadence, spanMs, endKind } = metrics
      const lengths = gaps.map((gap) => gap.ms)
      expect(metrics.longestGapMs).toBe(lengths.length === 0 ? null : Math.max(...lengths))
      if (longestGapIndex !== null) {
        expect(lengths.indexOf(must(metrics.longestGapMs, 'longest'))).toBe(longestGapIndex)
      }
      // Whole gaps at the threshold leave nothing overdue, so these two are zero together.
      expect(metrics.missedUpdates === 0).toBe(metrics.overdueMs === 0)
      if (timeWithinCadence !== null && endKind !== 'unknown') {
        expect(timeWithinCadence * spanMs).toBeCloseTo(spanMs - metrics.overdueMs, 3)
      }
      expect(metrics.flags.includes('zero_span')).toBe(spanMs === 0)
      const counted = metrics.channels.reduce((sum, channel) => sum + channel.messages, 0)
      expect(counted).toBe(metrics.messages)
      expect(metrics.channelCount).toBe(metrics.channels.length)
    }),
  )
})
