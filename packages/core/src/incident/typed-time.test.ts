import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatShortMoment } from '../report/moment.ts'
import { hour, type Instant, minute } from '../time.ts'
import { readTypedTime, type TimeContext } from './typed-time.ts'

const at = (iso: string): Instant => Date.parse(iso)
const after = (near: string, zone = 'UTC'): TimeContext => ({ zone, near: at(near), lean: 'after' })

/** What was understood, as ISO; or why nothing was. */
function read(text: string, context: TimeContext): string {
  const time = readTypedTime(text, context)
  return time.ok ? new Date(time.value).toISOString().replace('.000Z', 'Z') : time.error.kind
}

test('after a message of 23:50, the ways in which people type the next one', () => {
  const context = after('2018-10-21T23:50:00Z')
  expect(read('00:10', context)).toBe('2018-10-22T00:10:00Z')
  expect(read('23:40', context)).toBe('2018-10-21T23:40:00Z')
  expect(read('2:05 pm', context)).toBe('2018-10-22T14:05:00Z')
  expect(read('2 a.m.', context)).toBe('2018-10-22T02:00:00Z')
  expect(read('14h05', context)).toBe('2018-10-22T14:05:00Z')
  expect(read('14.05', context)).toBe('2018-10-22T14:05:00Z')
  expect(read('+20 min', context)).toBe('2018-10-22T00:10:00Z')
  expect(read('+1 h 20', context)).toBe('2018-10-22T01:10:00Z')
  expect(read('+1 ч 20 мин', context)).toBe('2018-10-22T01:10:00Z')
  expect(read('23 Oct 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('23 octobre à 14 h 05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('23 янв, 14:05', context)).toBe('2019-01-23T14:05:00Z')
  expect(read('October 23rd, 2017 2:05:09 PM', context)).toBe('2017-10-23T14:05:09Z')
  expect(read('23.10.2018 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('23.10 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('10/23/18 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('2018-10-23 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('2018-10-23T14:05+02:00', context)).toBe('2018-10-23T12:05:00Z')
})

test('days later, at the same time or at another', () => {
  const context = after('2018-10-21T23:50:00Z')
  expect(read('+1d', context)).toBe('2018-10-22T23:50:00Z')
  expect(read('+2 days 9:00', context)).toBe('2018-10-23T09:00:00Z')
  expect(read('next day', context)).toBe('2018-10-22T23:50:00Z')
  expect(read('Next day at 9:00 am', context)).toBe('2018-10-22T09:00:00Z')
  expect(read('le lendemain à 9 h', context)).toBe('2018-10-22T09:00:00Z')
  expect(read('на следующий день в 9:00', context)).toBe('2018-10-22T09:00:00Z')
  // A day is one of the calendar's, 23 hours long on this night.
  const spring = after('2021-03-13T17:00:00Z', 'America/New_York')
  expect(read('+1d', spring)).toBe('2021-03-14T16:00:00Z')
  expect(read('+1 day soon', context)).toBe('unreadable')
})

test('a weekday beside a date has to be true', () => {
  const context = after('2018-10-21T23:50:00Z')
  expect(read('Tue 23 Oct 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('mardi 23 octobre 2018 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('mar. 23 oct. 2018 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('вторник, 23 октября 2018 г. 14:05', context)).toBe('2018-10-23T14:05:00Z')
  expect(read('Fri 23 Oct 2018 14:05', context)).toBe('unreadable')
})

test('what is no time is not guessed at', () => {
  const context = after('2018-10-21T23:50:00Z')
  for (const text of [
    '',
    'noon',
    '14',
    '13 pm',
    '22 Oct',
    '22 Oct PDT 14:05',
    '+',
    '+soon',
    '1:2',
  ]) {
    expect(read(text, context)).toBe('unreadable')
  }
  expect(read('25:00', context)).toBe('does-not-exist')
  expect(read('31 Feb 2018 12:00', context)).toBe('does-not-exist')
})

test('a corrected time stays on its day, and a first alert is looked for before the first message', () => {
  const near = at('2018-10-22T00:05:00Z')
  expect(read('23:55', { zone: 'UTC', near, lean: 'same-day' })).toBe('2018-10-22T23:55:00Z')
  expect(read('16:00', { zone: 'UTC', near, lean: 'before' })).toBe('2018-10-21T16:00:00Z')
})

test('in New York clocks skip an hour: the two times that may be meant are named', () => {
  for (const typed of ['2:30', '2:30 am', '14 Mar 02:30']) {
    expect(readTypedTime(typed, after('2021-03-14T05:30:00Z', 'America/New_York'))).toEqual({
      ok: false,
      error: {
        kind: 'does-not-exist',
        // 1:30 by the old offset, for a clock put forward too early; 3:30 for one that was not.
        neighbours: [at('2021-03-14T06:30:00Z'), at('2021-03-14T07:30:00Z')],
      },
    })
  }
  expect(readTypedTime('31 Feb 12:00', after('2021-03-14T05:30:00Z'))).toEqual({
    ok: false,
    error: { kind: 'does-not-exist', neighbours: null },
  })
})

test('in New York clocks show an hour twice: which one is asked', () => {
  for (const typed of ['1:30', '1:30 am', '7 Nov 01:30', 'next day 1:30']) {
    const near = typed.startsWith('next') ? '2021-11-06T16:00:00Z' : '2021-11-07T03:30:00Z'
    expect(readTypedTime(typed, after(near, 'America/New_York'))).toEqual({
      ok: false,
      error: {
        kind: 'ambiguous',
        choices: [at('2021-11-07T05:30:00Z'), at('2021-11-07T06:30:00Z')],
      },
    })
  }
  // With its offset there is nothing to ask; nor is there after a while.
  const near = after('2021-11-07T05:30:00Z', 'America/New_York')
  expect(read('2021-11-07 01:30-05:00', near)).toBe('2021-11-07T06:30:00Z')
  expect(read('+1 h', near)).toBe('2021-11-07T06:30:00Z')
})

const anyZone = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
)
const anyInstant = fc
  .integer({ min: at('2000-01-01T00:00:00Z') / minute, max: at('2035-01-01T00:00:00Z') / minute })
  .map((minutes) => minutes * minute)

test('what the page shows of a time is read back as that time, in every language', () => {
  const anyLocale = fc.constantFrom('en' as const, 'fr' as const, 'ru' as const)
  fc.assert(
    fc.property(anyInstant, anyZone, anyLocale, (instant, timeZone, locale) => {
      const shown = formatShortMoment(instant, { locale, timeZone })
      const time = readTypedTime(shown, { zone: timeZone, near: instant, lean: 'same-day' })
      if (time.ok) expect(time.value).toBe(instant)
      else
        expect(time.error).toMatchObject({
          kind: 'ambiguous',
          choices: expect.arrayContaining([instant]),
        })
    }),
  )
})

test('a bare time typed after a message is at most six hours before it and eighteen after', () => {
  const anyTimeOfDay = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  fc.assert(
    fc.property(anyInstant, anyZone, anyTimeOfDay, (near, zone, [hours, minutes]) => {
      const typed = `${hours}:${String(minutes).padStart(2, '0')}`
      const time = readTypedTime(typed, { zone, near, lean: 'after' })
      if (!time.ok) return
      // A day with a change of clocks is up to an hour shorter or longer; Apia once skipped a whole one.
      const slack = zone === 'Pacific/Apia' ? 25 * hour : hour
      expect(time.value).toBeGreaterThanOrEqual(near - 6 * hour - slack)
      expect(time.value).toBeLessThan(near + 18 * hour + slack)
    }),
  )
})

test('a time that the next morning skips is asked about, rather than found a day too early', () => {
  const late = {
    zone: 'America/New_York',
    near: at('2026-03-08T04:50:00Z'),
    lean: 'after',
  } as const
  expect(readTypedTime('2:30', late)).toEqual({
    ok: false,
    error: {
      kind: 'does-not-exist',
      neighbours: [at('2026-03-08T06:30:00Z'), at('2026-03-08T07:30:00Z')],
    },
  })
})
