import type { EntryId } from '@kraftline/core/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawingAct } from '../drawing/drawing-act.ts'
import { eraserTool } from './eraser.ts'
import type { Gesture, Scene, Target, Tool } from './gesture.ts'
import { laserTool } from './laser.ts'
import { markerTool } from './marker.ts'
import { type Press, penEraser, whichTool } from './which-tool.ts'

const paper: Target = { kind: 'paper' }
const scene: Scene = {
  selection: new Set(),
  canWrite: true,
  canAdd: true,
  canDraw: true,
  notesBetween: () => [],
}
const down = (x: number, y: number): Gesture => {
  const keys = { isAdding: false, isCopying: false }
  return { type: 'down', point: { x, y }, target: paper, isDouble: false, ...keys }
}
const move = (x: number, y: number): Gesture => ({ type: 'move', point: { x, y } })
const up = (x: number, y: number): Gesture => ({ type: 'up', point: { x, y } })
const cancel: Gesture = { type: 'cancel' }

/** What a tool has drawn when it was handed gestures one after the other. */
function play<State>(tool: Tool<State>, gestures: readonly Gesture[]): DrawingAct[] {
  let state = tool.idle
  return gestures.flatMap((gesture) => {
    const [next, edits] = tool.handle(state, gesture, scene)
    state = next
    return edits.flatMap((edit) => (edit.type === 'draw' ? [edit.act] : []))
  })
}

test('the marker draws all the way, as finely as the browser knows it, and keeps it once', () => {
  const trail = [
    { x: 3, y: 3, pressure: 0.2 },
    { x: 6, y: 5, pressure: 0.4 },
  ]
  const fine: Gesture = { type: 'move', point: { x: 6, y: 5 }, trail }
  expect(play(markerTool, [down(0, 0), fine, move(9, 9), up(9, 9)])).toEqual([
    { type: 'ink', dots: [{ x: 0, y: 0 }] },
    { type: 'ink', dots: trail },
    { type: 'ink', dots: [{ x: 9, y: 9 }] },
    { type: 'keep-ink', point: { x: 9, y: 9 } },
  ])
})

test('a press that does not move is a dot on an i', () => {
  expect(play(markerTool, [down(4, 5), up(4, 5)])).toEqual([
    { type: 'ink', dots: [{ x: 4, y: 5 }] },
    { type: 'keep-ink', point: { x: 4, y: 5 } },
  ])
})

test('Esc drops the line, and spares what the eraser has passed over', () => {
  expect(play(markerTool, [down(0, 0), move(5, 5), cancel, up(5, 5)]).at(-1)).toEqual({
    type: 'drop-ink',
  })
  expect(play(eraserTool, [down(0, 0), move(5, 5), cancel, up(5, 5)]).at(-1)).toEqual({
    type: 'spare',
  })
})

test('the eraser rubs without a gap from where it was put down, and wipes once', () => {
  const fine: Gesture = {
    type: 'move',
    point: { x: 9, y: 0 },
    trail: [
      { x: 4, y: 0 },
      { x: 9, y: 0 },
    ],
  }
  expect(play(eraserTool, [down(0, 0), fine, move(9, 7), up(9, 7)])).toEqual([
    { type: 'rub', from: { x: 0, y: 0 }, to: { x: 0, y: 0 } },
    { type: 'rub', from: { x: 0, y: 0 }, to: { x: 4, y: 0 } },
    { type: 'rub', from: { x: 4, y: 0 }, to: { x: 9, y: 0 } },
    { type: 'rub', from: { x: 9, y: 0 }, to: { x: 9, y: 7 } },
    { type: 'wipe' },
  ])
})

test('the laser shines for as long as it is pressed, and leaves nothing', () => {
  expect(play(laserTool, [move(1, 1), down(0, 0), move(3, 3), up(3, 3), move(9, 9)])).toEqual([
    { type: 'shine', dots: [{ x: 0, y: 0 }] },
    { type: 'shine', dots: [{ x: 3, y: 3 }] },
    { type: 'dim' },
  ])
})

const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.tuple(fc.nat(40), fc.nat(40)).map(([x, y]) => down(x, y)),
  fc.tuple(fc.nat(40), fc.nat(40)).map(([x, y]) => move(x, y)),
  fc.tuple(fc.nat(40), fc.nat(40)).map(([x, y]) => up(x, y)),
  fc.constant(cancel),
)

/** A pointer that goes down is up again before the next: the browser sees to it. */
const anyGestures: fc.Arbitrary<readonly Gesture[]> = fc
  .array(anyGesture)
  .map((gestures) => [
    ...gestures.flatMap<Gesture>((one) => (one.type === 'down' ? [cancel, one] : [one])),
    cancel,
  ])
const ends = ['keep-ink', 'drop-ink', 'wipe', 'spare', 'dim']

test.each([
  ['marker', (gestures: readonly Gesture[]) => play(markerTool, gestures)],
  ['eraser', (gestures: readonly Gesture[]) => play(eraserTool, gestures)],
  ['laser', (gestures: readonly Gesture[]) => play(laserTool, gestures)],
])('%s: whatever is begun ends exactly once, and nothing ends that was not begun', (_, draw) => {
  fc.assert(
    fc.property(anyGestures, (gestures) => {
      let isBegun = false
      for (const { type } of draw(gestures)) {
        if (ends.includes(type)) expect(isBegun).toBe(true)
        isBegun = !ends.includes(type)
      }
      expect(isBegun).toBe(false)
    }),
  )
})

describe('which tool a press is for', () => {
  const note: Target = { kind: 'note', id: 'a' as EntryId }
  const press = (more: Partial<Press>) =>
    whichTool({
      button: 0,
      pointerType: 'mouse',
      chosen: 'select',
      isHolding: false,
      target: paper,
      isChosen: false,
      canDraw: true,
      ...more,
    })
  const draws = { tool: 'marker', orClick: true } as const

  test.each<[string, Partial<Press>, ReturnType<typeof press>]>([
    ['a mouse selects', {}, { tool: 'select', orClick: false }],
    ['a pen draws on paper', { pointerType: 'pen' }, draws],
    ['but moves a note', { pointerType: 'pen', target: note }, { tool: 'select', orClick: false }],
    [
      'and selects where there is nothing to draw',
      { pointerType: 'pen', canDraw: false },
      { tool: 'select', orClick: false },
    ],
    [
      'its other end wipes',
      { pointerType: 'pen', button: penEraser },
      { tool: 'eraser', orClick: false },
    ],
    ['a finger pans', { pointerType: 'touch' }, { tool: 'hand', orClick: true }],
    [
      'or moves what it has chosen',
      { pointerType: 'touch', target: note, isChosen: true },
      { tool: 'select', orClick: false },
    ],
    [
      'with the marker a finger draws',
      { pointerType: 'touch', chosen: 'marker' },
      { tool: 'marker', orClick: false },
    ],
    ['the middle button pans', { button: 1, chosen: 'marker' }, { tool: 'hand', orClick: false }],
    ['Space pans', { isHolding: true, pointerType: 'pen' }, { tool: 'hand', orClick: false }],
  ])('%s', (_, given, taken) => {
    expect(press(given)).toEqual(taken)
  })
})
