import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../time.ts'
import { readTypedDuration } from './typed-duration.ts'
import { choicesOf, readTypedTime, type TimeContext, type TypedTimeProblem } from './typed-time.ts'

/** How long something took: for so many minutes, or from one time to another. */
export type TypedSpan =
  | { readonly minutes: number }
  | { readonly from: Instant; readonly to: Instant }

/** Which of two times was meant, where that was asked. */
export type SpanChoice = { readonly from?: Instant; readonly to?: Instant }

export type TypedSpanProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'backwards' }
  | (Exclude<TypedTimeProblem, { readonly kind: 'unreadable' }> & { readonly end: 'from' | 'to' })

type Read = Result<TypedSpan, TypedSpanProblem>

/** What may stand between two times. A hyphen needs a time before it, or it is a date's. */
const betweens =
  /\s*[–—→]\s*|\s*->\s*|(?<=:\d\d|h\d{0,2}|[ap]\.?m\.?)\s*-\s*|\s+(?:to|until|till|à|au|до|по)\s+/g
const opening = /^(?:from|de|du|с|со)\s+/i

/** Reads "45 min", "1 h 20", "14:05–14:50", "14:05 to 14:50"; times are looked for after what is near. */
export function readTypedSpan(
  text: string,
  context: Omit<TimeContext, 'lean'>,
  chosen: SpanChoice = {},
): Read {
  const minutes = readTypedDuration(text)
  if (minutes !== null) return ok({ minutes })
  const typed = text.trim().replace(opening, '')
  for (const { index, 0: separator } of typed.matchAll(betweens)) {
    const ends = { from: typed.slice(0, index), to: typed.slice(index + separator.length) }
    const read = readEnds(ends, context, chosen)
    if (read.ok || read.error.kind !== 'unreadable') return read
  }
  return err({ kind: 'unreadable' })
}

function readEnds(
  ends: { readonly from: string; readonly to: string },
  { zone, near }: Omit<TimeContext, 'lean'>,
  chosen: SpanChoice,
): Read {
  const from = settle(readTypedTime(ends.from, { zone, near, lean: 'after' }), 'from', chosen)
  if (!from.ok) return from
  const to = settle(readTypedTime(ends.to, { zone, near: from.value, lean: 'after' }), 'to', chosen)
  if (!to.ok) return to
  const span = { from: from.value, to: to.value }
  return span.to < span.from ? err({ kind: 'backwards' }) : ok(span)
}

/** The time that was read, or the one of two that was chosen. */
function settle(
  read: Result<Instant, TypedTimeProblem>,
  end: 'from' | 'to',
  chosen: SpanChoice,
): Result<Instant, TypedSpanProblem> {
  if (read.ok) return read
  if (read.error.kind === 'unreadable') return err(read.error)
  const choice = choicesOf(read.error)?.find((at) => at === chosen[end])
  return choice === undefined ? err({ ...read.error, end }) : ok(choice)
}
