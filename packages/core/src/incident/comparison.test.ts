import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundStart, aTold, usualCadence } from '../testing/incident-arbitraries.ts'
import { hour, minute, second } from '../time.ts'
import { type ComparedMetric, compare, comparedMetrics, type Verdict } from './comparison.ts'
import type { Communication, Incident } from './incident.ts'
import { type Metrics, measure } from './metrics.ts'

const start = aroundStart

/** An incident of which customers heard after so many minutes each, the last time that it was over. */
function told(minutes: readonly number[], fields: Partial<Incident> = {}): Metrics {
  const isOpen = fields.asOf !== undefined
  const messages = minutes.map((at, index): Communication => {
    const isLast = index === minutes.length - 1
    return {
      id: `at-${at}`,
      time: start + at * minute,
      channel: 'Status page',
      sender: '',
      kind: isLast && !isOpen ? 'resolution' : 'update',
      audience: 'external',
      text: '',
      source: '',
    }
  })
  const incident = { title: '', start, end: null, asOf: null, startConfirmed: true, ...fields }
  return measure(incident, messages, usualCadence)
}

function verdicts(before: Metrics, after: Metrics): Record<ComparedMetric, Verdict> {
  const entries = compare(before, after).map(({ metric, verdict }) => [metric, verdict])
  return Object.fromEntries(entries)
}

test('a team that spoke earlier and more often did better, and how long it took says nothing', () => {
  const changes = compare(told([50, 120, 200]), told([10, 35, 60, 80]))
  expect(changes.slice(0, 3)).toEqual([
    { metric: 'timeWithinCadence', from: 0.45, to: 1, verdict: 'better' },
    { metric: 'longestGapMs', from: 80 * minute, to: 25 * minute, verdict: 'better' },
    { metric: 'timeToFirstUpdateMs', from: 50 * minute, to: 10 * minute, verdict: 'better' },
  ])
  expect(changes.map(({ metric, verdict }) => `${metric}: ${verdict}`).slice(3)).toEqual([
    'medianGapMs: better',
    'gapsOver: better',
    'overdueMs: better',
    'missedUpdates: better',
    'gapsWithinCadence: better',
    'durationMs: n/a',
    'spanMs: neutral',
    'updateMoments: neutral',
    'messages: neutral',
    'channelCount: neutral',
    'resolutionNoticeLagMs: n/a',
  ])
})

test('a minute, or a hundredth of a share, is no difference', () => {
  const before = told([40, 60])
  const within = { ...before, longestGapMs: 41 * minute, gapsWithinCadence: 0.51 }
  expect(verdicts(before, within)).toMatchObject({
    longestGapMs: 'same',
    gapsWithinCadence: 'same',
    gapsOver: 'same',
  })
  const beyond = { ...before, longestGapMs: 41 * minute + 1, gapsWithinCadence: 0.511 }
  expect(verdicts(before, beyond)).toMatchObject({
    longestGapMs: 'worse',
    gapsWithinCadence: 'better',
  })
})

test('an unconfirmed start gives no verdict on the first update, and its silence counts as a lower bound', () => {
  const confirmed = told([50, 100])
  const unconfirmed = told([0, 25], { startConfirmed: false })
  const changes = compare(confirmed, unconfirmed)
  expect(changes.find(({ metric }) => metric === 'timeToFirstUpdateMs')).toEqual({
    metric: 'timeToFirstUpdateMs',
    from: 50 * minute,
    to: 0,
    verdict: 'n/a',
  })
  expect(verdicts(confirmed, unconfirmed)).toMatchObject({
    longestGapMs: 'uncertain',
    gapsOver: 'better',
    overdueMs: 'uncertain',
  })
  // However long ago it began, it cannot have been told better than this.
  expect(verdicts(told([20, 40]), told([0, 90], { startConfirmed: false }))).toMatchObject({
    longestGapMs: 'worse',
    gapsOver: 'worse',
    missedUpdates: 'worse',
    gapsWithinCadence: 'worse',
  })
})

test('what a silence that goes on could still overturn is uncertain, what it could not is said', () => {
  const open = told([10, 20], { asOf: start + 25 * minute })
  expect(verdicts(told([40, 100]), open)).toMatchObject({
    timeToFirstUpdateMs: 'better',
    timeWithinCadence: 'uncertain',
    longestGapMs: 'uncertain',
    gapsOver: 'better',
    missedUpdates: 'uncertain',
    medianGapMs: 'better',
  })
  const silent = told([10, 20], { asOf: start + 5 * hour })
  expect(verdicts(told([10, 20, 30]), silent)).toMatchObject({
    timeWithinCadence: 'worse',
    longestGapMs: 'worse',
    gapsOver: 'worse',
    gapsWithinCadence: 'worse',
  })
})

const aMeasured = aTold.map(([incident, all, cadence]) => measure(incident, all, cadence))

test('compared with itself nothing closed has changed', () => {
  fc.assert(
    fc.property(aTold, ([incident, all, cadence]) => {
      const closed = { ...incident, end: incident.end ?? start + hour, startConfirmed: true }
      const metrics = measure(closed, all, cadence)
      for (const { verdict } of compare(metrics, metrics)) {
        expect(['same', 'neutral', 'n/a']).toContain(verdict)
      }
    }),
  )
})

test('seen the other way round, better is worse and all else stays', () => {
  const mirrored: Partial<Record<Verdict, Verdict>> = { better: 'worse', worse: 'better' }
  fc.assert(
    fc.property(aMeasured, aMeasured, (before, after) => {
      const back = compare(after, before)
      for (const [index, { verdict, ...change }] of compare(before, after).entries()) {
        expect(back[index]).toEqual({
          metric: change.metric,
          from: change.to,
          to: change.from,
          verdict: mirrored[verdict] ?? verdict,
        })
      }
    }),
  )
})

const certain: readonly Verdict[] = ['better', 'worse', 'same']

/** The metrics on which a first comparison was sure and a second one says something else. */
function overturned(
  first: Record<ComparedMetric, Verdict>,
  second: Record<ComparedMetric, Verdict>,
) {
  return comparedMetrics.filter(
    (metric) => certain.includes(first[metric]) && first[metric] !== second[metric],
  )
}

const aDelay = fc.oneof(
  fc.integer({ min: 0, max: 3 * hour }),
  fc.integer({ min: 0, max: 12 }).map((n) => n * 15 * minute),
)

test('a verdict that is not uncertain stands however long the last silence turns out', () => {
  fc.assert(
    fc.property(aMeasured, aTold, aDelay, (before, [incident, all, cadence], delay) => {
      const asOf = start + 2 * hour
      const updates = all.filter((message) => message.kind === 'update' && message.time < asOf)
      const now = measure({ ...incident, end: null, asOf }, updates, cadence)
      const later = measure({ ...incident, end: asOf + delay, asOf: null }, updates, cadence)
      expect(overturned(verdicts(before, now), verdicts(before, later))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a verdict that is not uncertain stands wherever a person then puts the start', () => {
  fc.assert(
    fc.property(aMeasured, aTold, aDelay, (before, [incident, all, cadence], delay) => {
      const messages = all.filter((message) => message.time >= incident.start)
      const end = incident.start + 2 * hour
      const imported = measure({ ...incident, end, startConfirmed: false }, messages, cadence)
      const answered = measure(
        { ...incident, end, start: incident.start - delay, startConfirmed: true },
        messages,
        cadence,
      )
      expect(overturned(verdicts(before, imported), verdicts(before, answered))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('it stands too where both incidents began nobody knows when, and both still go on', () => {
  const aGuessed = fc
    .tuple(aTold, aDelay, aDelay)
    .map(([[incident, all, cadence], early, late]) => {
      const asOf = incident.start + 2 * hour
      const updates = all.filter(
        ({ kind, time }) => kind === 'update' && time >= incident.start && time < asOf,
      )
      const open = { ...incident, end: null, asOf, startConfirmed: false }
      const known = { ...open, start: incident.start - early, end: asOf + late, asOf: null }
      return {
        now: measure(open, updates, cadence),
        later: measure({ ...known, startConfirmed: true }, updates, cadence),
      }
    })
  fc.assert(
    fc.property(aGuessed, aGuessed, (before, after) => {
      const now = verdicts(before.now, after.now)
      expect(overturned(now, verdicts(before.later, after.later))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('every share leaves with six decimals', () => {
  const third = compare(told([20, 80, 100]), told([20, 80, 100 + second / minute]))
  expect(third.find(({ metric }) => metric === 'gapsWithinCadence')?.from).toBe(0.666667)
})
