import { findTimeOfDay, type TimeOfDay } from '../time-of-day.ts'
import { readWrittenDate, type WrittenDate } from '../written-date.ts'
import { takeZone, type WrittenZone } from '../written-zone.ts'

/** A time as it stands on a page: its day and its zone may have to come from elsewhere. */
export type WrittenTime = {
  readonly date: WrittenDate | null
  readonly time: TimeOfDay
  readonly zone: WrittenZone | null
}

/** In characters: no line that is a time alone is longer, and no time before a text. */
const longestLine = 160
const longestPrefix = 60

/** What pages write before a time: that it was then that something was posted. */
const posted =
  /^(?:(?:last )?(?:posted|updated|published|created)(?: on| at)?|(?:publiée?|mise? à jour|postée?)(?: le| à)?|опубликовано|обновлено|размещено)\s*:?\s+/
/** How long ago that is: it is true only on the day it was copied. */
const ago =
  /\b(?:about |over |almost |less than )?(?:\d+|an?|one|a few)\s+(?:second|minute|hour|day|week|month|year)s? (?:ago|earlier|later)\b\.?|\bil y a (?:environ |plus de |près de )?(?:\d+|une?|quelques)\s+\p{L}+\.?|(?<!\p{L})(?:около |более )?\d*\s*(?:секунд|минут|час|день|дня|дней|недел|месяц|год|лет)\p{L}*\s+(?:назад|спустя)\.?|\b(?:just now|à l[’']instant)\b\.?/gu
const hasAgo = /ago|earlier|later|il y a|назад|спустя|just now|instant/
const marks = /^[\s>#•*_[(-]+|[\s*_\])·|.,-]+$/g
const joints = /(?:^|\s)[-–—·•|@,.]+(?=\s|$)|(?:^|\s)(?:at|on|le|à|в|от|and)(?=\s|$)|\(\s*\)/g

function withoutSurroundings(line: string): string {
  const lowered = line.toLowerCase().replace(marks, '')
  const kept = lowered.replace(posted, '')
  if (!hasAgo.test(kept)) return kept
  return kept
    .replace(ago, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(marks, '')
}

/** Undefined where there is something, and it is no date. */
function readDatePart(text: string): WrittenDate | null | undefined {
  const part = text
    .replace(joints, ' ')
    .replace(joints, ' ')
    .replace(/[\s,]+$|^[\s,]+/g, '')
  if (part.replace(/\s+/g, '') === '') return null
  return readWrittenDate(part.replace(/\s+/g, ' ')) ?? undefined
}

/** What a line is that says when and nothing else: a message's time, or the day over a day's messages. */
export type MomentLine = { readonly time: WrittenTime | null; readonly day: WrittenDate | null }

const noMoment: MomentLine = { time: null, day: null }

/** Reads a line like "Posted 2 months ago. May 11, 2023 - 00:34 UTC", or "Nov 18, 2025". */
export function readMomentLine(line: string): MomentLine {
  if (line.length > longestLine || !/\d/.test(line)) return noMoment
  const text = withoutSurroundings(line)
  const found = findTimeOfDay(text)
  if (!found) return { time: null, day: text === '' ? null : (readDatePart(text) ?? null) }
  const taken = takeZone(found.after)
  const date = readDatePart(`${found.before} ${taken ? taken.rest : found.after}`)
  if (date === undefined) return noMoment
  return { time: { date, time: found.time, zone: taken?.zone ?? null }, day: null }
}

/** Reads a line that begins with a time: "[10:11 AM PDT] We are …", "13:04 UTC - Update - …". */
export function readTimePrefix(line: string): { time: WrittenTime; rest: string } | null {
  const start = line.replace(/^[\s>#•*_-]+/, '')
  const lowered = start.slice(0, longestPrefix).toLowerCase()
  const found = /\d/.test(lowered) ? findTimeOfDay(lowered) : null
  if (!found || lowered.length !== Math.min(start.length, longestPrefix)) return null
  const isBracketed = /^[[(]/.test(found.before)
  const date = readDatePart(found.before.replace(/^[[(]/, ''))
  if (date === undefined) return null
  const taken = takeZone(found.after)
  const zone = taken?.zone ?? null
  const behind = start.slice(lowered.length - (taken ? taken.rest : found.after).length)
  const match = /^\s*[\])*_]*(\s*[-–—:|]+)?\s+(\S.*)$/u.exec(behind)
  const isSetOff = isBracketed || date !== null || zone !== null || match?.[1] !== undefined
  if (!match || !isSetOff) return null
  return { time: { date, time: found.time, zone }, rest: match[2] ?? '' }
}

/** Reads a dated time at the end of a text's last line: "… has been resolved. Nov 18, 2025 - 19:28 UTC". */
export function readTimeAtEnd(line: string): { text: string; time: WrittenTime } | null {
  const from = Math.max(0, line.length - longestPrefix)
  for (const match of line.slice(from).matchAll(/[.!?…)»”"]\s*|\s(?=[([])|\s[-–—]\s/g)) {
    const at = from + match.index + match[0].length
    const { time } = readMomentLine(line.slice(at))
    if (time?.date) return { text: line.slice(0, at).replace(/[\s–—-]+$/, ''), time }
  }
  return null
}
