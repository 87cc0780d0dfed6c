import { randomBytes } from 'node:crypto'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, test } from 'vitest'
import { warmUp } from './warm-up.ts'

/** A clock that goes on a little whenever it is looked at. */
class TickingClock extends ManualClock {
  looks = 0

  override now(): number {
    this.looks += 1
    this.advance(1)
    return super.now()
  }
}

test('it is over when its time is, and does nothing where it has none', async () => {
  const clock = new TickingClock()
  await warmUp({ clock, random: randomBytes }, 100)
  expect(clock.now()).toBeGreaterThan(100)
  expect(clock.now()).toBeLessThan(300)
  clock.looks = 0
  await warmUp({ clock, random: randomBytes }, 0)
  expect(clock.looks).toBe(0)
})
