import { minute, second } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { sayShare } from './share.ts'

test('a share is said in whole minutes, and a short one in tens of seconds', () => {
  expect(sayShare(3 * minute + 45 * second, 'en')).toBe('4 min')
  expect(sayShare(100 * second, 'fr')).toBe('2 min')
  expect(sayShare(74 * second, 'en')).toBe('1 min 10 s')
  expect(sayShare(30 * second, 'ru')).toBe('30 с')
})
