import { type Instant, type Millis, second } from '@kraftline/core/time'
import { awayAfter } from './time-axis.ts'

/** Where a replay is: after how many happenings, and at what time of the session. */
export type Playhead = { readonly index: number; readonly now: Instant }

/** What a playhead moves along. */
export type Track = {
  readonly length: number
  timeOf(index: number): Instant | null
  countUntil(moment: Instant): number
}

export type Going = {
  /** How much of the session's time passes. */
  readonly by: Millis
  readonly skipsRests: boolean
  /** Whether the hour was paused here: then it rests sooner. */
  readonly isPaused: boolean
}

/** So long without anything happening is a rest, in the running hour and in a pause. */
const restAfter: Millis = 15 * second
const restAfterInPause: Millis = 4 * second
/** What is seen of a rest before and after it is skipped. */
const lingering: Millis = 2 * second
const lead: Millis = second

/** Lets time pass. Where nothing happens for long it goes on to shortly before something does. */
export function goOn(head: Playhead, track: Track, going: Going): Playhead {
  const next = track.timeOf(head.index)
  if (next === null) return { index: track.length, now: endOf(track, head.now) }
  const now = afterRest(head, { ...going, track, next }) + going.by
  if (now < next) return { index: head.index, now }
  const index = track.countUntil(now)
  return { index, now: Math.min(now, endOf(track, now)) }
}

type Ahead = Going & { readonly track: Track; readonly next: Instant }

function afterRest(head: Playhead, { track, next, skipsRests, isPaused }: Ahead): Instant {
  const last = track.timeOf(head.index - 1) ?? head.now
  const rest = next - last
  const isRest = rest > (isPaused ? restAfterInPause : restAfter)
  const isSkipped = rest > awayAfter || (skipsRests && isRest)
  const hasLingered = head.now - last >= lingering
  return isSkipped && hasLingered ? Math.max(head.now, next - lead) : head.now
}

function endOf(track: Track, otherwise: Instant): Instant {
  return track.timeOf(track.length - 1) ?? otherwise
}

/** To a moment, with all that happened in it. */
export function goToMoment(moment: Instant, track: Track): Playhead {
  return { index: track.countUntil(moment), now: moment }
}

/** To right after so many happenings. */
export function goToIndex(index: number, track: Track): Playhead {
  const kept = Math.max(0, Math.min(track.length, index))
  return { index: kept, now: track.timeOf(Math.max(0, kept - 1)) ?? 0 }
}
