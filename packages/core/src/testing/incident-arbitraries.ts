import fc from 'fast-check'
import type { Cadence, Communication, Incident } from '../incident/incident.ts'
import { hour, type Instant, minute, second } from '../time.ts'

/** When the incidents below begin, give or take. */
export const aroundStart: Instant = 1_540_162_320_000

export const usualCadence: Cadence = {
  gap: 30 * minute,
  warn: 20 * minute,
  firstUpdate: 30 * minute,
}

/** Mostly far apart, sometimes within a minute of each other, at times the same. */
const anOffset = fc.oneof(
  fc.integer({ min: -hour, max: 5 * hour }),
  fc.integer({ min: -2, max: 6 }).map((n) => n * 30 * second),
  fc.integer({ min: 0, max: 5 }).map((n) => n * 30 * minute),
)
const aMoment = anOffset.map((offset) => aroundStart + offset)

const aMessage = fc.record({
  time: aMoment,
  channel: fc.constantFrom('Status page', 'Twitter', 'Blog', '__proto__', '1'),
  sender: fc.constantFrom('', 'Support'),
  kind: fc.constantFrom('update', 'update', 'update', 'resolution', 'postmortem', 'internal'),
  audience: fc.constantFrom('external', 'external', 'external', 'internal', 'regulator'),
  text: fc.string({ maxLength: 10 }),
  source: fc.constant(''),
})

/** Up to a dozen messages with ids of their own. */
const someCommunications: fc.Arbitrary<Communication[]> = fc
  .array(aMessage, { maxLength: 12 })
  .map((all) => all.map((message, index) => ({ ...message, id: `m${index}` }) as Communication))

const anIncident: fc.Arbitrary<Incident> = fc.record({
  title: fc.string({ maxLength: 10 }),
  start: fc.constantFrom(aroundStart, aroundStart + 45 * second),
  end: fc.option(aMoment),
  asOf: fc.option(aMoment),
  startConfirmed: fc.boolean(),
})

const aCadence: fc.Arbitrary<Cadence> = fc.record({
  gap: fc.integer({ min: 1, max: 60 }).map((n) => n * minute),
  warn: fc.integer({ min: 1, max: 60 }).map((n) => n * minute),
  firstUpdate: fc.integer({ min: 1, max: 60 }).map((n) => n * minute),
})

/** An incident, its messages and a cadence: all that measuring takes. */
export const aTold = fc.tuple(anIncident, someCommunications, aCadence)
