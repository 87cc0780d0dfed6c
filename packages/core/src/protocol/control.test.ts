import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../play/session-types.ts'
import { anyCommand } from '../testing/session-arbitraries.ts'
import { type CommandMessage, commandSchema } from './control.ts'

test('a command is taken for what it says, and nothing besides', () => {
  const message = { type: 'extend', minutes: 5, expectedVersion: 3, note: 'ignored' }
  expect(commandSchema.parse(message)).toEqual({ type: 'extend', minutes: 5, expectedVersion: 3 })
})

test.each([
  { type: 'dance' },
  { type: 'extend', minutes: 0 },
  { type: 'extend', minutes: '5' },
  { type: 'goTo', phase: 'closed' },
  { type: 'remove', participantId: '__proto__' },
  { type: 'vote', noteId: 'a b', count: 1 },
  { type: 'vote', noteId: 'n1', count: -1 },
  { type: 'place', noteId: 'n1', at: 0, lane: Number.POSITIVE_INFINITY },
  { type: 'begin', expectedVersion: -1 },
  null,
])('%j is refused', (message) => {
  expect(commandSchema.safeParse(message).success).toBe(false)
})

test('every command that the play knows crosses the wire as it is', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      const received: CommandMessage = commandSchema.parse(JSON.parse(JSON.stringify(command)))
      const understood: Command = received
      expect(JSON.stringify(understood.type)).toBe(JSON.stringify(command.type))
      expect({ expectedVersion: undefined, ...understood }).toEqual(command)
    }),
  )
})
