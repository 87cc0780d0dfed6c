import type { EntryId, PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../time.ts'
import type { Actor } from './people.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { SessionEvent } from './session-types.ts'

/** What a command is judged by besides the state: who gives it, when, and who is there. */
export type CommandContext = {
  readonly now: Instant
  readonly actor: Actor
  readonly connected: ReadonlySet<PersonId>
  /** Since when no facilitator has been connected; null while one is. */
  readonly facilitatorGoneSince: Instant | null
  /** Whether anybody has begun a draft or put a note on the board. */
  readonly hasDraftOrNote: boolean
  /** Who has private notes that are not on the board yet. */
  readonly writers: ReadonlySet<PersonId>
  /** For each note on the board the one that stands for its problem: itself, unless it was gathered. */
  readonly heads: ReadonlyMap<EntryId, EntryId>
}

/** What a command leads to; no events at all where it asks for what already is. */
export type Decision = Result<readonly SessionEvent[], Refusal>

export function happens(...events: readonly SessionEvent[]): Decision {
  return ok(events)
}

export function no(kind: RefusalCode, message: string): Decision {
  return err(refuse(kind, message))
}
