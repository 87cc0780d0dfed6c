import type { PersonId } from '@kraftline/core/ids'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Telling } from './company/tell.ts'
import { Pointers } from './cursors.ts'

function aware() {
  return new Awareness(new Y.Doc())
}

test('a hand that moves all the time is told at most fifteen times a second, and its last place always', () => {
  const clock = new ManualClock(0)
  const awareness = aware()
  const sent: unknown[] = []
  awareness.on('change', () => sent.push(awareness.getLocalState()?.cursor))
  const own = new Telling(awareness, 'cursor', clock)
  for (let step = 0; step < 200; step++) {
    own.tell({ at: step, lane: step / 2 })
    clock.advance(5)
  }
  clock.advance(1_000)
  expect(sent.length).toBeLessThanOrEqual(17)
  expect(sent.at(-1)).toEqual({ at: 199, lane: 99.5 })
  const before = sent.length
  clock.advance(60_000)
  expect(sent).toHaveLength(before)
})

test('others are seen where they point, by name; oneself never, in whichever tab', () => {
  const here = aware()
  const pointers = new Pointers(here, 'me' as PersonId, () => 5)
  const say = (state: Record<string, unknown>) => {
    const other = aware()
    other.setLocalState(state)
    applyAwarenessUpdate(here, encodeAwarenessUpdate(other, [other.clientID]), 'wire')
  }
  const cursor = { at: 10, lane: -20 }
  say({ id: 'you', name: 'Mai', color: '#2D5F94', access: 'participant', cursor })
  say({ id: 'me', name: 'Me', color: '#2E6B43', access: 'participant', cursor })
  say({ id: 'odd', name: 'Odd', color: '#2E6B43', access: 'participant', cursor: { at: 'now' } })
  here.setLocalStateField('cursor', cursor)
  expect(pointers.all).toMatchObject([
    { name: 'Mai', color: '#2D5F94', at: 10, lane: -20, movedAt: 5 },
  ])
  pointers.close()
})
