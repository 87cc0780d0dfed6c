import { ManualClock } from '@kraftline/core/testing/manual-clock'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { OwnPresence } from './own-presence.ts'

function somebody(clock = new ManualClock()) {
  const awareness = new Awareness(new Y.Doc())
  const sent: { at: number; update: Uint8Array }[] = []
  const own = new OwnPresence(awareness, clock, (update) => sent.push({ at: clock.now(), update }))
  return { awareness, sent, own, clock }
}

test('what is heard of others is not sent on', () => {
  const here = somebody()
  const there = somebody()
  there.awareness.setLocalState({ cursor: { at: 1, lane: 2 } })
  for (const { update } of there.sent) applyAwarenessUpdate(here.awareness, update, 'wire')
  expect(here.awareness.getStates().get(there.awareness.clientID)).toBeDefined()
  expect(there.sent).toHaveLength(1)
  expect(here.sent).toEqual([])
})

test('at most twenty times a second, and the others end with the latest', () => {
  const moves = fc.array(fc.nat(120), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(moves, (waits) => {
      const { awareness, sent, clock } = somebody()
      const watching = new Awareness(new Y.Doc())
      for (const [step, wait] of waits.entries()) {
        clock.advance(wait)
        awareness.setLocalState({ step })
      }
      clock.advance(50)
      for (const { update } of sent) applyAwarenessUpdate(watching, update, 'wire')
      expect(watching.getStates().get(awareness.clientID)).toEqual({ step: waits.length - 1 })
      for (const [index, { at }] of sent.entries()) {
        expect(at - (sent[index - 1]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(50)
      }
      awareness.destroy()
      watching.destroy()
    }),
  )
})

test('a state that is renewed is sent again, so that others do not take it for gone', () => {
  const { awareness, sent, clock } = somebody()
  awareness.setLocalState({ typing: true })
  clock.advance(15_000)
  awareness.setLocalState(awareness.getLocalState())
  expect(sent).toHaveLength(2)
  const late = encodeAwarenessUpdate(awareness, [awareness.clientID])
  expect(sent[1]?.update).toEqual(late)
})
