import { closeCodes, closeReasons } from '@kraftline/core/protocol/sync'
import { expect, test } from 'vitest'
import { mayComeBack, troubleOf } from './trouble.ts'

test('a reason that says more than its code is what counts', () => {
  expect(troubleOf({ code: closeCodes.forbidden, reason: 'not allowed' })).toBe('forbidden')
  expect(troubleOf({ code: closeCodes.forbidden, reason: closeReasons.removed })).toBe('removed')
  expect(troubleOf({ code: closeCodes.tryAgain, reason: closeReasons.full })).toBe('full')
  expect(troubleOf({ code: closeCodes.restarting, reason: '' })).toBe('restarting')
  // As browsers tell of a connection that was lost.
  expect(troubleOf({ code: 1006, reason: '' })).toBeNull()
})

test('one comes back unless the server would say the same again', () => {
  const names = Object.entries(closeCodes)
  const final = names.filter(([, code]) => !mayComeBack({ code, reason: '' })).map(([name]) => name)
  expect(final).toEqual(['unauthorized', 'forbidden', 'notFound', 'policy', 'tooLarge'])
  expect(mayComeBack({ code: 1006, reason: '' })).toBe(true)
})
