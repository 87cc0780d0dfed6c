import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedOver } from './carried-over.ts'
import { readNewSession, type SessionFields } from './new-session.ts'

const fields: SessionFields = {
  title: '  Sign-in down ',
  locale: 'fr',
  timeZone: 'Europe/Paris',
  gap: '30',
  warn: '20',
  firstUpdate: '15',
  anonymous: true,
}

test('a filled form becomes a session with whole minutes and a trimmed title', () => {
  expect(readNewSession(fields)).toEqual({
    ok: true,
    value: {
      title: 'Sign-in down',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      cadence: { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 15 },
      anonymous: true,
    },
  })
})

test('everything that is wrong is named at once', () => {
  const answer = readNewSession({
    ...fields,
    title: ' ',
    timeZone: 'Europe/Atlantis',
    gap: '0',
    firstUpdate: '',
  })
  expect(answer).toEqual({
    ok: false,
    error: {
      title: 'home.form.titleMissing',
      timeZone: 'home.form.timeZoneUnknown',
      gap: 'home.form.minutesWrong',
      firstUpdate: 'home.form.minutesWrong',
    },
  })
})

test('minutes are taken exactly when they are whole, from 1 to 1440, and the warning comes first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: 3_000 }),
      fc.integer({ min: 1, max: 1_440 }),
      (gap, warn) => {
        const answer = readNewSession({ ...fields, gap: String(gap), warn: String(warn) })
        expect(answer.ok).toBe(gap >= warn && gap <= 1_440)
      },
    ),
  )
})

test('what a review takes over, the form sends on as it was', () => {
  const cadence = { gapMinutes: 45, warnMinutes: 25, firstUpdateMinutes: 15 }
  const settings = { locale: 'ru', timeZone: 'Asia/Tokyo', cadence } as const
  const view = { ...settings, session: { anonymous: true } }
  expect(readNewSession({ ...fields, ...carriedOver(view) })).toEqual({
    ok: true,
    value: { title: 'Sign-in down', ...settings, anonymous: true },
  })
  expect(carriedOver(null)).toEqual({})
})
