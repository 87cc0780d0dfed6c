import { expect, test } from 'vitest'
import { freeLane } from './free-lane.ts'

test('notes about the same silence find places of their own', () => {
  const notes: { at: number; lane: number }[] = []
  for (let i = 0; i < 6; i++) notes.push({ at: 5_000, lane: freeLane(5_000, notes, 86_400_000) })
  expect(new Set(notes.map(({ lane }) => lane)).size).toBe(6)
})

test('far along the line the nearest lane is free again', () => {
  const notes = [{ at: 0, lane: 250 }]
  expect(freeLane(43_200_000, notes, 86_400_000)).toBe(250)
})
