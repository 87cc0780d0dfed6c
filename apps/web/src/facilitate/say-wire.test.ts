import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Wire } from '../connect/wire.ts'
import { sayWire } from './say-wire.ts'
import { mergeWires } from './use-wire.ts'

const fine: Wire = {
  link: 'connected',
  unsaved: 0,
  isSlow: false,
  savedAt: 1,
  denial: null,
  trouble: null,
  isOver: false,
  isOut: false,
}
const may = { canWrite: true, isLocked: false }

const anyWire: fc.Arbitrary<Wire> = fc.record({
  link: fc.constantFrom('connecting', 'connected', 'offline'),
  unsaved: fc.nat(3),
  isSlow: fc.boolean(),
  savedAt: fc.option(fc.nat()),
  denial: fc.constantFrom(null, 'locked', 'closed', 'forbidden', 'storage-failed'),
  trouble: fc.constantFrom(null, 'restarting', 'full'),
  isOver: fc.boolean(),
  isOut: fc.boolean(),
})

test('the pill follows an edit from the hand to the disk, and through an outage', () => {
  const says = (patch: Partial<Wire>) => sayWire({ ...fine, ...patch }, may).key
  expect(says({ link: 'connecting', savedAt: null })).toBe('wire.opening')
  expect(says({ savedAt: null })).toBe('wire.savedNothing')
  expect(says({ unsaved: 1 })).toBe('wire.saving')
  expect(says({ unsaved: 1, isSlow: true })).toBe('wire.slow')
  expect(says({})).toBe('wire.saved')
  expect(says({ link: 'connecting', unsaved: 3 })).toBe('wire.connecting')
  expect(says({ link: 'offline', unsaved: 3 })).toBe('wire.offline')
  expect(says({ unsaved: 1, denial: 'locked' })).toBe('wire.waiting')
  expect(says({ denial: 'storage-failed' })).toBe('wire.notKept')
  expect(says({ isOver: true, unsaved: 1 })).toBe('wire.over')
  expect(sayWire(fine, { canWrite: false, isLocked: true }).key).toBe('wire.locked')
})

test('saved is said only when nothing is unsaved, on the board and in the drafts', () => {
  const standing = fc.record({ canWrite: fc.boolean(), isLocked: fc.boolean() })
  fc.assert(
    fc.property(anyWire, anyWire, standing, (board, drafts, here) => {
      const both = mergeWires(board, drafts)
      const { key, state } = sayWire(both, here)
      if (key !== 'wire.saved' && state !== 'good') return
      expect([both.unsaved, board.unsaved, both.link]).toEqual([0, 0, 'connected'])
      expect(drafts.unsaved).toBe(0)
    }),
  )
})
