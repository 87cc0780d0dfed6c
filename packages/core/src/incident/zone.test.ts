import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute } from '../time.ts'
import { readTime, writeTime } from './iso-time.ts'
import { instantInUtc, wallClockInUtc } from './wall-clock.ts'
import { instantOf, isTimeZone, wallClockOf } from './zone.ts'

const zones = [
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Europe/Paris',
  'Africa/Monrovia',
  'Pacific/Apia',
  'America/Sao_Paulo',
]

function at(text: string): number {
  const read = readTime(text, { zone: 'UTC' })
  if (!read.ok) throw new Error(text)
  return read.value
}

function wall(text: string) {
  return wallClockInUtc(at(`${text}Z`))
}

test('a summer evening in New York is four hours behind UTC', () => {
  expect(instantOf(wall('2018-10-21T18:52:00'), 'America/New_York')).toEqual({
    ok: true,
    value: at('2018-10-21T22:52:00Z'),
  })
})

test('a time that clocks skip in spring does not exist', () => {
  const refused = { ok: false, error: { kind: 'does-not-exist' } }
  expect(instantOf(wall('2021-03-14T02:30:00'), 'America/New_York')).toEqual(refused)
  expect(instantOf(wall('2021-10-03T02:15:00'), 'Australia/Lord_Howe')).toEqual(refused)
  // A whole day was skipped when Samoa crossed the date line.
  expect(instantOf(wall('2011-12-30T12:00:00'), 'Pacific/Apia')).toEqual(refused)
  expect(instantOf({ ...wall('2021-02-28T12:00:00'), day: 29 }, 'UTC')).toEqual(refused)
  expect(instantOf({ ...wall('2021-02-28T12:00:00'), hour: 24 }, 'UTC')).toEqual(refused)
})

test('a time that comes twice in autumn needs a fold and is never guessed', () => {
  const newYork = wall('2021-11-07T01:30:00')
  expect(instantOf(newYork, 'America/New_York')).toEqual({
    ok: false,
    error: { kind: 'ambiguous' },
  })
  const earlier = at('2021-11-07T05:30:00Z')
  expect(instantOf(newYork, 'America/New_York', 0)).toEqual({ ok: true, value: earlier })
  expect(instantOf(newYork, 'America/New_York', 1)).toEqual({ ok: true, value: earlier + hour })

  const lordHowe = wall('2021-04-04T01:45:00')
  expect(instantOf(lordHowe, 'Australia/Lord_Howe').ok).toBe(false)
  const first = at('2021-04-03T14:45:00Z')
  expect(instantOf(lordHowe, 'Australia/Lord_Howe', 0)).toEqual({ ok: true, value: first })
  expect(instantOf(lordHowe, 'Australia/Lord_Howe', 1)).toEqual({
    ok: true,
    value: first + 30 * minute,
  })
})

test('outside such nights a fold changes nothing', () => {
  const value = at('2018-10-21T17:07:00Z')
  for (const fold of [undefined, 0, 1] as const) {
    expect(instantOf(wall('2018-10-21T22:52:00'), 'Asia/Kathmandu', fold)).toEqual({
      ok: true,
      value,
    })
  }
})

test('an unknown zone is refused, and a bare offset is not a name', () => {
  expect(
    ['Europe/Paris', 'UTC', 'Mars/Olympus', '', '+05:30', '__proto__'].filter(isTimeZone),
  ).toEqual(['Europe/Paris', 'UTC'])
  expect(instantOf(wall('2021-01-01T00:00:00'), 'Mars/Olympus')).toEqual({
    ok: false,
    error: { kind: 'unknown-zone' },
  })
})

/** Any time from 1800 on, and in particular the nights when New York's clocks change. */
const anInstant = fc.oneof(
  fc.integer({ min: at('1800-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') }),
  fc.integer({ min: at('2021-11-07T03:00:00Z'), max: at('2021-11-07T09:00:00Z') }),
  fc.integer({ min: at('2021-03-14T05:00:00Z'), max: at('2021-03-14T09:00:00Z') }),
  fc.integer({ min: at('2021-04-03T12:00:00Z'), max: at('2021-04-03T18:00:00Z') }),
  fc.integer({ min: at('1883-11-18T15:00:00Z'), max: at('1883-11-18T19:00:00Z') }),
)

test('every instant is found again from the clock in every zone, by one fold at least', () => {
  fc.assert(
    fc.property(anInstant, fc.constantFrom(...zones), (instant, zone) => {
      const shown = wallClockOf(instant, zone)
      const plain = instantOf(shown, zone)
      const folds = ([0, 1] as const).map((fold) => instantOf(shown, zone, fold))
      const found = folds.map((result) => (result.ok ? result.value : null))
      expect(found).toContain(instant)
      expect(plain).toEqual(
        found[0] === found[1]
          ? { ok: true, value: instant }
          : { ok: false, error: { kind: 'ambiguous' } },
      )
      for (const value of found) expect(wallClockOf(value ?? Number.NaN, zone)).toEqual(shown)
    }),
    { numRuns: 500 },
  )
})

test('what is found for a clock is shown by that clock', () => {
  fc.assert(
    fc.property(anInstant, fc.constantFrom(...zones), (instant, zone) => {
      const wanted = wallClockInUtc(instant)
      const found = instantOf(wanted, zone, 1)
      if (found.ok) expect(wallClockOf(found.value, zone)).toEqual(wanted)
      else expect(found.error.kind).toBe('does-not-exist')
    }),
  )
})

test('UTC needs no zone: fields and instant are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (instant) => {
      expect(instantInUtc(wallClockInUtc(instant))).toBe(instant)
    }),
  )
})

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (instant) => {
      expect(readTime(writeTime(instant), { zone: 'UTC' })).toEqual({ ok: true, value: instant })
    }),
  )
})

test.each([
  ['2018-10-21T22:52Z', '2018-10-21T22:52:00.000Z'],
  ['2018-10-21 22:52:00Z', '2018-10-21T22:52:00.000Z'],
  ['2018-10-21T22:52:00.5Z', '2018-10-21T22:52:00.500Z'],
  ['2018-10-21T22:52:00.1239999Z', '2018-10-21T22:52:00.123Z'],
  ['2018-10-21T15:52:00-07:00', '2018-10-21T22:52:00.000Z'],
  ['2018-10-22T04:22:00+0530', '2018-10-21T22:52:00.000Z'],
  ['2018-10-22T00:52:00+02', '2018-10-21T22:52:00.000Z'],
  ['2018-10-22T00:52:00', '2018-10-21T22:52:00.000Z'],
  [' 2018-10-22t00:52:00 ', '2018-10-21T22:52:00.000Z'],
])('%s is %s on the clocks of Paris', (text, instant) => {
  const read = readTime(text, { zone: 'Europe/Paris' })
  expect(read.ok && writeTime(read.value)).toBe(instant)
})

test.each([
  '',
  'yesterday',
  '2018-10-21',
  '22:52',
  '21/10/2018 22:52',
  '2018-10-21T22',
  '1540162320000',
  '2018-10-21T22:52+99:00',
])('"%s" is no time', (text) => {
  expect(readTime(text, { zone: 'UTC' })).toEqual({ ok: false, error: { kind: 'bad-time' } })
})
