import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute, second } from '../time.ts'
import { formatDuration } from './duration.ts'

test('durations read as people say them, in each language', () => {
  const long = 2 * hour + 9 * minute + 49 * second
  expect(formatDuration(long, 'en')).toBe('2 h 10 min')
  expect(formatDuration(long, 'fr')).toBe('2 h 10 min')
  expect(formatDuration(long, 'ru')).toBe('2 ч 10 мин')
  expect(formatDuration(45 * second, 'ru')).toBe('45 с')
})

test.each([
  [0, '0 s'],
  [999, '0 s'],
  [59_999, '59 s'],
  [minute, '1 min'],
  [hour, '1 h'],
  [26 * hour + minute, '26 h 1 min'],
  [-500, '0 s'],
  [-90 * second, '\u22121 min'],
])('%i ms is %s', (duration, text) => {
  expect(formatDuration(duration, 'en')).toBe(text)
})

test('seconds are kept under an hour where they are asked for', () => {
  const exact = (duration: number) => formatDuration(duration, 'en', { seconds: true })
  expect([30 * minute, 30 * minute + 24 * second, hour + second].map(exact)).toEqual([
    '30 min',
    '30 min 24 s',
    '1 h',
  ])
})

test('with seconds, a longer time under an hour never reads as a shorter one', () => {
  const pattern = /^(?:(\d+) min)? ?(?:(\d+) s)?$/
  const read = (text: string) => {
    const [, minutes = '0', seconds = '0'] = pattern.exec(text) ?? []
    return (Number(minutes) * 60 + Number(seconds)) * second
  }
  fc.assert(
    fc.property(fc.nat(hour - 1), (duration) => {
      const shown = read(formatDuration(duration, 'en', { seconds: true }))
      expect(shown).toBe(duration - (duration % second))
    }),
  )
})
