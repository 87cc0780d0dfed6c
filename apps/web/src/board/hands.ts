// Reached by the browser's pointer and wheel events; hands gestures to the tools and their edits to the desk.
import type { Millis } from '@kraftline/core/time'
import type { Point } from './camera.ts'
import { type Desk, type Down, orClick, type Running, takeTool } from './running-tool.ts'
import type { ToolName } from './tools/gesture.ts'
import { leftButton, middleButton, penEraser, whichTool } from './tools/which-tool.ts'
import { trailOf } from './trail-of.ts'
import type { Viewport } from './viewport.ts'
import { isWheelZoom, wheelFactor, wheelPan } from './wheel.ts'

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
  /** The pen that is down: a hand that rests on the paper meanwhile means nothing. */
  #pen: number | null = null
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
    if (running) this.#lastPress = null
    running?.handle({ type: 'cancel' })
    return running !== null
  }

  #down = (event: PointerEvent): void => {
    if (![leftButton, middleButton, penEraser].includes(event.button)) return
    event.preventDefault()
    if (event.pointerType === 'touch' && this.#pen !== null) return
    if (event.pointerType === 'pen') this.#takePen(event.pointerId)
    focusLeaves(this.#element)
    this.#viewport.stop()
    this.#element.setPointerCapture(event.pointerId)
    const point = this.#pointOf(event)
    this.#pointers.set(event.pointerId, point)
    if (this.#pointers.size > 1) {
      this.cancel()
      return
    }
    const desk = this.#desk()
    const gesture = {
      type: 'down',
      point,
      target: desk.targetAt(point, event.pointerType === 'touch'),
      isAdding: event.shiftKey,
      isCopying: event.altKey,
      isDouble: this.#isDouble(event.timeStamp, point),
      trail: this.#trailOf(event),
    } as const
    this.#running = this.#start(event, gesture)
    this.#running.handle(gesture)
  }

  #start({ button, pointerType, pointerId }: PointerEvent, pressed: Down): Running {
    const { tool: chosen, scene } = this.#desk()
    const { target } = pressed
    const { canDraw } = scene
    const { isHolding } = this
    const isMovable = target.kind === 'note' || target.kind === 'picture'
    const isChosen = isMovable && scene.selection.has(target.id)
    const press = { button, pointerType, chosen, isHolding, target, isChosen, canDraw }
    const taken = whichTool(press)
    const take = (tool: ToolName) => takeTool(tool, { pointerId, desk: this.#desk })
    const tool = take(taken.tool)
    return taken.orClick ? orClick(tool, pressed, take('select')) : tool
  }

  #move = (event: PointerEvent): void => {
    const point = this.#pointOf(event)
    const before = this.#pointers.get(event.pointerId)
    if (before) this.#pointers.set(event.pointerId, point)
    if (!before && event.pointerType === 'touch') return
    if (before && this.#pointers.size === 2) {
      this.#pinch(event.pointerId, before, point)
      return
    }
    const desk = this.#desk()
    const isFree = !this.#running && event.pointerType !== 'touch'
    desk.hover(point, isFree ? desk.targetAt(point, false) : null)
    if (this.#running?.pointerId === event.pointerId) {
      this.#running.handle({ type: 'move', point, trail: this.#trailOf(event) })
    }
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
    const wasDown = this.#lift(event)
    const running = this.#running
    if (!wasDown || running?.pointerId !== event.pointerId) return
    this.#running = null
    // A drag is no half of a double press.
    const point = this.#pointOf(event)
    if (!this.#isAtLastPress(point)) this.#lastPress = null
    running.handle({ type: 'up', point })
  }

  #lost = (event: PointerEvent): void => {
    this.#lift(event)
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

  /** Whatever fingers were doing, it was a hand that came to rest for the pen. */
  #takePen(pointerId: number): void {
    this.cancel()
    this.#pointers.clear()
    this.#pen = pointerId
  }

  #lift({ pointerId }: PointerEvent): boolean {
    if (this.#pen === pointerId) this.#pen = null
    return this.#pointers.delete(pointerId)
  }

  #trailOf(event: PointerEvent) {
    return trailOf(event, (part) => this.#pointOf(part))
  }

  #isDouble(at: Millis, point: Point): boolean {
    const last = this.#lastPress
    const isDouble = last !== null && at - last.at < doublePress && this.#isAtLastPress(point)
    // A third press begins a new pair.
    this.#lastPress = isDouble ? null : { at, point }
    return isDouble
  }

  #isAtLastPress({ x, y }: Point): boolean {
    const last = this.#lastPress?.point
    return last !== undefined && Math.hypot(x - last.x, y - last.y) < doubleReach
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
