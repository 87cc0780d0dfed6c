import { ManualClock } from '@kraftline/core/testing/manual-clock'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createInRandomOrder, shuffle } from './in-random-order.ts'

/** Random bytes that are always the same ones. */
function seeded(seed: number) {
  const draws = fc.sample(fc.uint8Array({ minLength: 4, maxLength: 4 }), { seed, numRuns: 1_000 })
  return (count: number) => (draws.pop() ?? new Uint8Array(4)).subarray(0, count)
}

test('what comes within a quarter of a second is begun in an order that is not the one it came in', async () => {
  const clock = new ManualClock(0)
  const inRandomOrder = createInRandomOrder({ clock, random: seeded(1), gatherFor: 250 })
  const begun: string[] = []
  const begin = (name: string) =>
    inRandomOrder('a session', async () => {
      begun.push(name)
      return name
    })
  const early = ['a', 'b', 'c', 'd', 'e'].map(begin)
  clock.advance(249)
  const last = begin('f')
  const elsewhere = inRandomOrder('another session', async () => begun.push('elsewhere'))
  expect(begun).toEqual([])
  clock.advance(1)
  expect(await Promise.all([...early, last])).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(begun).not.toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(begun.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  const later = begin('g')
  clock.advance(250)
  await Promise.all([later, elsewhere])
  expect(begun.slice(6)).toEqual(['elsewhere', 'g'])
})

test('without a clock that runs by itself, at once is the same turn of the event loop', async () => {
  const needs = { clock: new ManualClock(0), random: seeded(2), gatherFor: 0 }
  const inRandomOrder = createInRandomOrder(needs)
  const refused = inRandomOrder('a session', () => Promise.reject(new Error('not this one')))
  const done = inRandomOrder('a session', async () => 'done')
  await expect(refused).rejects.toThrow('not this one')
  expect(await done).toBe('done')
})

test('a shuffle loses nothing, and every order comes up about as often as any other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      expect(shuffle(values, seeded(seed)).toSorted()).toEqual(values.toSorted())
    }),
  )
  const orders = new Map<string, number>()
  const random = seeded(3)
  for (let round = 0; round < 300; round++) {
    const order = shuffle(['a', 'b', 'c'], random).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(orders.size).toBe(6)
  expect(Math.min(...orders.values())).toBeGreaterThan(25)
})
