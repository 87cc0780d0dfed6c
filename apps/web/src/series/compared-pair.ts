import type { Change } from '@kraftline/core/incident/comparison'
import type { Judged } from '@kraftline/core/incident/comparison-reasons'
import type { ComparedSession, Comparison } from '@kraftline/core/protocol/http-answers'

/** A review beside the one before it, both measured. */
export type Pair = {
  readonly before: ComparedSession
  readonly after: ComparedSession
  readonly changes: readonly Change[]
}

/** The newest review beside the one before; null where one is missing or was never measured. */
export function lastPair({ sessions, changes }: Comparison): Pair | null {
  const [before, after] = [sessions.at(-2), sessions.at(-1)]
  const last = changes.at(-1)
  if (!before?.metrics || !after?.metrics || !last || last.length === 0) return null
  return { before, after, changes: last }
}

/** What of a session decides whether its figures can be judged. */
export function judgedOf({ metrics, startConfirmed }: ComparedSession): Judged {
  const { durationMs = null, gaps = [] } = metrics ?? {}
  return { startConfirmed, durationMs, gaps }
}
