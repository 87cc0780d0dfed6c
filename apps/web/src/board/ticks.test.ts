import { wallClockOf } from '@kraftline/core/incident/zone'
import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTicker, type Tick } from './ticks.ts'

const measure = (text: string) => text.length * 8
const ticker = (timeZone: string) => createTicker({ timeZone, locale: 'en', measure })
const labelled = (ticks: Tick[]) => ticks.filter((tick) => tick.label !== null)

test('a day at 1,260 pixels has a tick every other hour, and names the day at midnight', () => {
  const from = Date.UTC(2018, 9, 21, 22, 52)
  const ticks = ticker('UTC')(from, from + 24 * hour + 11 * minute, (24 * hour) / 1260)
  expect(ticks.map((tick) => tick.label).slice(0, 4)).toEqual(['00:00', '02:00', '04:00', '06:00'])
  expect(ticks[0]?.day).toBe('Mon, Oct 22')
  expect(ticks.slice(1).every((tick) => tick.day === null)).toBe(true)
})

test('where clocks go back, the hour that comes twice has both of its ticks', () => {
  const from = Date.UTC(2024, 9, 26, 23)
  const ticks = ticker('Europe/Paris')(from, from + 5 * hour, hour / 120)
  expect(
    labelled(ticks)
      .map((tick) => tick.label)
      .filter((label) => label?.endsWith(':00')),
  ).toEqual(['01:00', '02:00', '02:00', '03:00', '04:00', '05:00'])
})

const anyZone = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Sao_Paulo',
)
const anyView = fc.record({
  zone: anyZone,
  from: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2026, 0) }),
  pixels: fc.integer({ min: 100, max: 2000 }),
  scale: fc.double({ min: 500, max: 3_000_000, noNaN: true }),
})

test('ticks are in order, in view, and their labels never collide', () => {
  fc.assert(
    fc.property(anyView, ({ zone, from, pixels, scale }) => {
      const to = from + pixels * scale
      const ticks = ticker(zone)(from, to, scale)
      expect(ticks.length).toBeLessThan(200)
      ticks.forEach(({ at }, index) => {
        expect(at).toBeGreaterThanOrEqual(from)
        expect(at).toBeLessThanOrEqual(to)
        expect(at).toBeGreaterThan(ticks[index - 1]?.at ?? Number.NEGATIVE_INFINITY)
      })
      for (const read of [(tick: Tick) => tick.label, (tick: Tick) => tick.day]) {
        const row = ticks.flatMap((tick) => {
          const text = read(tick)
          return text === null ? [] : [{ x: tick.at / scale, half: measure(text) / 2 }]
        })
        row.slice(1).forEach((label, index) => {
          const before = row[index]!
          expect(label.x - label.half).toBeGreaterThan(before.x + before.half)
        })
      }
    }),
  )
})

test('every tick is at a round time of its zone, as its label says', () => {
  fc.assert(
    fc.property(anyView, ({ zone, from, pixels, scale }) => {
      for (const { at, label } of ticker(zone)(from, from + pixels * scale, scale)) {
        const wall = wallClockOf(at, zone)
        expect(wall.second).toBe(0)
        expect(wall.ms).toBe(0)
        if (label?.includes(':')) {
          const two = (n: number) => String(n).padStart(2, '0')
          expect(label).toBe(`${two(wall.hour)}:${two(wall.minute)}`)
        } else if (label) expect(wall.hour * 60 + wall.minute).toBe(0)
      }
    }),
  )
})

test('from minutes to weeks there is something to read in a thousand pixels', () => {
  fc.assert(
    fc.property(anyZone, fc.double({ min: 600, max: 2_000_000, noNaN: true }), (zone, scale) => {
      const from = Date.UTC(2020, 5, 1)
      const labels = labelled(ticker(zone)(from, from + 1000 * scale, scale))
      expect(labels.length).toBeGreaterThanOrEqual(2)
    }),
  )
})
