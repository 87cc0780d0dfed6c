import type { CommandMessage } from '@kraftline/core/protocol/control'
import { createContext, useContext } from 'react'
import { useRoom } from '../connect/room.ts'
import type { WordKey } from '../words/keys.ts'

type Refused = { readonly refused: WordKey | null; readonly say: (key: WordKey | null) => void }

/** Where a refused command is told, so that every button need not have a place for it. */
export const RefusalContext = createContext<Refused>({ refused: null, say: () => {} })

const words: Partial<Record<string, WordKey>> = {
  network: 'error.network',
  stale: 'error.stale',
  forbidden: 'error.forbidden',
  locked: 'error.locked',
  'wrong-phase': 'error.wrong-phase',
  'storage-failed': 'error.storage-failed',
  'join-first': 'error.join-first',
  invalid: 'error.invalid',
  'not-found': 'error.invalid',
}

function wordOf(command: CommandMessage, code: string): WordKey {
  if (command.type === 'setAnonymous' && code === 'invalid') return 'facilitate.anonymousTooLate'
  return words[code] ?? 'error.unknown'
}

/** Sends a command; answers whether it was done, and tells the person if it was not. */
export function useCommand(): (command: CommandMessage) => Promise<boolean> {
  const room = useRoom()
  const { say } = useContext(RefusalContext)
  return async (command) => {
    say(null)
    const answer = await room.control.send(command)
    if (!answer.ok) say(wordOf(command, answer.code))
    return answer.ok
  }
}

/**
 * Sends a command that moves the hour, tied to the state that this person was looking at: two
 * facilitators who press *next* together move one phase.
 */
export function useStep(): (command: CommandMessage) => Promise<boolean> {
  const room = useRoom()
  const run = useCommand()
  return (command) => {
    const { version } = room.control.state.get().session
    return run({ ...command, expectedVersion: version })
  }
}
