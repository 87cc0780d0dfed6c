import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundStart, aTold, usualCadence } from '../testing/incident-arbitraries.ts'
import { hour, minute, second } from '../time.ts'
import type { Communication, Incident } from './incident.ts'
import { isUnconfirmedGap, measure, measureTimeline } from './metrics.ts'

const start = aroundStart
const incident: Incident = {
  title: 'Sign-in fails',
  start,
  end: null,
  asOf: null,
  startConfirmed: true,
}

function sent(offset: number, fields: Partial<Communication> = {}): Communication {
  const message = {
    channel: 'Status page',
    sender: '',
    kind: 'update',
    audience: 'external',
  } as const
  return { ...message, id: `at-${offset}`, time: start + offset, text: '', source: '', ...fields }
}

const resolution = { kind: 'resolution' } as const

function measured(communications: readonly Communication[], fields: Partial<Incident> = {}) {
  return measure({ ...incident, ...fields }, communications, usualCadence)
}

test('an hour told twice, with the closing notice after the end', () => {
  const messages = [sent(10 * minute), sent(50 * minute), sent(65 * minute, resolution)]
  expect(measured(messages, { end: start + hour })).toMatchObject({
    endKind: 'resolution_notice',
    durationMs: hour,
    spanMs: 65 * minute,
    timeToFirstUpdateMs: 10 * minute,
    longestGapIndex: 1,
    longestGapMs: 40 * minute,
    medianGapMs: 15 * minute,
    gapsOver: 1,
    overdueMs: 10 * minute,
    missedUpdates: 1,
    timeWithinCadence: 55 / 65,
    gapsWithinCadence: 2 / 3,
    updateMoments: 2,
    messages: 3,
    messagesAfter: 0,
    resolutionNoticeMs: 65 * minute,
    resolutionNoticeLagMs: 5 * minute,
    flags: [],
  })
})

test('a silence of exactly two thresholds missed one update, a millisecond more two', () => {
  const missed = (ms: number) => measured([sent(0), sent(ms)]).missedUpdates
  expect([30 * minute, hour, hour + 1].map(missed)).toEqual([0, 1, 2])
})

test('a message before the start counts as at it, and the signed truth is kept', () => {
  const metrics = measured([sent(-5 * minute), sent(10 * minute)], { end: start + 15 * minute })
  expect(metrics.gaps.map((gap) => gap.ms / minute)).toEqual([0, 10, 5])
  expect(metrics).toMatchObject({
    timeToFirstUpdateMs: 0,
    firstMessageOffsetMs: -5 * minute,
    flags: ['update_before_start', 'no_resolution_notice'],
  })
  expect(metrics.channels[0]?.firstMs).toBe(0)
})

test('a resolution that an update follows was none', () => {
  const messages = [sent(hour, resolution), sent(2 * hour), sent(3 * hour, resolution)]
  const metrics = measured(messages)
  expect(metrics).toMatchObject({
    resolutionNotice: start + 3 * hour,
    updateMoments: 2,
    flags: ['reopened'],
  })
  expect(measured(messages.slice(0, 2))).toMatchObject({
    endKind: 'unknown',
    resolutionNotice: null,
  })
})

test('a resolution at the instant of the last update closes; the first of several does', () => {
  const messages = [
    sent(hour, { id: 'update' }),
    sent(hour, { id: 'b', ...resolution }),
    sent(hour, { id: 'a', ...resolution }),
    sent(2 * hour, resolution),
  ]
  const metrics = measured(messages)
  expect(metrics).toMatchObject({
    horizon: start + hour,
    updateMoments: 0,
    messagesAfter: 1,
    flags: [],
  })
  expect(metrics.gaps.map((gap) => gap.id)).toEqual(['a'])
})

test('an incident that is over but was never called so ends at its end', () => {
  expect(measured([sent(0)], { end: start + hour, asOf: start + 2 * hour })).toMatchObject({
    endKind: 'end_without_notice',
    horizon: start + hour,
    flags: ['no_resolution_notice'],
  })
})

test('an open incident is measured up to when it was looked at, and its median leaves that out', () => {
  expect(measured([sent(10 * minute)], { asOf: start + 3 * hour })).toMatchObject({
    endKind: 'open',
    durationMs: null,
    longestGapMs: 170 * minute,
    medianGapMs: 10 * minute,
    flags: ['unresolved'],
  })
  expect(measured([], { asOf: start + hour })).toMatchObject({
    timeToFirstUpdateMs: null,
    firstMessageOffsetMs: null,
    medianGapMs: null,
    updateMoments: 0,
    longestGapMs: hour,
  })
})

test('an end before the start leaves no span, and no shares of it', () => {
  expect(measured([], { end: start - hour })).toMatchObject({
    horizon: start,
    durationMs: -hour,
    spanMs: 0,
    timeWithinCadence: null,
    gapsWithinCadence: 1,
    flags: ['no_resolution_notice', 'zero_span'],
  })
})

test('with nothing but a start there are no gaps', () => {
  expect(measured([])).toMatchObject({
    endKind: 'unknown',
    gaps: [],
    longestGapIndex: null,
    longestGapMs: null,
    gapsWithinCadence: null,
    flags: ['unresolved', 'zero_span'],
  })
})

test('with a notice alone the time to the first update is the time to it', () => {
  expect(measured([sent(hour, resolution)]).timeToFirstUpdateMs).toBe(hour)
  expect(measured([sent(2 * hour)], { end: start + hour }).timeToFirstUpdateMs).toBeNull()
})

test('channels come in order of first use, each with its own longest silence', () => {
  const messages = [
    sent(40 * minute, { channel: 'Blog' }),
    sent(10 * minute),
    sent(60 * minute, resolution),
    sent(61 * minute, { channel: 'Twitter', ...resolution }),
    sent(61 * minute + 1, { channel: 'E-mail', ...resolution }),
  ]
  const { channels, ...metrics } = measured(messages)
  expect(channels).toEqual([
    {
      name: 'Status page',
      messages: 2,
      firstMs: 10 * minute,
      longestGapMs: 50 * minute,
      hasResolutionNotice: true,
    },
    {
      name: 'Blog',
      messages: 1,
      firstMs: 40 * minute,
      longestGapMs: 40 * minute,
      hasResolutionNotice: false,
    },
    {
      name: 'Twitter',
      messages: 1,
      firstMs: 61 * minute,
      longestGapMs: 60 * minute,
      hasResolutionNotice: true,
    },
  ])
  expect(metrics).toMatchObject({ channelCount: 3, messages: 4, messagesAfter: 1 })
})

test('a resolution that was taken back is no closing notice of its channel', () => {
  const messages = [
    sent(minute, { channel: 'Blog', ...resolution }),
    sent(hour),
    sent(2 * hour, resolution),
  ]
  const closed = measured(messages).channels.map((channel) => channel.hasResolutionNotice)
  expect(closed).toEqual([false, true])
})

test('until a person confirms the start, the first silence is of unknown length', () => {
  const metrics = measured([sent(0), sent(hour)], { startConfirmed: false, startAdjusted: true })
  expect(metrics.gaps.map((gap) => isUnconfirmedGap(gap, metrics))).toEqual([true, false])
  expect(metrics.flags).toContain('start_adjusted')
  const confirmed = measured([sent(0), sent(hour)], { startAdjusted: true })
  expect(confirmed.gaps.some((gap) => isUnconfirmedGap(gap, confirmed))).toBe(false)
  expect(confirmed.flags).not.toContain('start_adjusted')
})

test('without a start the first message that counts stands in, unconfirmed', () => {
  const unstarted = { ...incident, start: null }
  expect(measureTimeline(unstarted, [], usualCadence)).toBeNull()
  const internal = sent(0, { audience: 'internal' })
  expect(measureTimeline(unstarted, [internal], usualCadence)).toBeNull()
  const metrics = measureTimeline(unstarted, [internal, sent(hour), sent(minute)], usualCadence)
  expect(metrics).toMatchObject({ start: start + minute, startConfirmed: false })
  expect(measureTimeline(incident, [sent(hour)], usualCadence)).toEqual(measured([sent(hour)]))
})

test('a message later than a minute after the end never changes what came before', () => {
  fc.assert(
    fc.property(aTold, ([told, communications, cadence]) => {
      const closed = { ...told, end: told.end ?? told.start }
      const before = measure(closed, communications, cadence)
      const late = sent(0, { time: before.horizon + minute + second, id: 'late', ...resolution })
      fc.pre(before.endKind === 'resolution_notice')
      const after = measure(closed, [...communications, late], cadence)
      expect(after).toEqual({ ...before, messagesAfter: before.messagesAfter + 1 })
    }),
  )
})
