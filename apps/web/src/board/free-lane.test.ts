import { expect, test } from 'vitest'
import { freeLane } from './free-lane.ts'

const span = 86_400_000
const middle = span / 2

test('notes about the same silence find places of their own', () => {
  const notes: { at: number; lane: number }[] = []
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
