// Reached by the control and HTTP doors, one change at a time per session: decide → append →
// evolve → tell. What the log has not kept, nobody sees.
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { type Refusal, refuse } from '@kraftline/core/play/refusals'
import { evolve, fold, type LoggedEvent } from '@kraftline/core/play/session'
import type { SessionEvent, SessionState } from '@kraftline/core/play/session-types'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import { type LogEntry, StorageFailed, type Store } from '../store/store.ts'

/** What a change leads to, looked at when its turn has come; no events: nothing is to be kept. */
export type Decide<No> = (
  state: SessionState,
) => Result<readonly SessionEvent[], No> | Promise<Result<readonly SessionEvent[], No>>

/** A turn in a session's line: what happens in it, nothing else comes between. */
export interface Turn {
  /** Decides, keeps and applies; a refusal or a failing store changes nothing. */
  change<No>(by: PersonId | null, decide: Decide<No>): Promise<Result<SessionState, No | Refusal>>
}

export interface Runner {
  /** The session as its log has it; null if there is none. Rejects with StorageFailed. */
  load(sessionId: SessionId): Promise<SessionState | null>
  /** The same without waiting, for a session that has been loaded. */
  peek(sessionId: SessionId): SessionState | null
  /** Runs a task after everything that is in the session's line already. */
  inTurn<Value>(sessionId: SessionId, task: (turn: Turn) => Promise<Value>): Promise<Value>
  /** The session is gone from the store: what is known of it goes too. */
  forget(sessionId: SessionId): void
  /** Called after every change that was kept. */
  onChange(tell: (sessionId: SessionId, state: SessionState) => void): void
}

/**
 * States stay loaded until the process ends or their session is deleted: a few kilobytes each, and
 * every frame on every board asks for one without waiting.
 */
export function createRunner(store: Store, clock: Clock): Runner {
  const states = new Map<SessionId, SessionState>()
  const lines = createLines()
  let tell: (sessionId: SessionId, state: SessionState) => void = () => {}

  const load = async (sessionId: SessionId): Promise<SessionState | null> => {
    const known = states.get(sessionId)
    if (known) return known
    if (!(await store.sessions.find(sessionId))) return null
    const state = fold(await readEvents(store, sessionId))
    states.set(sessionId, state)
    return state
  }

  const change = async <No>(
    sessionId: SessionId,
    by: PersonId | null,
    decide: Decide<No>,
  ): Promise<Result<SessionState, No | Refusal>> => {
    const state = await load(sessionId)
    if (!state) return err(refuse('not-found', 'there is no such session'))
    const decided = await decide(state)
    if (!decided.ok) return decided
    const events = decided.value
    if (events.length === 0) return ok(state)
    const at = clock.now()
    await store.log.append(events.map((event) => sessionEntry(sessionId, by, { at, event })))
    const changed = events.reduce((current, event) => evolve(current, event, at), state)
    states.set(sessionId, changed)
    tell(sessionId, changed)
    return ok(changed)
  }

  return {
    async load(sessionId) {
      return states.get(sessionId) ?? lines.join(sessionId, () => load(sessionId))
    },
    peek: (sessionId) => states.get(sessionId) ?? null,
    inTurn: (sessionId, task) =>
      lines.join(sessionId, () =>
        task({
          change: (by, decide) => refuseIfNotKept(() => change(sessionId, by, decide)),
        }),
      ),
    forget: (sessionId) => states.delete(sessionId),
    onChange: (listener) => {
      tell = listener
    },
  }
}

/** A line of tasks per key, each begun when the one before it has ended, well or not. */
function createLines() {
  const last = new Map<string, Promise<unknown>>()
  return {
    join<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
      const mine = (last.get(key) ?? Promise.resolve()).then(task, task)
      last.set(key, mine)
      const leave = () => {
        if (last.get(key) === mine) last.delete(key)
      }
      mine.then(leave, leave)
      return mine
    },
  }
}

/** A session event as a row of the log. */
export function sessionEntry(
  sessionId: SessionId,
  by: PersonId | null,
  { at, event }: LoggedEvent,
): LogEntry {
  const bytes = Buffer.from(JSON.stringify(event))
  return { stream: sessionId, kind: 'session', at, participant: by, bytes }
}

/** The event that a row of the log keeps. */
export function eventOf(bytes: Uint8Array): SessionEvent {
  return JSON.parse(Buffer.from(bytes).toString('utf8'))
}

async function readEvents(store: Store, sessionId: SessionId): Promise<readonly LoggedEvent[]> {
  const rows = await store.log.read(sessionId, { kind: 'session' })
  return rows.map((row) => ({ at: row.at, event: eventOf(row.bytes) }))
}

async function refuseIfNotKept<Value, No>(
  task: () => Promise<Result<Value, No>>,
): Promise<Result<Value, No | Refusal>> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof StorageFailed)) throw error
    return err(refuse('storage-failed', 'it could not be saved: nothing was changed'))
  }
}
