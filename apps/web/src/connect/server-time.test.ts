import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerTime } from './server-time.ts'

/** A browser whose monotonic clock is `skew` behind the server's, over a line with these delays. */
function lineTo(skew: number) {
  let mono = 0
  const time = new ServerTime(() => mono)
  const server = () => mono + skew
  return {
    time,
    server,
    pass: (ms: number) => {
      mono += ms
    },
    jump: (ms: number) => {
      skew += ms
    },
    probe: (there: number, back: number) =>
      time.probe(async () => {
        mono += there
        const answer = server()
        mono += back
        return answer
      }),
  }
}

test('a time told in passing serves until a probe knows better', async () => {
  const line = lineTo(3_600_000)
  line.time.tell(line.server() - 80)
  line.pass(1000)
  expect(line.time.now()).toBe(line.server() - 80)
  await line.probe(5, 5)
  line.time.tell(line.server() - 500)
  expect(line.time.now()).toBe(line.server())
})

test('the quickest of several probes decides, so one slow answer does not move the clock', async () => {
  const line = lineTo(3_600_000)
  await line.probe(20, 20)
  await line.probe(400, 10)
  expect(Math.abs(line.time.now() - line.server())).toBeLessThanOrEqual(20)
})

test('after the server’s clock jumped, one probe is enough', async () => {
  const line = lineTo(0)
  await line.probe(5, 5)
  line.jump(600_000)
  expect(line.time.isFarFrom(line.server())).toBe(true)
  await line.probe(8, 4)
  expect(Math.abs(line.time.now() - line.server())).toBeLessThanOrEqual(6)
})

test('the error is never more than half of the shortest round trip', async () => {
  const delay = fc.integer({ min: 0, max: 120 })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 8 }),
      async (skew, probes) => {
        const line = lineTo(skew)
        for (const [there, back] of probes) await line.probe(there, back)
        const shortest = Math.min(...probes.map(([there, back]) => there + back))
        line.pass(5_000)
        expect(Math.abs(line.time.now() - line.server())).toBeLessThanOrEqual(shortest / 2 + 1e-6)
      },
    ),
  )
})
