import { isTimeZone } from '@kraftline/core/incident/zone'
import { err, ok, type Result } from '@kraftline/core/result'
import type { NewSession } from '../connect/api.ts'
import type { WordKey } from '../words/keys.ts'
import type { Locale } from '../words/words.ts'

/** The form as typed. */
export type SessionFields = {
  readonly title: string
  readonly locale: Locale
  readonly timeZone: string
  readonly gap: string
  readonly warn: string
  readonly firstUpdate: string
  readonly anonymous: boolean
}

/** What is wrong, by field, as the key of the text that says so. */
export type FieldProblems = Partial<Record<keyof SessionFields, WordKey>>

/** A part of the form: it shows the fields and hands on what is typed. */
export type FieldsProps = {
  readonly fields: SessionFields
  readonly problems: FieldProblems
  readonly onChange: (patch: Partial<SessionFields>) => void
}

export const titleLength = 200
const mostMinutes = 1440

/** The session that the form describes, or everything that is wrong with it. */
export function readNewSession(fields: SessionFields): Result<NewSession, FieldProblems> {
  const problems: FieldProblems = {}
  const title = fields.title.trim()
  const timeZone = fields.timeZone.trim()
  const gap = readMinutes(fields.gap)
  const warn = readMinutes(fields.warn)
  const firstUpdate = readMinutes(fields.firstUpdate)

  if (title === '') problems.title = 'home.form.titleMissing'
  if (!isTimeZone(timeZone)) problems.timeZone = 'home.form.timeZoneUnknown'
  if (gap === null) problems.gap = 'home.form.minutesWrong'
  if (firstUpdate === null) problems.firstUpdate = 'home.form.minutesWrong'
  if (warn === null) problems.warn = 'home.form.minutesWrong'
  else if (gap !== null && warn > gap) problems.warn = 'home.form.warnTooLate'
  if (Object.keys(problems).length > 0 || !gap || !warn || !firstUpdate) return err(problems)

  return ok({
    title,
    locale: fields.locale,
    timeZone,
    cadence: { gapMinutes: gap, warnMinutes: warn, firstUpdateMinutes: firstUpdate },
    anonymous: fields.anonymous,
  })
}

function readMinutes(text: string): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null
  const minutes = Number(text)
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null
}
