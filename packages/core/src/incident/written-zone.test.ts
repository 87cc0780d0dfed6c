import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute } from '../time.ts'
import { instantInUtc } from './wall-clock.ts'
import { instantInWritten, takeZone } from './written-zone.ts'

const noon = { year: 2025, month: 7, day: 1, hour: 12, minute: 0, second: 0, ms: 0 }

/** How far from UTC noon is by what is written behind it; or why it is not known. */
function offsetBy(written: string, near = 'UTC'): number | string {
  const taken = takeZone(written)
  if (!taken) return 'none'
  const instant = instantInWritten(noon, taken.zone, near)
  return instant.ok ? (instantInUtc(noon) - instant.value) / hour : instant.error.kind
}

test.each([
  [' utc', 0],
  ['z', 0],
  [' (gmt+5:30)', 5.5],
  [' utc−3', -3],
  ['+0200', 2],
  [' -07:00', -7],
  [' pdt', -7],
  [' pst', -8],
  [' pt', -7],
  [' europe/paris', 2],
  [' america/argentina/buenos_aires', -3],
  [' etc/gmt+3', -3],
  [' мск', 3],
  [' and more', 'none'],
  [' mars/olympus', 'none'],
  [' +99', 'none'],
  [' constructor', 'none'],
  ['', 'none'],
])('"%s" is %s', (written, offset) => {
  expect(offsetBy(written)).toBe(offset)
})

test('a name that several zones share is decided by where people are, or by nobody', () => {
  expect(offsetBy(' ist', 'Asia/Kolkata')).toBe(5.5)
  expect(offsetBy(' ist', 'Europe/Berlin')).toBe(1)
  expect(offsetBy(' ist', 'Asia/Tokyo')).toBe('shared-zone')
  expect(offsetBy(' cst', 'America/New_York')).toBe(-6)
  expect(offsetBy(' cst', 'UTC')).toBe('shared-zone')
})

test('an offset is taken as it is written, in whatever way', () => {
  fc.assert(
    fc.property(fc.integer({ min: -14 * 60, max: 14 * 60 }), fc.boolean(), (offset, hasColon) => {
      const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
      const digits = [hours, rest].map((part) => String(part).padStart(2, '0'))
      const written = `utc${offset < 0 ? '-' : '+'}${digits.join(hasColon ? ':' : '')}`
      expect(offsetBy(written)).toBeCloseTo((offset * minute) / hour)
    }),
  )
})
