import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'

export type Counts = {
  readonly messages: number
  readonly notes: number
  readonly causes: number
  readonly actions: number
}

/** When this person last had the room before them, by the server's clock, and what was in it. */
export type LastSeen = Counts & { readonly at: Instant }

export function countAll(board: BoardSnapshot): Counts {
  return {
    messages: board.communications.filter(({ kind }) => kind !== 'internal').length,
    notes: board.notes.length,
    causes: board.causes.length,
    actions: board.actions.length,
  }
}

type Whose = { readonly sessionId: SessionId; readonly me: { readonly id: PersonId } }

const key = ({ sessionId, me }: Whose) => `kraftline-seen-${sessionId}-${me.id}`

/** Null: not in this browser, or nothing that makes sense. */
export function lastSeen(whose: Whose): LastSeen | null {
  const parts = (localStorage.getItem(key(whose)) ?? '').split(' ').map(Number)
  const [at, messages, notes, causes, actions] = parts
  if (parts.length !== 5 || parts.some((part) => !Number.isFinite(part))) return null
  return {
    at: at ?? 0,
    messages: messages ?? 0,
    notes: notes ?? 0,
    causes: causes ?? 0,
    actions: actions ?? 0,
  }
}

export function rememberSeen(
  whose: Whose,
  { at, messages, notes, causes, actions }: LastSeen,
): void {
  localStorage.setItem(key(whose), [at, messages, notes, causes, actions].join(' '))
}
