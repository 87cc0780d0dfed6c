import type { SessionId } from '@kraftline/core/ids'
import { compare } from '@kraftline/core/incident/comparison'
import { type Metrics, measure } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import { noHealth, tellHealth } from '@kraftline/core/play/health'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { must } from '@kraftline/core/result'
import { aroundStart as start, usualCadence } from '@kraftline/core/testing/incident-arbitraries'
import { minute } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import type { WordKey } from '../words/keys.ts'
import { type Say, speaker } from '../words/speaker.ts'
import { type Locale, loadWords, locales } from '../words/words.ts'
import type { Pair } from './compared-pair.ts'
import { arrowOf, sayHeadline, sayReasons, sayUnknowns } from './say-change.ts'

function told(minutes: readonly number[], startConfirmed = true): Metrics {
  const messages = minutes.map((at) => ({
    ...{ id: `at-${at}`, time: start + at * minute, channel: 'Status page', sender: '' },
    ...{ kind: 'update', audience: 'external', text: '', source: '' },
  })) as Parameters<typeof measure>[1]
  const end = start + Math.max(...minutes) * minute
  return measure({ title: '', start, end, asOf: null, startConfirmed }, messages, usualCadence)
}

function review(title: string, metrics: Metrics): ComparedSession {
  return {
    ...{ id: title as SessionId, title, start: null, timeZone: 'UTC', deletedBefore: 0 },
    cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 },
    startConfirmed: metrics.startConfirmed,
    metrics: toMetricsJson(metrics),
    actions: { open: 0, done: 0, dropped: 0 },
    health: tellHealth(noHealth),
  }
}

function pairOf(before: Metrics, after: Metrics): Pair {
  return {
    before: review('March', before),
    after: review('May', after),
    changes: compare(before, after),
  }
}

async function speakerOf(locale: Locale): Promise<Say> {
  return speaker(locale, await loadWords(locale))
}

const headlines: Record<Locale, string> = {
  en: 'The longest silence shrank from 2 h 10 min to 1 h 21 min.',
  fr: 'Le plus long silence est passé de 2 h 10 min à 1 h 21 min\u00a0: il a raccourci.',
  ru: 'Самое долгое молчание сократилось: было 2 ч 10 мин, стало 1 ч 21 мин.',
}

test.each(locales)('what changed is one sentence, in %s', async (locale) => {
  const { changes } = pairOf(told([10, 140]), told([10, 91]))
  expect(sayHeadline(await speakerOf(locale), changes, locale)).toBe(headlines[locale])
})

const whys: Record<Locale, string> = {
  en: 'this time: first alert not confirmed',
  fr: 'cette fois\u00a0: première alerte non confirmée',
  ru: 'на этот раз: первое оповещение не подтверждено',
}

test.each(locales)('what is not known is said with its incident, in %s', async (locale) => {
  const t = await speakerOf(locale)
  const pair = pairOf(told([10, 140]), told([0, 91], false))
  const change = must(
    pair.changes.find(({ metric }) => metric === 'timeToFirstUpdateMs'),
    'the change',
  )
  expect(sayReasons(t, change, pair)).toEqual([whys[locale]])
  expect(sayUnknowns(t, [change, change], pair)).toEqual([
    t('series.unknown.first-alert', { title: 'May' }),
  ])
  expect(arrowOf(change)).toBeNull()
})

test.each(locales)('every text about a series can be said, in %s', async (locale) => {
  const words = await loadWords(locale)
  const t = await speakerOf(locale)
  const values = {
    count: 2,
    total: 7,
    done: 1,
    open: 1,
    dropped: 5,
    title: 'May',
    from: '1 h',
    to: '2 h',
  }
  const others = { day: '1 May', value: '3', why: 'so', action: 'A', name: 'B', length: '4 h' }
  const figures = { figures: 'C', first: '5 min', longest: '6 h', kind: 'late', review: 'D' }
  const keys = Object.keys(words).filter((key) => key.startsWith('series.')) as WordKey[]
  for (const key of keys) {
    const said = t(key, { ...values, ...others, ...figures })
    expect(said.trim()).not.toBe('')
    expect(said).not.toMatch(/[{}]/)
  }
})
