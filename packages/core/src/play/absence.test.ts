import { expect, test } from 'vitest'
import { second } from '../time.ts'
import { absenceAt } from './absence.ts'

test('an absence is told after fifteen seconds, and somebody may take over after sixty', () => {
  const goneSince = 1_000_000
  const after = (seconds: number) => absenceAt(goneSince, goneSince + seconds * second)
  expect(absenceAt(null, goneSince)).toBeNull()
  expect(after(14.999)).toBeNull()
  expect(after(15)).toEqual({ forMs: 15 * second, mayTakeOver: false })
  expect(after(59.999)).toMatchObject({ mayTakeOver: false })
  expect(after(60)).toEqual({ forMs: 60 * second, mayTakeOver: true })
})
