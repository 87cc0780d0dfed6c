import { formatShortMoment } from '@kraftline/core/report/moment'
import { hour, type Instant, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
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

test('when clocks change, a skipped time is refused and a doubled one is asked about', () => {
  expect(read('02:30', after('2024-03-31T00:00:00Z', 'Europe/Paris'))).toBe('does-not-exist')
  const twice = readTypedTime('02:30', after('2024-10-26T23:50:00Z', 'Europe/Paris'))
  expect(twice).toEqual({
    ok: false,
    error: {
      kind: 'ambiguous',
      choices: [at('2024-10-27T00:30:00Z'), at('2024-10-27T01:30:00Z')],
    },
  })
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
