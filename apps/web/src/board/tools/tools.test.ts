import type { EntryId } from '@kraftline/core/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraserTool } from './eraser.ts'
import type { Edit, Gesture, Scene, Target, Tool } from './gesture.ts'
import { handTool } from './hand.ts'
import { laserTool } from './laser.ts'
import { markerTool } from './marker.ts'
import { noteTool } from './note.ts'
import { selectTool } from './select.ts'

const id = (text: string) => text as EntryId
const note = (key: string): Target => ({ kind: 'note', id: id(key) })
const paper: Target = { kind: 'paper' }

const scene = (more: Partial<Scene> = {}): Scene => ({
  selection: new Set(),
  canWrite: true,
  canAdd: true,
  canDraw: true,
  notesBetween: () => [id('framed')],
  ...more,
})

const down = (x: number, y: number, more: Partial<Extract<Gesture, { type: 'down' }>> = {}) =>
  ({
    type: 'down',
    point: { x, y },
    target: paper,
    isAdding: false,
    isCopying: false,
    isDouble: false,
    ...more,
  }) as const
const move = (x: number, y: number) => ({ type: 'move', point: { x, y } }) as const
const up = (x: number, y: number) => ({ type: 'up', point: { x, y } }) as const

/** Plays gestures one after the other; selecting takes effect as it would on the board. */
function play<State>(tool: Tool<State>, gestures: readonly Gesture[], start = scene()) {
  let state = tool.idle
  let selection = start.selection
  const edits: Edit[] = []
  for (const gesture of gestures) {
    const [next, done] = tool.handle(state, gesture, { ...start, selection })
    state = next
    for (const edit of done) if (edit.type === 'select') selection = edit.ids
    edits.push(...done)
  }
  return { state, edits, selection }
}
const types = (edits: readonly Edit[]) => edits.map((edit) => edit.type)

test('dragging a note lifts it, carries it and drops it once, by as much as the hand moved', () => {
  const { edits } = play(selectTool, [
    down(100, 100, { target: note('a') }),
    move(102, 101),
    move(140, 90),
    move(160, 80),
    up(160, 80),
  ])
  expect(types(edits)).toEqual(['select', 'lift', 'carry', 'carry', 'drop'])
  expect(edits.at(-1)).toEqual({ type: 'drop', dx: 60, dy: -20, point: { x: 160, y: 80 } })
})

test('a press on a root cause opens it, and dragging from it frames', () => {
  const cause: Target = { kind: 'cause', id: id('c') }
  expect(play(selectTool, [down(0, 0, { target: cause }), up(1, 1)]).edits).toEqual([
    { type: 'open-cause', id: 'c' },
  ])
  const { edits } = play(selectTool, [down(0, 0, { target: cause }), move(30, 30), up(30, 30)])
  expect(types(edits)).toEqual(['frame', 'select', 'unframe'])
})

test('a picture is carried as a note is, opens at a press, and stays where nobody may write', () => {
  const picture: Target = { kind: 'picture', id: id('p') }
  const drag = [down(0, 0, { target: picture }), move(30, 0), up(30, 0)]
  expect(types(play(selectTool, drag).edits)).toEqual(['select', 'lift', 'carry', 'drop'])
  expect(play(selectTool, drag, scene({ canWrite: false })).edits).toEqual([])
  const press = play(selectTool, [down(0, 0, { target: picture }), up(0, 0)])
  expect(press.edits).toEqual([
    { type: 'select', ids: new Set(['p']) },
    { type: 'open-picture', id: 'p' },
  ])
})

test('dragging one of several chosen notes moves them all', () => {
  const selection = new Set([id('a'), id('b')])
  const { edits } = play(
    selectTool,
    [down(0, 0, { target: note('b') }), move(10, 0), up(10, 0)],
    scene({ selection }),
  )
  expect(edits[0]).toEqual({ type: 'lift', ids: selection })
})

test('a drag with Alt carries copies away, where a note may be added; else the notes themselves', () => {
  const drag = [down(0, 0, { target: note('a'), isCopying: true }), move(10, 0), up(10, 0)]
  const copied = play(selectTool, drag).edits
  expect(types(copied)).toEqual(['select', 'lift-copies', 'carry', 'drop'])
  const moved = play(selectTool, drag, scene({ canAdd: false })).edits
  expect(types(moved)).toEqual(['select', 'lift', 'carry', 'drop'])
})

test('Esc puts a dragged note back where it was', () => {
  const { edits, state } = play(selectTool, [
    down(0, 0, { target: note('a') }),
    move(10, 10),
    { type: 'cancel' },
    move(50, 50),
    up(50, 50),
  ])
  expect(types(edits)).toEqual(['select', 'lift', 'carry', 'put-back'])
  expect(state).toEqual({ type: 'idle' })
})

test('Shift adds to what is chosen and takes away again', () => {
  const press = [down(0, 0, { target: note('b'), isAdding: true }), up(0, 0)]
  const first = play(selectTool, press, scene({ selection: new Set([id('a')]) }))
  expect([...first.selection]).toEqual(['a', 'b'])
  expect([...play(selectTool, press, scene(first)).selection]).toEqual(['a'])
})

test('a frame chooses what it holds, and Esc what was chosen before', () => {
  const drag = [down(0, 0, { isAdding: true }), move(50, 50)]
  const before = scene({ selection: new Set([id('a')]) })
  expect([...play(selectTool, [...drag, up(50, 50)], before).selection]).toEqual(['a', 'framed'])
  expect([...play(selectTool, [...drag, { type: 'cancel' }], before).selection]).toEqual(['a'])
})

test('a double press opens a note, and sticks a new one on paper', () => {
  const open = play(selectTool, [down(0, 0, { target: note('a'), isDouble: true }), up(0, 0)])
  expect(open.edits).toEqual([{ type: 'open', id: 'a' }])
  const add = play(selectTool, [down(7, 8, { isDouble: true }), up(7, 8)])
  expect(add.edits).toEqual([{ type: 'add', point: { x: 7, y: 8 } }])
})

test('the note tool sticks one note and gives the hand back', () => {
  const { edits } = play(noteTool, [down(5, 6), move(6, 6), up(6, 6)])
  expect(edits).toEqual([
    { type: 'add', point: { x: 5, y: 6 } },
    { type: 'use', tool: 'select' },
  ])
})

const anyPoint = fc.record({
  x: fc.integer({ min: 0, max: 40 }),
  y: fc.integer({ min: 0, max: 40 }),
})
const anyTarget = fc.constantFrom<Target>(paper, note('a'), note('b'), {
  kind: 'dots',
  id: id('m'),
})
const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({
    type: fc.constant('down' as const),
    point: anyPoint,
    target: anyTarget,
    isAdding: fc.boolean(),
    isCopying: fc.boolean(),
    isDouble: fc.boolean(),
  }),
  fc.record({ type: fc.constant('move' as const), point: anyPoint }),
  fc.record({ type: fc.constant('up' as const), point: anyPoint }),
  fc.record({ type: fc.constant('cancel' as const) }),
)

test('whatever is lifted is dropped once or put back, and nothing else is ever dropped', () => {
  fc.assert(
    fc.property(fc.array(anyGesture), (gestures) => {
      // A pointer that goes down is up again before the next: the browser sees to it.
      const whole = gestures.flatMap<Gesture>((gesture) =>
        gesture.type === 'down' ? [{ type: 'cancel' }, gesture] : [gesture],
      )
      let isLifted = false
      for (const { type } of play(selectTool, [...whole, { type: 'cancel' }]).edits) {
        if (type === 'lift' || type === 'lift-copies') {
          expect(isLifted).toBe(false)
          isLifted = true
        }
        if (type === 'carry') expect(isLifted).toBe(true)
        if (type === 'drop' || type === 'put-back') {
          expect(isLifted).toBe(true)
          isLifted = false
        }
      }
      expect(isLifted).toBe(false)
    }),
  )
})

test('without the right to write, no tool lifts, drops, adds or draws', () => {
  const reading = scene({ canWrite: false, canAdd: false, canDraw: false })
  fc.assert(
    fc.property(fc.array(anyGesture), (gestures) => {
      const edits = [
        ...play(markerTool, gestures, reading).edits,
        ...play(eraserTool, gestures, reading).edits,
        ...play(laserTool, gestures, reading).edits,
        ...play(selectTool, gestures, reading).edits,
        ...play(handTool, gestures, reading).edits,
        ...play(noteTool, gestures, reading).edits,
      ]
      const writing = ['lift', 'lift-copies', 'drop', 'add', 'draw']
      expect(edits.filter(({ type }) => writing.includes(type))).toEqual([])
    }),
  )
})

test('the hand pans by exactly as much as it moved, and changes nothing', () => {
  fc.assert(
    fc.property(anyPoint, fc.array(anyPoint, { minLength: 1 }), (from, way) => {
      const { edits } = play(handTool, [down(from.x, from.y), ...way.map(({ x, y }) => move(x, y))])
      const moved = edits.reduce(
        (sum, edit) => (edit.type === 'pan' ? { x: sum.x + edit.dx, y: sum.y + edit.dy } : sum),
        from,
      )
      if (edits.length > 0) expect(moved).toEqual(way.at(-1))
      expect(edits.every((edit) => edit.type === 'pan')).toBe(true)
    }),
  )
})
