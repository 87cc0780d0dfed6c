import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration } from '../report/duration.ts'
import { minute } from '../time.ts'
import { readTypedDuration } from './typed-duration.ts'

test('durations as people type them', () => {
  for (const text of [
    '80',
    '80 min',
    '1:20',
    '1h20',
    '1 h 20',
    '1 h 20 min',
    '1 ч 20 мин',
    '80 минут',
  ]) {
    expect(readTypedDuration(text)).toBe(80)
  }
  expect(readTypedDuration('1,5 ч')).toBe(90)
  for (const text of ['', 'a while', '-5', '1 day', '1:75'])
    expect(readTypedDuration(text)).toBeNull()
})

test('a duration that we write is read back', () => {
  const anyLocale = fc.constantFrom('en' as const, 'fr' as const, 'ru' as const)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), anyLocale, (minutes, locale) => {
      expect(readTypedDuration(formatDuration(minutes * minute, locale))).toBe(minutes)
    }),
  )
})
