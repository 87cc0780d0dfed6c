import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createSessionSchema,
  incidentSchema,
  joinSchema,
  patchActionSchema,
  toCadence,
  toMinutes,
} from './http.ts'

type Parsed = {
  readonly error?:
    | { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }
    | undefined
}
const wrong = (parsed: Parsed) => parsed.error?.issues.map(({ path }) => path.join('.')) ?? []

test('a session needs no more than a title', () => {
  expect(createSessionSchema.parse({ title: '  What we\n told  ' })).toEqual({
    title: 'What we told',
    locale: 'en',
    timeZone: 'UTC',
    cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 },
    anonymous: false,
  })
})

test('everything that is wrong with a session is listed', () => {
  const body = {
    title: ' ',
    locale: 'de',
    timeZone: 'Mars/Olympus',
    cadence: { gapMinutes: 0, warnMinutes: 1441, firstUpdateMinutes: 2.5 },
    anonymous: 'yes',
    previous: { id: '../etc' },
  }
  expect(wrong(createSessionSchema.safeParse(body))).toEqual([
    'title',
    'locale',
    'timeZone',
    'cadence.gapMinutes',
    'cadence.warnMinutes',
    'cadence.firstUpdateMinutes',
    'anonymous',
    'previous.id',
  ])
  expect(wrong(createSessionSchema.safeParse({ title: 'x'.repeat(201) }))).toEqual(['title'])
})

test('each part of a cadence is given by itself, from a minute to a day', () => {
  const cadence = (minutes: object) =>
    createSessionSchema.safeParse({ title: 'x', cadence: minutes })
  const usual = { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 }
  for (const name of Object.keys(usual)) {
    for (const minutes of [1, 1440]) {
      expect(cadence({ [name]: minutes }).data?.cadence).toEqual({ ...usual, [name]: minutes })
    }
    for (const minutes of [0, 1441]) {
      expect(wrong(cadence({ ...usual, [name]: minutes }))).toEqual([`cadence.${name}`])
    }
  }
})

test('a time zone is a name, not an offset', () => {
  const zones = ['Europe/Paris', 'UTC', 'Asia/Kolkata', '+02:00', '', 'nowhere']
  const accepted = zones.map(
    (timeZone) => createSessionSchema.safeParse({ title: 'x', timeZone }).success,
  )
  expect(accepted).toEqual([true, true, true, false, false, false])
})

test('cadences go to milliseconds and back', () => {
  const minutes = fc.integer({ min: 1, max: 1440 })
  const anyCadence = fc.record({
    gapMinutes: minutes,
    warnMinutes: minutes,
    firstUpdateMinutes: minutes,
  })
  fc.assert(
    fc.property(anyCadence, (cadence) => {
      expect(toMinutes(toCadence(cadence))).toEqual(cadence)
    }),
  )
})

test('a name is one line of at most sixty characters', () => {
  const join = { secret: 's', name: ' Ann\u0000\tBee ' }
  expect(joinSchema.parse(join)).toEqual({ secret: 's', name: 'Ann Bee', discipline: 'other' })
  expect(wrong(joinSchema.safeParse({ name: '\n', discipline: 'chef' }))).toEqual([
    'secret',
    'name',
    'discipline',
  ])
  expect(wrong(joinSchema.safeParse({ secret: 's', name: 'x'.repeat(61) }))).toEqual(['name'])
})

test("an incident's times carry their offset, and null clears what may be open", () => {
  const parsed = incidentSchema.parse({
    start: '2018-10-22T00:52:00+02:00',
    end: null,
    asOf: '2018-10-21T23:00Z',
    activities: [{ kind: 'investigation', minutes: 40 }],
  })
  expect(parsed).toEqual({
    start: 1_540_162_320_000,
    end: null,
    asOf: 1_540_162_800_000,
    activities: [{ kind: 'investigation', minutes: 40, startedAt: null, endedAt: null, label: '' }],
  })
  expect(incidentSchema.parse({})).toEqual({})
})

test('times that are none, or the wrong way round, are refused where they stand', () => {
  const starts = ['2018-10-21T22:52:00', '2018-02-30T00:00:00Z', 'yesterday', 5, null, '2018-10-21']
  for (const start of starts) expect(wrong(incidentSchema.safeParse({ start }))).toEqual(['start'])
  const [early, late] = ['2018-10-21T22:52:00Z', '2018-10-21T22:53:00Z']
  expect(wrong(incidentSchema.safeParse({ start: late, end: early, asOf: early }))).toEqual([
    'end',
    'asOf',
  ])
  const activities = [
    { kind: 'change', startedAt: early, endedAt: late },
    { kind: 'change', startedAt: late, endedAt: early },
  ]
  expect(wrong(incidentSchema.safeParse({ activities }))).toEqual(['activities.1.endedAt'])
})

test('times the wrong way round are listed with whatever else is wrong', () => {
  const [early, late] = ['2018-10-21T22:52:00Z', '2018-10-21T22:53:00Z']
  const activities = [{ kind: 'lunch', startedAt: late, endedAt: early }, null]
  const body = { title: 5, start: late, end: early, asOf: 'soon', activities }
  expect(wrong(incidentSchema.safeParse(body))).toEqual([
    'title',
    'asOf',
    'activities.0.kind',
    'activities.0.endedAt',
    'activities.1',
    'end',
  ])
  for (const body of [null, 5, 'x', []]) expect(wrong(incidentSchema.safeParse(body))).toEqual([''])
})

test('an action is due on a day that exists, or on none', () => {
  const due = (dueOn: unknown) => patchActionSchema.safeParse({ dueOn }).success
  expect(['2024-02-29', '', null].map(due)).toEqual([true, true, true])
  expect(['2023-02-29', '2024-13-01', '1.2.2024', 'soon', 7].map(due)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
  expect(patchActionSchema.parse({ status: 'done', owner: ' Ann ' })).toEqual({
    status: 'done',
    owner: 'Ann',
  })
})
