import { setImmediate } from 'node:timers/promises'
import type { Clock, Millis } from '@kraftline/core/time'
import type { Random } from './secrets.ts'

/** Begins a task of this key, after or before others that came at once: nobody can tell which came first. */
export type InRandomOrder = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>

type Needs = {
  readonly clock: Clock
  readonly random: Random
  /**
   * What "at once" means: so long after the first. 0 with a clock that does not run by itself: then it
   * is what came in the same turn of the event loop.
   */
  readonly gatherFor: Millis
}

export function createInRandomOrder({ clock, random, gatherFor }: Needs): InRandomOrder {
  const waiting = new Map<string, (() => void)[]>()

  const gather = () =>
    gatherFor > 0
      ? new Promise<void>((resume) => void clock.after(gatherFor, resume))
      : setImmediate()

  const beginAll = async (key: string, tasks: readonly (() => void)[]) => {
    await gather()
    waiting.delete(key)
    for (const begin of shuffle(tasks, random)) begin()
  }

  return (key, task) =>
    new Promise((resolve, reject) => {
      const begin = () => void task().then(resolve, reject)
      const others = waiting.get(key)
      if (others) return void others.push(begin)
      const tasks = [begin]
      waiting.set(key, tasks)
      void beginAll(key, tasks)
    })
}

/** The same values, each order of them as likely as any other. */
export function shuffle<Value>(values: readonly Value[], random: Random): Value[] {
  const left = [...values]
  return values.flatMap(() => left.splice(draw(random) % left.length, 1))
}

function draw(random: Random): number {
  return Buffer.from(random(4)).readUInt32BE()
}
