import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Intake } from './intake.ts'

test('after a pause everything comes in its order, and each turn makes things anew once', async () => {
  const intake = new Intake()
  const done: string[] = []
  const take = (name: string) => intake.take(() => done.push(name))
  const spoil = (name: string) =>
    intake.take(() => {
      done.push(name)
      intake.pause(() => done.push('made anew'))
    })
  take('a')
  spoil('b')
  take('c')
  spoil('d')
  take('e')
  expect(done).toEqual(['a', 'b'])
  await setImmediate()
  expect(done).toEqual(['a', 'b', 'made anew', 'c', 'd'])
  take('f')
  await setImmediate()
  expect(done).toEqual(['a', 'b', 'made anew', 'c', 'd', 'made anew', 'e', 'f'])
  take('g')
  expect(done.at(-1)).toBe('g')
})
