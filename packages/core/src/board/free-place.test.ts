import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryId } from '../ids.ts'
import { hour } from '../time.ts'
import { findPlaces, freeLane, type Line, type Spot, type Unplaced } from './free-place.ts'
import { noteColors } from './snapshot-types.ts'

const span = 24 * hour
const middle = span / 2

test('notes about the same silence find places of their own', () => {
  const notes: Spot[] = []
  for (let i = 0; i < 6; i++) {
    notes.push({ at: middle, lane: freeLane(middle, { notes, start: 0, span }) })
  }
  expect(new Set(notes.map(({ lane }) => lane)).size).toBe(6)
})

test('far along the line the nearest lane is free again', () => {
  const notes = [{ at: 0, lane: 250 }]
  expect(freeLane(middle, { notes, start: 0, span })).toBe(250)
})

test('at the beginning of the line notes hang below it, clear of what stands above', () => {
  const notes = [{ at: 0, lane: 250 }]
  expect(freeLane(0, { notes, start: 0, span })).toBe(365)
})

const line: Line = {
  start: 0,
  spanMs: span,
  gaps: [
    { id: 'short', from: 2 * hour, to: 4 * hour },
    { id: 'end', from: 15 * hour, to: 21 * hour },
  ],
  longestGapIndex: 1,
}
const draft = (id: string, fields: Partial<Unplaced> = {}): Unplaced => {
  return { id: id as EntryId, color: 'grey', gapId: null, ...fields }
}
const colors = (draft: Unplaced, color: Unplaced['color']): Unplaced => ({ ...draft, color })

test('a note goes to its silence, one about a silence to the longest, the others along the line', () => {
  const drafts = [
    draft('a', { gapId: 'short' }),
    colors(draft('b'), 'yellow'),
    draft('c'),
    draft('d'),
  ]
  const places = findPlaces(drafts, { notes: [], line })
  expect(places.map(({ id, at }) => [id, at])).toEqual([
    ['a', 3 * hour],
    ['b', 18 * hour],
    ['c', 8 * hour],
    ['d', 16 * hour],
  ])
  expect(
    findPlaces(drafts, { notes: [], line: { ...line, gaps: [], longestGapIndex: null } }),
  ).toHaveLength(4)
})

const anyDrafts = fc
  .array(
    fc.record({
      color: fc.constantFrom(...noteColors),
      gapId: fc.option(fc.constantFrom('short', 'end', 'gone')),
    }),
    { maxLength: 24 },
  )
  .map((drafts) => drafts.map((fields, index) => draft(`n${index}`, fields)))

test('two dozen notes that are stuck at once cover none of each other, and all lie on the line', () => {
  fc.assert(
    fc.property(anyDrafts, (drafts) => {
      const places = findPlaces(drafts, { notes: [], line })
      expect(places.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id))
      const perPixel = span / 1_000
      places.forEach((one, index) => {
        expect(one.at).toBeGreaterThanOrEqual(0)
        expect(one.at).toBeLessThanOrEqual(span)
        for (const other of places.slice(index + 1)) {
          const isAside = Math.abs(one.at - other.at) >= 184 * perPixel
          expect(isAside || Math.abs(one.lane - other.lane) >= 104).toBe(true)
        }
      })
    }),
  )
})
