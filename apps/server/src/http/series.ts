import type { SessionRow } from '../store/store.ts'
import type { Services } from './services.ts'

/** Nobody has reviewed more incidents in a row; it bounds the work of one request. */
const longestSeries = 50

/** What is there of the series that a session continues, oldest first, itself last. */
export async function seriesUpTo(
  { sessions }: Pick<Services, 'sessions'>,
  last: SessionRow,
): Promise<readonly [...SessionRow[], SessionRow]> {
  const before: SessionRow[] = []
  let first = last
  while (first.previousId !== null && before.length < longestSeries - 1) {
    const row = await sessions.find(first.previousId)
    // Deleted at the very moment in which this one was made to follow it.
    if (!row) break
    before.unshift(row)
    first = row
  }
  return [...before, last]
}
