import type { Denial } from '@kraftline/core/protocol/sync'
import type { Trouble } from '../connect/trouble.ts'
import type { Wire } from '../connect/wire.ts'
import type { WordKey } from '../words/keys.ts'

/**
 * What becomes of it. `passes`: by itself, or once others have done something. `again`: it is tried
 * again when asked to. `without`: only without the edits that are not saved. `out`: one is not in
 * the session any more.
 */
export type Outcome = 'passes' | 'again' | 'without' | 'out'

export type Explanation = { readonly text: WordKey; readonly outcome: Outcome }

export const whyClosed: Record<Trouble, Explanation> = {
  unauthorized: { text: 'wire.closed.unauthorized', outcome: 'out' },
  forbidden: { text: 'people.removed.text', outcome: 'out' },
  removed: { text: 'wire.closed.removed', outcome: 'out' },
  renewed: { text: 'wire.closed.renewed', outcome: 'out' },
  notFound: { text: 'wire.closed.notFound', outcome: 'out' },
  policy: { text: 'wire.closed.policy', outcome: 'without' },
  tooLarge: { text: 'wire.closed.tooLarge', outcome: 'again' },
  tryAgain: { text: 'wire.closed.tryAgain', outcome: 'passes' },
  full: { text: 'wire.closed.full', outcome: 'passes' },
  slow: { text: 'wire.closed.slow', outcome: 'passes' },
  restarting: { text: 'wire.closed.restarting', outcome: 'passes' },
  broken: { text: 'wire.closed.broken', outcome: 'passes' },
}

export const whyDropped: Record<Denial, Explanation> = {
  forbidden: { text: 'wire.dropped.forbidden', outcome: 'without' },
  locked: { text: 'wire.dropped.locked', outcome: 'passes' },
  closed: { text: 'wire.dropped.closed', outcome: 'passes' },
  'storage-failed': { text: 'wire.dropped.storage-failed', outcome: 'passes' },
}

/** What there is to explain beyond the pill, if anything. */
export function explain({ link, denial, trouble, isOver, unsaved }: Wire): Explanation | null {
  if (trouble && (isOver || link !== 'connected')) return whyClosed[trouble]
  if (denial && (unsaved > 0 || denial === 'storage-failed')) return whyDropped[denial]
  return null
}
