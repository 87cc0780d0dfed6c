import type { Instant, Millis } from '@kraftline/core/time'
import {
  between,
  type Camera,
  centerOn,
  clampCamera,
  fullScale,
  type Insets,
  journey,
  type Point,
  type Projection,
  pan,
  project,
  type Size,
  type Story,
  showStretch,
  walkTo,
  zoomAt,
  zoomOf,
} from './camera.ts'
import { fitClear, insetsBetween, isClear, type Page, type Shown } from './keep-clear.ts'

/** A stretch may reach this far behind a panel and still be seen for what it is. */
const revealed = 24
/** As high as circles and their words are. */
const aroundLine = 90

/** What the viewport must know about the board and the page around it. */
export type Surroundings = Shown & Omit<Page, 'viewport'>

/** Less of a difference is not worth moving anybody's view for. */
const muchNearer = 0.85

/**
 * Where one looks at the board. It lives outside of React: moving it renders nothing again, and
 * whoever draws is called.
 */
export class Viewport {
  #size: Size = { width: 0, height: 0 }
  #camera: Camera = { origin: 0, scale: 60_000, y: 0 }
  #around: Surroundings
  /** What panels leave free of the page, as everything was fitted last. */
  #insets: Insets
  #projection: Projection | null = null
  /** Until somebody moves it, it keeps everything in view as the board or the window changes. */
  #isUntouched = true
  #stop: () => void = () => {}
  readonly #listeners = new Set<() => void>()
  readonly #ownMoves = new Set<() => void>()

  constructor(around: Surroundings) {
    this.#around = around
    this.#insets = around.insets
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Calls whenever the person in front of it moves it themselves; the answer stops. */
  followOwnMoves(listener: () => void): () => void {
    this.#ownMoves.add(listener)
    return () => {
      this.#ownMoves.delete(listener)
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

  /**
   * Another story moves everybody's view. Panels that grow and shrink, and notes that come, move the
   * view of those alone who have not moved it themselves: if something would not be seen, or if all
   * of it could be seen from much nearer.
   */
  surround(around: Surroundings): void {
    const { from, to } = this.#around.story
    this.#around = around
    const isElsewhere = from !== around.story.from || to !== around.story.to
    if (isElsewhere || (this.#isUntouched && this.#canSeeBetter())) this.#settle()
  }

  #canSeeBetter(): boolean {
    if (!this.#isShown) return false
    if (!isClear(this.#camera, this.#around, this.#page)) return true
    return fitClear(this.#around, this.#page).camera.scale < this.#camera.scale * muchNearer
  }

  pan(dx: number, dy: number): void {
    this.#tellOwnMove()
    this.#move(pan(this.#camera, dx, dy))
  }

  zoomAt(point: Point, factor: number): void {
    this.#tellOwnMove()
    this.#move(zoomAt(this.#camera, this.#around.story, { factor, point }))
  }

  zoomBy(factor: number): void {
    this.#tellOwnMove()
    const to = { factor, point: this.middle }
    this.#travel(zoomAt(this.#camera, this.#around.story, to))
  }

  /** 100 %: the whole story is as wide as on the paper it was designed for. */
  zoomFull(): void {
    this.zoomBy(this.#camera.scale / fullScale(this.#around.story))
  }

  fit(): void {
    this.#tellOwnMove()
    this.#travel(this.#everything())
    this.#isUntouched = true
  }

  goTo(at: Instant): void {
    this.#tellOwnMove()
    this.#travel(centerOn(this.#camera, at, this.#frame))
  }

  /** Looks at a stretch of the line more closely, or at everything where that is near enough. */
  show(stretch: Story): void {
    this.#tellOwnMove()
    this.#travel(showStretch(stretch, this.#between))
  }

  /** The same, unless it is in view anyway. */
  reveal(stretch: Story): void {
    const { left, right } = this.#freeAlongLine
    const isSeen =
      this.projection.x(stretch.from) >= left - revealed &&
      this.projection.x(stretch.to) <= this.#size.width - right + revealed
    if (!isSeen) this.show(stretch)
  }

  /** Is taken along to a message: somebody else moves it, so nobody is told of a move of one's own. */
  bringTo(at: Instant, stride: Millis): void {
    this.#travel(walkTo(at, stride, this.#between))
  }

  /** The middle of what panels leave free. */
  get middle(): Point {
    const { top, right, bottom, left } = this.#insets
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

  get #page(): Page {
    return { ...this.#around, viewport: this.#size }
  }

  get #frame() {
    return { ...this.#around, viewport: this.#size, insets: this.#insets }
  }

  /** For looking closely: nothing that matters lies under a panel. */
  get #between() {
    return { ...this.#frame, insets: insetsBetween(this.#around) }
  }

  /** What panels leave free of the line where it lies now: it may pass below them. */
  get #freeAlongLine(): Pick<Insets, 'left' | 'right'> {
    const { insets, corners } = this.#around
    const between = this.#between.insets
    const top = this.#camera.y - aroundLine
    return {
      left: top > corners.left.height ? insets.left : between.left,
      right: top > corners.right.height ? insets.right : between.right,
    }
  }

  #tellOwnMove(): void {
    for (const listener of [...this.#ownMoves]) listener()
  }

  #everything(): Camera {
    const { camera, insets } = fitClear(this.#around, this.#page)
    this.#insets = insets
    return camera
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
