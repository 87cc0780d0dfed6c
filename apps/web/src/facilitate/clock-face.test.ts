import { expect, test } from 'vitest'
import { clockFace } from './clock-face.ts'

test('a started second is still there, and overtime counts up from nothing', () => {
  expect(clockFace(15 * 60_000)).toBe('15:00')
  expect(clockFace(14 * 60_000 + 59_001)).toBe('15:00')
  expect(clockFace(59_000)).toBe('00:59')
  expect(clockFace(1)).toBe('00:01')
  expect(clockFace(0)).toBe('00:00')
  expect(clockFace(-999)).toBe('+00:00')
  expect(clockFace(-61_000)).toBe('+01:01')
})
