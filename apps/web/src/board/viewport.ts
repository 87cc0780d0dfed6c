import type { Instant } from '@kraftline/core/time'
import {
  between,
  type Camera,
  type Content,
  centerOn,
  clampCamera,
  fit,
  fullScale,
  type Insets,
  journey,
  type Point,
  type Projection,
  pan,
  project,
  type Size,
  type Story,
  zoomAt,
  zoomOf,
} from './camera.ts'

/** What the viewport must know about the board and the page around it. */
export type Surroundings = {
  readonly story: Story
  readonly content: Content
  readonly insets: Insets
}

/**
 * Where one looks at the board. It lives outside of React: moving it renders nothing again, and
 * whoever draws is called.
 */
export class Viewport {
  #size: Size = { width: 0, height: 0 }
  #camera: Camera = { origin: 0, scale: 60_000, y: 0 }
  #around: Surroundings
  #projection: Projection | null = null
  /** Until somebody moves it, it keeps everything in view as the board or the window changes. */
  #isUntouched = true
  #stop: () => void = () => {}
  readonly #listeners = new Set<() => void>()

  constructor(around: Surroundings) {
    this.#around = around
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get projection(): Projection {
    this.#projection ??= project(this.#camera, this.#around.story, this.#size)
    return this.#projection
  }

  get story(): Story {
    return this.#around.story
  }

  get #isShown(): boolean {
    return this.#size.width > 0 && this.#size.height > 0
  }

  resize(size: Size): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return
    this.#size = size
    this.#settle()
  }

  /** A note that moves out of view moves nobody's view; another story, or other panels, may. */
  surround(around: Surroundings): void {
    const before = this.#around
    this.#around = around
    const isElsewhere =
      before.story.from !== around.story.from ||
      before.story.to !== around.story.to ||
      before.insets !== around.insets
    if (isElsewhere) this.#settle()
  }

  pan(dx: number, dy: number): void {
    this.#move(pan(this.#camera, dx, dy))
  }

  zoomAt(point: Point, factor: number): void {
    this.#move(zoomAt(this.#camera, this.#around.story, { factor, point }))
  }

  zoomBy(factor: number): void {
    const to = { factor, point: this.middle }
    this.#travel(zoomAt(this.#camera, this.#around.story, to))
  }

  /** 100 %: the whole story is as wide as on the paper it was designed for. */
  zoomFull(): void {
    this.zoomBy(this.#camera.scale / fullScale(this.#around.story))
  }

  fit(): void {
    this.#travel(this.#everything())
    this.#isUntouched = true
  }

  goTo(at: Instant): void {
    this.#travel(centerOn(this.#camera, at, { viewport: this.#size, insets: this.#around.insets }))
  }

  /** The middle of what panels leave free. */
  get middle(): Point {
    const { top, right, bottom, left } = this.#around.insets
    const { width, height } = this.#size
    return { x: left + (width - left - right) / 2, y: top + (height - top - bottom) / 2 }
  }

  /** For the probing handle: in pixels, as if the story began at x = 0. */
  get readout(): { x: number; y: number; zoom: number } {
    const { story } = this.#around
    const zoom = zoomOf(this.#camera, story)
    return { x: this.projection.x(story.from), y: this.#camera.y, zoom }
  }

  /** Ends a journey that is under way: somebody took hold of the paper. */
  stop(): void {
    this.#stop()
  }

  #everything(): Camera {
    const { content, insets, story } = this.#around
    return fit(content, { viewport: this.#size, insets, story })
  }

  #settle(): void {
    if (!this.#isShown) return
    if (this.#isUntouched) this.#show(this.#everything())
    else this.#show(this.#clamped(this.#camera))
  }

  #clamped(camera: Camera): Camera {
    const { content, story } = this.#around
    return clampCamera(camera, { content, viewport: this.#size, story })
  }

  #move(camera: Camera): void {
    this.#stop()
    this.#isUntouched = false
    this.#show(this.#clamped(camera))
  }

  #show(camera: Camera): void {
    this.#camera = camera
    this.#projection = null
    for (const listener of this.#listeners) listener()
  }

  #travel(to: Camera): void {
    this.#stop()
    this.#isUntouched = false
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) {
      this.#show(to)
      return
    }
    const from = this.#camera
    let begun: number | null = null
    const step = (time: number) => {
      begun ??= time
      const part = Math.min(1, (time - begun) / journey)
      this.#show(between(from, to, 1 - (1 - part) ** 3))
      if (part < 1) frame = requestAnimationFrame(step)
    }
    let frame = requestAnimationFrame(step)
    this.#stop = () => cancelAnimationFrame(frame)
  }
}
