import { expect, test } from 'vitest'
import { costsOf } from './frame-costs.ts'

const before = { ScriptDuration: 2, TaskDuration: 5 }

test('what a frame cost is the difference between two readings, shared among the frames with a gesture', () => {
  const frames = Array.from({ length: 101 }, (_, index) => index * 16 + (index > 90 ? 40 : 0))
  const after = { ScriptDuration: 2.2, TaskDuration: 5.5 }
  const costs = costsOf({ before, after, frames, steps: 50 })
  expect(costs.script).toBeCloseTo(4)
  expect(costs.task).toBeCloseTo(10)
  expect(costs.p95).toBe(16)
  expect(costs.frames).toBe(101)
})

test('gestures that shared a frame do not make it look cheaper', () => {
  const after = { ScriptDuration: 2.1, TaskDuration: 5.1 }
  const costs = costsOf({ before, after, frames: [0, 50, 100, 150, 200], steps: 40 })
  expect(costs.script).toBeCloseTo(20)
  expect(costs.p95).toBe(50)
})

test('a frame in ten that is late is what the 95th percentile tells', () => {
  const frames: number[] = [0]
  for (let index = 1; index <= 100; index++) {
    frames.push((frames.at(-1) ?? 0) + (index % 10 === 0 ? 33 : 17))
  }
  expect(costsOf({ before, after: before, frames, steps: 100 }).p95).toBe(33)
})
