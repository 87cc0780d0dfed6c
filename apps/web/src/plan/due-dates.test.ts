import { expect, test } from 'vitest'
import { suggestDueDates } from './due-dates.ts'

const at = (iso: string) => Date.parse(iso)

test('days are counted from today, and cross months and years', () => {
  expect(suggestDueDates(at('2026-03-12T10:00:00Z'), 'UTC')).toEqual({
    inWeek: '2026-03-19',
    inFortnight: '2026-03-26',
    endOfMonth: '2026-03-31',
  })
  expect(suggestDueDates(at('2026-12-28T10:00:00Z'), 'UTC')).toEqual({
    inWeek: '2027-01-04',
    inFortnight: '2027-01-11',
    endOfMonth: '2027-01-31',
  })
})

test('an end of the month that leaves less than a week is the next one', () => {
  const endFrom = (day: string) => suggestDueDates(at(`${day}T10:00:00Z`), 'UTC').endOfMonth
  expect(endFrom('2028-02-22')).toBe('2028-02-29')
  expect(endFrom('2028-02-23')).toBe('2028-03-31')
  expect(endFrom('2026-01-31')).toBe('2026-02-28')
})

test('today is what the calendar of the session says', () => {
  const lateEvening = at('2026-03-12T23:30:00Z')
  expect(suggestDueDates(lateEvening, 'UTC').inWeek).toBe('2026-03-19')
  expect(suggestDueDates(lateEvening, 'Asia/Tokyo').inWeek).toBe('2026-03-20')
  expect(suggestDueDates(lateEvening, 'America/New_York').inWeek).toBe('2026-03-19')
})
