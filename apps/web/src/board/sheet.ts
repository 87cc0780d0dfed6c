import type { Clock, Millis } from '@kraftline/core/time'
import { type Point, type Projection, project, type Story } from './camera.ts'
import type { Viewport } from './viewport.ts'

/** How far the canvas reaches past the window on every side, in pixels. */
export const sheetMargin = 128
const restsAfter: Millis = 140

/**
 * The canvas as it was last drawn: a little larger than the window. Looking aside only shifts it; it
 * is drawn anew where it ends, when the zoom changes, and once more, with all its detail, when the
 * hand rests.
 */
export class Sheet {
  readonly #viewport: Viewport
  readonly #clock: Clock
  readonly #listeners = new Set<() => void>()
  #drawn: { of: Projection; story: Story; sheet: Projection }
  #element: HTMLElement | null = null
  #shift: Point = { x: 0, y: 0 }
  #isHasty = false
  #cancelRest: () => void = () => {}

  constructor(viewport: Viewport, clock: Clock) {
    this.#viewport = viewport
    this.#clock = clock
    this.#drawn = this.#project()
  }

  /** Called whenever the canvas must be drawn anew. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** What the canvas shows; its zero is the canvas's corner, not the window's. */
  get projection(): Projection {
    return this.#drawn.sheet
  }

  /** The view is still moving: what is costly to draw can wait for a moment. */
  get isHasty(): boolean {
    return this.#isHasty
  }

  /** A point of the window, on the canvas. */
  place({ x, y }: Point): Point {
    return { x: x + sheetMargin - this.#shift.x, y: y + sheetMargin - this.#shift.y }
  }

  /** Follows the viewport, and shifts `element`; the answer stops. */
  follow(element: HTMLElement): () => void {
    this.#element = element
    if (this.#drawn.of === this.#viewport.projection) this.#shiftTo({ x: 0, y: 0 })
    else this.#draw(false)
    const stop = this.#viewport.subscribe(this.#look)
    return () => {
      stop()
      this.#cancelRest()
      this.#element = null
    }
  }

  #look = (): void => {
    const { of, story } = this.#drawn
    const view = this.#viewport.projection
    const isOther =
      story !== this.#viewport.story || view.width !== of.width || view.height !== of.height
    const x = view.x(of.camera.origin)
    const y = view.camera.y - of.camera.y
    const isNear = Math.abs(x) <= sheetMargin && Math.abs(y) <= sheetMargin
    if (isOther) this.#draw(false)
    else if (view.camera.scale === of.camera.scale && view.size === of.size && isNear)
      this.#shiftTo({ x, y })
    else this.#draw(true)
    this.#restLater()
  }

  #draw(isHasty: boolean): void {
    this.#isHasty = isHasty
    this.#drawn = this.#project()
    this.#shiftTo({ x: 0, y: 0 })
    for (const listener of [...this.#listeners]) listener()
  }

  #restLater(): void {
    this.#cancelRest()
    this.#cancelRest = this.#clock.after(restsAfter, () => {
      const isShifted = this.#shift.x !== 0 || this.#shift.y !== 0
      if (this.#isHasty || isShifted) this.#draw(false)
    })
  }

  #shiftTo(shift: Point): void {
    this.#shift = { x: Math.round(shift.x), y: Math.round(shift.y) }
    if (!this.#element) return
    const { x, y } = this.#shift
    this.#element.style.transform = `translate(${x - sheetMargin}px, ${y - sheetMargin}px)`
  }

  #project() {
    const { projection: of, story } = this.#viewport
    const { origin, scale, y } = of.camera
    const camera = { ...of.camera, origin: origin - sheetMargin * scale, y: y + sheetMargin }
    const size = { width: of.width + 2 * sheetMargin, height: of.height + 2 * sheetMargin }
    const projected = project(camera, story, size)
    const shown = { left: sheetMargin, right: sheetMargin + of.width }
    return { of, story, sheet: { ...projected, shown } }
  }
}
