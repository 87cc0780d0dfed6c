import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { WalkStop } from '@kraftline/core/incident/walk'
import { createContext, useContext } from 'react'

/**
 * How one stands to a walk: nobody walks; one is asked along; one leads it, is along, or stayed
 * where one was.
 */
export type WalkStanding = 'none' | 'asked' | 'leading' | 'along' | 'away'

/** A walk along the line, as one person has it in front of them. */
export type Walk = {
  readonly standing: WalkStanding
  /** Where everybody is; null while nobody walks, or where that message is gone. */
  readonly stop: WalkStop<CommunicationOnBoard> | null
  /** Who leads; null where that is a script, which is nobody. */
  readonly leaderName: string | null
  /** The message to show to this person: none unless they came along, the one before while they write. */
  readonly shownId: EntryId | null
  /** One's own view waits, for one is writing. */
  readonly isWaiting: boolean
  /** Whether this person may begin a walk, or lead on the one there is. */
  readonly canLead: boolean
  /** Whether there is a message further on in each direction. */
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  goTo(id: EntryId): void
  step(by: 1 | -1): void
  end(): void
  come(): void
  /** Stays where one is, or leaves. Whoever leads only looks around. */
  leave(): void
}

const nobodyWalks: Walk = {
  standing: 'none',
  stop: null,
  leaderName: null,
  shownId: null,
  isWaiting: false,
  canLead: false,
  hasPrevious: false,
  hasNext: false,
  goTo: () => {},
  step: () => {},
  end: () => {},
  come: () => {},
  leave: () => {},
}

export const WalkContext = createContext<Walk>(nobodyWalks)

export function useWalk(): Walk {
  return useContext(WalkContext)
}
