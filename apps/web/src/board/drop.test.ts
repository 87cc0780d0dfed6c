import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNote } from './drop.ts'
import { noteHeight } from './note-shape.ts'

const silences = [
  { id: 'first', from: 0, to: hour, ms: hour, isLongest: false, isUnknown: false },
  { id: 'second', from: 2 * hour, to: 5 * hour, ms: 3 * hour, isLongest: true, isUnknown: false },
]

test('a note dropped on a silence belongs to it and hangs clear of the line', () => {
  const place = placeNote({ at: 3 * hour, lane: -12 }, silences)
  expect(place.gapId).toBe('second')
  expect(place.lane).toBeLessThan(-noteHeight / 2)
})

test('moved up within its silence it still belongs to it; moved out of it, no more', () => {
  const up = placeNote({ at: 4 * hour, lane: -300 }, silences, 'second')
  expect(up).toEqual({ at: 4 * hour, lane: -300, gapId: 'second' })
  expect(placeNote({ at: 90 * minute, lane: -300 }, silences, 'second').gapId).toBeNull()
})

test('a note belongs at most to the silence that its moment lies in, and never covers one', () => {
  const anyPlace = fc.record({
    at: fc.double({ min: -hour, max: 6 * hour, noNaN: true }),
    lane: fc.double({ min: -900, max: 900, noNaN: true }),
  })
  const anyBefore = fc.constantFrom(null, 'first', 'second', 'gone')
  fc.assert(
    fc.property(anyPlace, anyBefore, (wished, before) => {
      const { at, lane, gapId } = placeNote(wished, silences, before)
      expect(Number.isInteger(at) && Number.isInteger(lane)).toBe(true)
      const around = silences.find((silence) => silence.from <= at && at <= silence.to)
      expect([null, around?.id]).toContain(gapId)
      if (around) expect(Math.abs(lane)).toBeGreaterThan(noteHeight / 2)
    }),
  )
})
