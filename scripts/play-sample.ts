import type { PersonId } from '../packages/core/src/ids.ts'
import { playLengths } from '../packages/core/src/play/phases.ts'
import { decide, evolve, initialState } from '../packages/core/src/play/session.ts'
import type {
  Command,
  SessionEvent,
  SessionState,
} from '../packages/core/src/play/session-types.ts'
import type { Acknowledgement, StateMessage } from '../packages/core/src/protocol/control.ts'
import { stateMessage } from '../packages/core/src/protocol/state-message.ts'
import type { Instant } from '../packages/core/src/time.ts'

/** A step of a written session: a state, a command that `who` gives, or how it was acknowledged. */
export type Step = { readonly kind: string; readonly who: string; readonly value: unknown }

/**
 * Plays a written session with the code that the server runs. It begins with a state in preparation,
 * whose people come in by links of their own access; a command is given at the time of the state that
 * follows. Answers what each step should have said; commands are taken as they are.
 */
export function playSample(steps: readonly Step[]): readonly unknown[] {
  const first = steps.find(({ kind }) => kind === 'state')?.value as StateMessage
  const connected = new Set(first.people.filter((person) => person.connected).map(({ id }) => id))
  let state = apply(initialState, opening(first), first.serverNow)
  let acknowledged: Acknowledgement | null = null
  return steps.map(({ kind, who, value }, index) => {
    const now = timeFrom(steps.slice(index)) ?? first.serverNow
    if (kind === 'acknowledgement') return acknowledged
    if (kind === 'state') {
      const recipient = { personId: idOf(first, who), access: 'viewer' } as const
      return stateMessage(state, {
        ...{ now, connected, facilitatorGoneSince: null, recipient },
        drafts: new Map(),
      })
    }
    const decided = decide(state, value as Command, {
      now,
      actor: { personId: idOf(first, who), access: 'viewer' },
      connected,
      facilitatorGoneSince: null,
      hasDraftOrNote: false,
      writers: new Set(),
      heads: new Map(),
    })
    if (decided.ok) state = apply(state, decided.value, now)
    acknowledged = decided.ok
      ? { ok: true, version: state.version }
      : { ok: false, code: decided.error.kind, message: decided.error.message }
    return value
  })
}

function opening({ people, anonymous }: StateMessage): readonly SessionEvent[] {
  const joined = people.map(({ id, name, discipline, access }): SessionEvent => {
    return { type: 'person-joined', person: { id, name, discipline, access, joinedBy: access } }
  })
  return [{ type: 'session-created', phases: playLengths, anonymous }, ...joined]
}

function apply(state: SessionState, events: readonly SessionEvent[], at: Instant): SessionState {
  return events.reduce((before, event) => evolve(before, event, at), state)
}

function timeFrom(steps: readonly Step[]): Instant | undefined {
  const next = steps.find(({ kind }) => kind === 'state')?.value as StateMessage | undefined
  return next?.serverNow
}

function idOf({ people }: StateMessage, name: string): PersonId {
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`nobody in the sample is called ${name}`)
  return person.id
}
