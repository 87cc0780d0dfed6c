import { isSustained, type Level } from './level.ts'
import { now } from './machine-clock.ts'

export type Found = {
  /** The first level: the same number of rooms for every server. */
  readonly base: Level
  readonly best: Level | null
  /** The least that was not sustained; null: the search ended before there was one. */
  readonly worst: Level | null
}

type Search = {
  readonly from: number
  readonly most: number
  readonly deadline: number
  readonly measure: (rooms: number) => Promise<Level>
}

/** The search ends once the answer is known to so much. */
const precision = 0.08
/** Beyond this a second try would not help. */
const hopeless = 1_000

/** Looks for the most rooms that are sustained: doubles, then halves the distance. */
export async function findMostRooms({ from, most, deadline, measure }: Search): Promise<Found> {
  const tryTwice = async (rooms: number) => {
    const level = await measure(rooms)
    const again = !isSustained(level) && level.p99 < hopeless && now() < deadline
    return again ? measure(rooms) : level
  }
  const base = await tryTwice(from)
  let best = isSustained(base) ? base : null
  let worst = best ? null : base
  while (now() < deadline) {
    const rooms = nextRooms(best?.rooms ?? 0, worst?.rooms ?? null, most)
    if (rooms === null) break
    const level = await tryTwice(rooms)
    if (isSustained(level)) best = level
    else worst = level
  }
  return { base, best, worst }
}

function nextRooms(best: number, worst: number | null, most: number): number | null {
  if (worst === null) return best >= most ? null : Math.min(most, best * 2)
  const middle = Math.round((best + worst) / 2)
  return worst - best <= Math.max(1, precision * best) || middle === best ? null : middle
}
