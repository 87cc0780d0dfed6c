import type { PersonId } from '@kraftline/core/ids'
import { createContext, useContext } from 'react'
import type { WalkStanding } from '../walk/walk-context.ts'
import type { Others } from './others.ts'

/** Whose view of the board one follows, and who asks one to, as one person has it in front of them. */
export type Following = {
  /** Everybody else at the board. */
  readonly others: Others
  /** How one stands to somebody who shows everyone what they see. */
  readonly standing: WalkStanding
  /** Who shows it. */
  readonly showing: string | null
  /** Whose view one follows, because one chose to or came along. */
  readonly followed: { readonly id: PersonId; readonly name: string } | null
  /** Whose view to see now: nobody's view moves while they write. */
  readonly seenId: PersonId | null
  /** Who was followed and has left. */
  readonly left: string | null
  follow(id: PersonId): void
  /** Goes along with whoever shows what they see. */
  come(): void
  /** Stops following; whoever was asked along stays where they are. */
  stop(): void
  /** Has read that somebody left. */
  dismiss(): void
}

export const FollowingContext = createContext<Following | null>(null)

/** Null where there is no board. */
export function useFollowing(): Following | null {
  return useContext(FollowingContext)
}
