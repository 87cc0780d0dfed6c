import type { PersonId } from '@kraftline/core/ids'
import { playLengths } from '@kraftline/core/play/phases'
import type { SessionEvent } from '@kraftline/core/play/session-types'
import type { ReplayLine } from '@kraftline/core/report/replay-line'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { joins } from '@kraftline/core/testing/session-builders'
import { minute, second } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { Player } from './player.ts'

const happened: readonly (readonly [number, SessionEvent])[] = [
  [0, { type: 'session-created', phases: playLengths, anonymous: false }],
  [second, joins('fay', 'facilitator')],
  [minute, { type: 'phase-entered', phase: 'stage', timer: { endsAt: 11 * minute } }],
  [2 * minute, { type: 'paused', remainingMs: 9 * minute }],
  [7 * minute, { type: 'resumed', endsAt: 16 * minute }],
  [8 * minute, { type: 'phase-entered', phase: 'evaluate', timer: { endsAt: 23 * minute } }],
  [8 * minute + second, { type: 'writing-noticed' }],
  [9 * minute, { type: 'closed' }],
]
const lines = happened.map(([at, event], index): ReplayLine => {
  return { at, seq: index + 1, kind: 'session', event }
})

function open(taken: readonly ReplayLine[] = lines) {
  const clock = new ManualClock()
  const player = new Player(clock)
  player.take(taken)
  player.arrive('whole')
  return { clock, player, now: () => player.state.get() }
}

test('it opens where the hour began, and plays to the end by itself', () => {
  const { clock, player, now } = open()
  expect(now()).toMatchObject({ index: 3, now: minute, isPlaying: false })
  player.setSpeed(60)
  player.play()
  clock.advance(100)
  expect(now()).toMatchObject({ index: 3, now: minute + 6 * second })
  clock.advance(minute)
  expect(now()).toMatchObject({ index: 8, now: 9 * minute, isPlaying: false })
  expect(now().scene.state.phase).toBe('closed')
})

test('played at its own pace, the clock counts as it did; who has seen the end sees the beginning again', () => {
  const { clock, player, now } = open()
  player.setSpeed(1)
  player.skipRests(false)
  player.play()
  clock.advance(30 * second)
  expect(now().now).toBe(minute + 30 * second)
  player.toEnd()
  player.play()
  expect(now().index).toBe(1)
})

test('steps go from happening to happening, past what nobody could see', () => {
  const { player, now } = open()
  player.seekIndex(6)
  player.step(1)
  expect(now()).toMatchObject({ index: 8, now: 9 * minute })
  player.step(-1)
  expect(now()).toMatchObject({ index: 6, now: 8 * minute })
  player.toStart()
  player.step(-1)
  player.step(-1)
  expect(now().index).toBe(0)
})

test('phases are turned to like pages', () => {
  const { player, now } = open()
  const phases = () => now().scene.state.phase
  player.turnTo(1)
  expect(phases()).toBe('evaluate')
  player.turnTo(-1)
  expect([phases(), now().index]).toEqual(['stage', 3])
  player.seek(3 * minute)
  player.turnTo(-1)
  expect(now().index).toBe(3)
  player.turnTo(-1)
  expect(phases()).toBe('prepare')
})

test('what is still arriving leaves one where one is, and is waited for at its end', () => {
  const { clock, player, now } = open(lines.slice(0, 4))
  player.arrive('arriving')
  player.toEnd()
  player.setSpeed(60)
  player.skipRests(false)
  player.play()
  clock.advance(second)
  expect(now()).toMatchObject({ index: 4, isPlaying: true })
  player.take(lines)
  player.arrive('whole')
  expect(now().index).toBe(4)
  clock.advance(10 * second)
  expect(now()).toMatchObject({ index: 8, isPlaying: false })
})

test('somebody is off until they are on again', () => {
  const { player, now } = open()
  const fay = 'fay' as PersonId
  player.showPerson(fay, false)
  expect([...now().hidden]).toEqual([fay])
  player.showPerson(fay, true)
  expect([...now().hidden]).toEqual([])
})

test('a session in which nothing happened does nothing', () => {
  const { clock, player, now } = open([])
  player.play()
  clock.advance(second)
  player.step(1)
  player.seek(5)
  expect(now()).toMatchObject({ index: 0, isPlaying: false })
})
