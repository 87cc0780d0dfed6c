import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minute } from '../time.ts'
import type { Communication } from './incident.ts'
import { measure } from './metrics.ts'
import { stepAlong, type WalkPlace, walkOrder, walkStop } from './walk.ts'

const cadence = { gap: 30 * minute, warn: 20 * minute, firstUpdate: 30 * minute }

function message(id: string, minutes: number, change: Partial<Communication> = {}): Communication {
  const said = { channel: 'Status page', sender: '', text: '', source: '' } as const
  const told = { kind: 'update', audience: 'external' } as const
  return { id, time: minutes * minute, ...said, ...told, ...change }
}

describe('a line with a silence in it', () => {
  const messages = [
    message('second', 130),
    message('first', 12),
    message('team', 125, { kind: 'internal', audience: 'internal' }),
    message('over', 140, { kind: 'resolution' }),
  ]
  const incident = { title: '', start: 0, end: 140 * minute, asOf: null, startConfirmed: true }
  const metrics = measure(incident, messages, cadence)

  test('is walked from the first alert to the end', () => {
    const walked: unknown[] = []
    let place: WalkPlace | null = null
    for (;;) {
      const next: Communication | null = stepAlong(messages, place, 1)
      if (!next) break
      place = next
      const stop = walkStop(messages, next.id, metrics)
      const minutes = (ms = Number.NaN) => ms / minute
      const { what, ms } = stop?.since ?? {}
      walked.push([stop?.number, next.id, what, minutes(ms), minutes(stop?.silence?.ms ?? 0)])
    }
    expect(walked).toEqual([
      [1, 'first', 'alert', 12, 0],
      [2, 'team', 'message', 113, 0],
      // What the team told itself did not end the silence that customers heard.
      [3, 'second', 'message', 5, 118],
      [4, 'over', 'message', 10, 0],
    ])
  })

  test('a first alert that nobody has confirmed is nothing to count from', () => {
    const unsure = measure({ ...incident, startConfirmed: false }, messages, cadence)
    expect(walkStop(messages, 'first', unsure)).toMatchObject({ since: null, silence: null })
  })

  test('goes on from where a message was that is gone', () => {
    const left = messages.filter(({ id }) => id !== 'team')
    const gone = { id: 'team', time: 125 * minute }
    expect(stepAlong(left, gone, 1)?.id).toBe('second')
    expect(stepAlong(left, gone, -1)?.id).toBe('first')
    expect(walkStop(left, 'team', metrics)).toBeNull()
  })
})

const aPlace = fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), time: fc.nat(9) })
const places = fc.uniqueArray(aPlace, { selector: ({ id }) => id, maxLength: 12 })

test('whoever walks on passes every message once, in order, and comes back the same way', () => {
  fc.assert(
    fc.property(places, (messages) => {
      const pass = (by: 1 | -1) => {
        const passed: WalkPlace[] = []
        let place: WalkPlace | null = null
        for (;;) {
          place = stepAlong(messages, place, by)
          if (!place) return passed
          passed.push(place)
        }
      }
      expect(pass(1)).toEqual(walkOrder(messages))
      expect(pass(-1)).toEqual(walkOrder(messages).toReversed())
    }),
  )
})

test('a message says its number, and how long it was since the one before', () => {
  fc.assert(
    fc.property(places, (messages) => {
      const order = walkOrder(messages)
      order.forEach(({ id, time }, index) => {
        const before = order[index - 1]
        const since = before ? { what: 'message', ms: time - before.time } : null
        expect(walkStop(messages, id, null)).toMatchObject({
          number: index + 1,
          count: order.length,
          since,
        })
      })
    }),
  )
})
