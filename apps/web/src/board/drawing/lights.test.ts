import type { PersonId } from '@kraftline/core/ids'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { fading, Lights } from './lights.ts'
import { OwnLight } from './own-light.ts'

/** Somebody who points, and somebody who sees it; each message is brought along when it is asked for. */
function stage() {
  const clock = new ManualClock()
  const [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  let messages = 0
  const seen = new Lights(theirs, 'ben' as PersonId, () => clock.now())
  mine.on('update', () => {
    messages += 1
    const state = { ...mine.getLocalState(), id: 'ana', color: '#2E6B43' }
    const told = new Awareness(mine.doc)
    told.setLocalState(state)
    told.meta.set(mine.clientID, { clock: messages + 1, lastUpdated: 0 })
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(told, [mine.clientID]), null)
    told.destroy()
  })
  const light = new OwnLight(mine, clock, () => {})
  return { clock, light, seen, sent: () => messages, state: () => mine.getLocalState() }
}

test('the others see a light come along in one’s colour, each place once, and fade', () => {
  const { clock, light, seen } = stage()
  light.shine([{ at: 0, lane: 0 }])
  for (let at = 1; at <= 30; at++) {
    light.shine([{ at, lane: 0 }])
    clock.advance(16)
  }
  light.dim()
  clock.advance(67)
  const [trail, ...others] = seen.trails()
  expect(others).toEqual([])
  expect(trail?.color).toBe('#2E6B43')
  expect(trail?.beams.map(({ at }) => at)).toEqual(Array.from({ length: 31 }, (_, at) => at))
  clock.advance(fading)
  expect(seen.isLit).toBe(false)
  expect(seen.trails().flatMap(({ beams }) => beams)).toEqual([])
})

test('it is told at most fifteen times a second, and at the end nothing of it is left', () => {
  const { clock, light, sent, state } = stage()
  const before = sent()
  for (let at = 0; at < 1000; at += 4) {
    light.shine([{ at, lane: 0 }])
    clock.advance(4)
  }
  expect(sent() - before).toBeLessThanOrEqual(16)
  light.dim()
  expect(state()).toHaveProperty('laser')
  clock.advance(fading)
  expect(state()?.laser).toBeUndefined()
})

test('two lines are two, however soon one follows the other', () => {
  const { clock, light, seen } = stage()
  for (const lane of [0, 50]) {
    light.shine([{ at: 0, lane }])
    clock.advance(67)
    light.dim()
  }
  clock.advance(67)
  expect(seen.trails().map(({ beams }) => beams.map(({ lane }) => lane))).toEqual([[0], [50]])
})
