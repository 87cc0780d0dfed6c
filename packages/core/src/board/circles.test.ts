import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryId } from '../ids.ts'
import { measure } from '../incident/metrics.ts'
import { aTold, aroundStart as s, usualCadence } from '../testing/incident-arbitraries.ts'
import { hour, minute, second } from '../time.ts'
import { findCircles, longestSilence } from './circles.ts'
import type { MarkOnBoard } from './snapshot-types.ts'

const id = (text: string) => text as EntryId
const mark = (name: string, from: number, to: number): MarkOnBoard => ({ id: id(name), from, to })

describe('an hour in which customers heard little', () => {
  const update = (name: string, time: number) => {
    const said = { channel: 'Status page', sender: '', text: '', source: '' } as const
    return { id: name, time, kind: 'update', audience: 'external', ...said } as const
  }
  const incident = { title: '', start: s, end: s + 4 * hour, asOf: null, startConfirmed: true }
  const messages = [update('a', s + 10 * minute), update('b', s + 3 * hour)]
  const metrics = measure(incident, messages, usualCadence)
  const [, longest, last] = metrics.gaps

  test('the longest silence is circled by itself, until somebody draws a circle', () => {
    expect(findCircles([], metrics)).toEqual([
      { markIds: [], from: longest?.from, to: longest?.to, ms: 170 * minute, gapId: 'b' },
    ])
    const drawn = findCircles([mark('one', s + 3 * hour, s + 4 * hour)], metrics)
    expect(drawn).toEqual([
      { markIds: ['one'], from: last?.from, to: last?.to, ms: hour, gapId: 'end' },
    ])
  })

  test('two who circle one silence draw one circle, with that silence’s own ends', () => {
    const twice = [
      mark('hers', s + 10 * minute, s + 3 * hour),
      mark('his', s + 10 * minute + 20 * second, s + 3 * hour - 40 * second),
    ]
    expect(findCircles(twice, metrics)).toMatchObject([
      { markIds: ['hers', 'his'], from: longest?.from, to: longest?.to, gapId: 'b' },
    ])
  })

  test('a circle around something else has a length of its own', () => {
    const both = mark('both', s + 10 * minute, s + 4 * hour)
    expect(findCircles([both], metrics)).toEqual([
      { markIds: ['both'], from: both.from, to: both.to, ms: 230 * minute, gapId: null },
    ])
  })

  test('a circle that was confirmed stays when the times under it are corrected', () => {
    const kept = mark('kept', s + 10 * minute, s + 3 * hour)
    const corrected = measure(incident, [update('a', s + hour), messages[1]!], usualCadence)
    expect(findCircles([kept], corrected)).toMatchObject([
      { markIds: ['kept'], from: kept.from, ms: 170 * minute, gapId: null },
    ])
  })

  test('nothing is circled by itself where nobody had to wait, or nobody knows how long', () => {
    const quick = Array.from({ length: 23 }, (_, n) => update(`u${n}`, s + (n + 1) * 10 * minute))
    expect(findCircles([], measure(incident, quick, usualCadence))).toEqual([])
    const unsure = measure({ ...incident, startConfirmed: false }, [], usualCadence)
    expect(findCircles([], unsure)).toEqual([])
    expect(findCircles([], null)).toEqual([])
  })
})

const aMark = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 4 }).map(id),
    from: fc.integer({ min: -hour, max: 5 * hour }),
    length: fc.oneof(fc.nat(5 * hour), fc.nat(2 * minute)),
  })
  .map(({ id, from, length }) => ({ id, from: s + from, to: s + from + length }))
const marks = fc.uniqueArray(aMark, { selector: ({ id }) => id, maxLength: 10 })

test('every mark is in exactly one circle, and drawing one again adds none', () => {
  fc.assert(
    fc.property(marks, aTold, (drawn, told) => {
      const metrics = measure(...told)
      const circles = findCircles(drawn, metrics)
      if (drawn.length > 0) {
        const held = circles.flatMap(({ markIds }) => markIds)
        expect(held.toSorted()).toEqual(drawn.map((one) => one.id).toSorted())
      }
      const again = circles.map(({ from, to }, index) => mark(`again ${index}`, from, to))
      const same = findCircles([...drawn, ...again], metrics).map(({ from, to }) => [from, to])
      expect(same).toEqual(circles.map(({ from, to }) => [from, to]))
    }),
  )
})

test('the order in which marks come changes nothing', () => {
  fc.assert(
    fc.property(marks, aTold, (drawn, told) => {
      const metrics = measure(...told)
      expect(findCircles(drawn.toReversed(), metrics)).toEqual(findCircles(drawn, metrics))
    }),
  )
})

test('every interval can be circled, each as itself', () => {
  fc.assert(
    fc.property(aTold, (told) => {
      const metrics = measure(...told)
      // Two that take no time at all, at one and the same moment, are the same to circle.
      const gaps = metrics.gaps.filter(({ ms }) => ms > 0)
      const all = gaps.map(({ from, to }, index) => mark(`m${index}`, from, to))
      const circled = findCircles(all, metrics).map(({ gapId }) => gapId)
      expect(circled.toSorted()).toEqual(gaps.map((gap) => gap.id).toSorted())
    }),
  )
})

test('what circles itself is the longest of the silences over the threshold', () => {
  fc.assert(
    fc.property(aTold, (told) => {
      const metrics = measure({ ...told[0], startConfirmed: true }, told[1], told[2])
      const longest = longestSilence(metrics)
      if (longest)
        expect(metrics.gaps.every(({ ms, class: of }) => of !== 'gap' || ms <= longest.ms)).toBe(
          true,
        )
      else expect(metrics.gapsOver).toBe(0)
    }),
  )
})
