import type { CommandMessage, StateMessage } from '@kraftline/core/protocol/control'
import { createContext, useContext } from 'react'
import { type Room, useRoom } from '../connect/room.ts'
import { type Say, useWords } from '../words/use-words.tsx'
import { phaseWords } from './phase-words.ts'
import { refusalWord } from './refusal-words.ts'

type Refused = { readonly refused: string | null; readonly say: (text: string | null) => void }

/** Where a refused command is told, so that every button need not have a place for it. */
export const RefusalContext = createContext<Refused>({ refused: null, say: () => {} })

/** Sends a command; answers whether it was done, and tells the person if it was not. */
export function useCommand(): (command: CommandMessage) => Promise<boolean> {
  const room = useRoom()
  const { t } = useWords()
  const { say } = useContext(RefusalContext)
  return async (command) => {
    say(null)
    const answer = await room.control.send(command)
    if (!answer.ok) say(t(refusalWord(command.type, answer.code)))
    return answer.ok
  }
}

const attempts = 5

/**
 * Sends a command that moves the hour, tied to the state that this person was looking at: two
 * facilitators who press *next* together move one phase. What happened meanwhile to something else,
 * a vote for example, holds nobody up.
 */
export function useStep(): (command: CommandMessage) => Promise<boolean> {
  const room = useRoom()
  const { t } = useWords()
  const { say } = useContext(RefusalContext)
  return async (command) => {
    say(null)
    const seen = room.control.state.get().session
    for (let attempt = 1; ; attempt++) {
      const present = room.control.state.get().session
      if (!isSameHour(seen, present)) break
      const answer = await room.control.send({ ...command, expectedVersion: present.version })
      if (answer.ok) return true
      if (answer.code === 'stale' && attempt < attempts) continue
      say(t(refusalWord(command.type, answer.code)))
      return false
    }
    say(sayStale(t, room, seen))
    return false
  }
}

/** Whether the hour stands where this person saw it: the phase, its time, and how it was entered. */
function isSameHour(a: StateMessage, b: StateMessage): boolean {
  const standing = ({ phase, timer, undo }: StateMessage) => JSON.stringify([phase, timer, undo])
  return standing(a) === standing(b)
}

/** What was quicker than this person, and who, where that can only have been one. */
function sayStale(t: Say, room: Room, seen: StateMessage): string {
  const { session } = room.control.state.get()
  const leaders = session.people.filter(
    ({ id, access, connected }) => access === 'facilitator' && connected && id !== room.me.id,
  )
  const name = leaders.length === 1 ? leaders[0]?.name : undefined
  const { phase } = session
  if (phase === seen.phase) return name ? t('refused.clockBy', { name }) : t('refused.clock')
  const entered = t(phase === 'closed' ? 'phase.closed' : phaseWords[phase].name)
  if (!name) return t('refused.movedOn', { phase: entered })
  return t('refused.movedOnBy', { name, phase: entered })
}
