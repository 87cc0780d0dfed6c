import type { Point } from './camera.ts'
import { eraserTool } from './tools/eraser.ts'
import {
  type Edit,
  type Gesture,
  isDrag,
  type Scene,
  type Target,
  type Tool,
  type ToolName,
} from './tools/gesture.ts'
import { handTool } from './tools/hand.ts'
import { laserTool } from './tools/laser.ts'
import { markerTool } from './tools/marker.ts'
import { noteTool } from './tools/note.ts'
import { selectTool } from './tools/select.ts'

/** What the hands work on, as it is at the moment. */
export type Desk = {
  readonly tool: ToolName
  readonly scene: Scene
  targetAt(point: Point, isTouch: boolean): Target
  perform(edit: Edit): void
  /** Where the hand is, pressed or not; null when it left. */
  hover(point: Point | null, target: Target | null): void
}

/** A tool in the middle of what it does, for one pointer. */
export type Running = { readonly pointerId: number; handle(gesture: Gesture): void }

type Taking = { readonly pointerId: number; readonly desk: () => Desk }

/** Takes a tool into the hand. */
export function takeTool(name: ToolName, taking: Taking): Running {
  switch (name) {
    case 'select':
      return run(selectTool, taking)
    case 'hand':
      return run(handTool, taking)
    case 'note':
      return run(noteTool, taking)
    case 'marker':
      return run(markerTool, taking)
    case 'eraser':
      return run(eraserTool, taking)
    case 'laser':
      return run(laserTool, taking)
  }
}

export type Down = Extract<Gesture, { type: 'down' }>

/** Where it is lifted as it was put down, it chooses instead, as a click does. */
export function orClick(dragging: Running, pressed: Down, clicking: Running): Running {
  let hasMoved = false
  return {
    pointerId: dragging.pointerId,
    handle: (gesture) => {
      if (gesture.type === 'move') hasMoved ||= isDrag(pressed.point, gesture.point)
      if (gesture.type !== 'up' || hasMoved) return dragging.handle(gesture)
      dragging.handle({ type: 'cancel' })
      clicking.handle(pressed)
      clicking.handle(gesture)
    },
  }
}

function run<State>(tool: Tool<State>, { pointerId, desk }: Taking): Running {
  let state = tool.idle
  return {
    pointerId,
    handle: (gesture) => {
      const { scene, perform } = desk()
      const [next, edits] = tool.handle(state, gesture, scene)
      state = next
      for (const edit of edits) perform(edit)
    },
  }
}
