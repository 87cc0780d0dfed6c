// Reached by the browser's pointer and wheel events; hands gestures to the tools and their edits to the desk.
import type { Millis } from '@kraftline/core/time'
import type { Point } from './camera.ts'
import type { Edit, Gesture, Scene, Target, Tool, ToolName } from './tools/gesture.ts'
import { handTool } from './tools/hand.ts'
import { noteTool } from './tools/note.ts'
import { selectTool } from './tools/select.ts'
import type { Viewport } from './viewport.ts'
import { isWheelZoom, wheelFactor, wheelPan } from './wheel.ts'

/** What the hands work on, as it is at the moment. */
export type Desk = {
  readonly tool: ToolName
  readonly scene: Scene
  targetAt(point: Point, isTouch: boolean): Target
  perform(edit: Edit): void
  /** Where the hand is, pressed or not; null when it left. */
  hover(point: Point | null, target: Target | null): void
}

type Running = {
  readonly pointerId: number
  readonly hasMoved: () => boolean
  handle(gesture: Gesture): void
}

const doublePress: Millis = 400
const doubleReach = 10

/** Pointers, wheel and pinch on one element. */
export class Hands {
  /** Space is held: the paper moves, whatever the tool. */
  isHolding = false
  readonly #element: HTMLElement
  readonly #viewport: Viewport
  readonly #desk: () => Desk
  readonly #pointers = new Map<number, Point>()
  #running: Running | null = null
  #lastPress: { at: Millis; point: Point } | null = null

  constructor(element: HTMLElement, viewport: Viewport, desk: () => Desk) {
    this.#element = element
    this.#viewport = viewport
    this.#desk = desk
  }

  /** Starts listening; the answer stops. */
  listen(): () => void {
    const over = new AbortController()
    const { signal } = over
    const element = this.#element
    element.addEventListener('pointerdown', this.#down, { signal })
    element.addEventListener('pointermove', this.#move, { signal })
    element.addEventListener('pointerup', this.#up, { signal })
    element.addEventListener('pointercancel', this.#lost, { signal })
    element.addEventListener('pointerleave', this.#leave, { signal })
    element.addEventListener('wheel', this.#wheel, { signal, passive: false })
    return () => {
      this.cancel()
      over.abort()
    }
  }

  /** Ends what is under way without doing it; whether there was anything. */
  cancel(): boolean {
    const running = this.#running
    this.#running = null
    running?.handle({ type: 'cancel' })
    return running !== null
  }

  #down = (event: PointerEvent): void => {
    if (event.button !== 0 && event.button !== 1) return
    event.preventDefault()
    focusLeaves(this.#element)
    this.#viewport.stop()
    this.#element.setPointerCapture(event.pointerId)
    const point = this.#pointOf(event)
    this.#pointers.set(event.pointerId, point)
    if (this.#pointers.size > 1) {
      this.cancel()
      return
    }
    const isTouch = event.pointerType === 'touch'
    const desk = this.#desk()
    const target = desk.targetAt(point, isTouch)
    const isDouble = this.#isDouble(event.timeStamp, point)
    const keys = { isAdding: event.shiftKey, isCopying: event.altKey }
    const gesture = { type: 'down', point, target, isDouble, ...keys } as const
    this.#running = this.#start(event, gesture, target)
    this.#running.handle(gesture)
  }

  #start(event: PointerEvent, gesture: Gesture, target: Target): Running {
    const { tool, scene } = this.#desk()
    const { pointerId } = event
    if (this.isHolding || event.button === 1 || tool === 'hand')
      return this.#run(handTool, pointerId)
    if (tool === 'note') return this.#run(noteTool, pointerId)
    const isMovable = target.kind === 'note' || target.kind === 'picture'
    const isCarrying = isMovable && scene.selection.has(target.id)
    if (event.pointerType !== 'touch' || isCarrying) return this.#run(selectTool, pointerId)
    return this.#panOrTap(gesture, pointerId)
  }

  /** A finger pans; one that is lifted where it was put down chooses, as a click does. */
  #panOrTap(pressed: Gesture, pointerId: number): Running {
    const panning = this.#run(handTool, pointerId)
    const tapping = this.#run(selectTool, pointerId)
    return {
      ...panning,
      handle: (gesture) => {
        if (gesture.type !== 'up' || panning.hasMoved()) return panning.handle(gesture)
        panning.handle({ type: 'cancel' })
        tapping.handle(pressed)
        tapping.handle(gesture)
      },
    }
  }

  #run<State>(tool: Tool<State>, pointerId: number): Running {
    let state = tool.idle
    let edited = false
    return {
      pointerId,
      hasMoved: () => edited,
      handle: (gesture) => {
        const desk = this.#desk()
        const [next, edits] = tool.handle(state, gesture, desk.scene)
        state = next
        edited ||= edits.length > 0
        for (const edit of edits) desk.perform(edit)
      },
    }
  }

  #move = (event: PointerEvent): void => {
    const point = this.#pointOf(event)
    const before = this.#pointers.get(event.pointerId)
    if (before) this.#pointers.set(event.pointerId, point)
    if (before && this.#pointers.size === 2) {
      this.#pinch(event.pointerId, before, point)
      return
    }
    const desk = this.#desk()
    const isFree = !this.#running && event.pointerType !== 'touch'
    desk.hover(point, isFree ? desk.targetAt(point, false) : null)
    if (this.#running?.pointerId === event.pointerId) this.#running.handle({ type: 'move', point })
  }

  #pinch(movedId: number, before: Point, after: Point): void {
    const other = [...this.#pointers].find(([id]) => id !== movedId)?.[1]
    if (!other) return
    const middle = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 }
    const from = Math.hypot(before.x - other.x, before.y - other.y)
    const to = Math.hypot(after.x - other.x, after.y - other.y)
    this.#viewport.pan((after.x - before.x) / 2, (after.y - before.y) / 2)
    if (from > 8 && to > 8) this.#viewport.zoomAt(middle, to / from)
  }

  #up = (event: PointerEvent): void => {
    const wasDown = this.#pointers.delete(event.pointerId)
    const running = this.#running
    if (!wasDown || running?.pointerId !== event.pointerId) return
    this.#running = null
    running.handle({ type: 'up', point: this.#pointOf(event) })
  }

  #lost = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId)
    if (this.#running?.pointerId === event.pointerId) this.cancel()
  }

  #leave = (): void => this.#desk().hover(null, null)

  #wheel = (event: WheelEvent): void => {
    event.preventDefault()
    this.#viewport.stop()
    if (isWheelZoom(event)) {
      this.#viewport.zoomAt(this.#pointOf(event), wheelFactor(event))
      return
    }
    const { dx, dy } = wheelPan(event)
    this.#viewport.pan(dx, dy)
  }

  #isDouble(at: Millis, point: Point): boolean {
    const last = this.#lastPress
    const isDouble =
      last !== null &&
      at - last.at < doublePress &&
      Math.hypot(point.x - last.point.x, point.y - last.point.y) < doubleReach
    // A third press begins a new pair.
    this.#lastPress = isDouble ? null : { at, point }
    return isDouble
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
}

/** Pressing the paper leaves whatever field or button one was in, as pressing a page does. */
function focusLeaves(element: HTMLElement): void {
  const active = document.activeElement
  if (active instanceof HTMLElement && active !== document.body && !active.contains(element)) {
    active.blur()
  }
}
