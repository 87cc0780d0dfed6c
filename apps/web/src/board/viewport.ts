import type { Instant, Millis } from '@kraftline/core/time'
import {
  type Camera,
  type Content,
  clampCamera,
  fullScale,
  type Insets,
  type Point,
  type Projection,
  pan,
  project,
  type Size,
  type Story,
  zoomAt,
} from './camera.ts'
import { type Bounds, boundsOf, fitBounds } from './company/bounds.ts'
import { backToLine } from './company/lost.ts'
import { centerOn, fit, middleOf, showStretch, walkTo } from './fit.ts'
import {
  fitClear,
  insetsBetween,
  isClear,
  isStretchSeen,
  nearness,
  type Page,
  type Shown,
} from './keep-clear.ts'
import { MovingCamera } from './moving-camera.ts'

/** What the viewport must know about the board and the page around it. */
export type Surroundings = Shown & Omit<Page, 'viewport'>

/** At this zoom a note and what is around it are read well. */
const readable = 2

/** Less of a difference is not worth moving anybody's view for. */
const muchNearer = 0.85

/**
 * Where one looks at the board. It lives outside of React: moving it renders nothing again, and
 * whoever draws is called.
 */
export class Viewport {
  #size: Size = { width: 0, height: 0 }
  readonly #moving = new MovingCamera()
  #around: Surroundings
  /** What panels leave free of the page, as everything was fitted last. */
  #insets: Insets
  #projection: { readonly of: Camera; readonly is: Projection } | null = null
  /** Until somebody moves it, it keeps everything in view as the board or the window changes. */
  #isUntouched = true
  /** What somebody else sees, while nothing has moved it since: in a window of another shape it is not all. */
  #seen: Bounds | null = null
  readonly #ownMoves = new Set<() => void>()

  constructor(around: Surroundings) {
    this.#around = around
    this.#insets = around.insets
  }

  subscribe = (listener: () => void): (() => void) => this.#moving.subscribe(listener)

  /** Calls whenever the person in front of it moves it themselves; the answer stops. */
  followOwnMoves(listener: () => void): () => void {
    this.#ownMoves.add(listener)
    return () => {
      this.#ownMoves.delete(listener)
    }
  }

  get projection(): Projection {
    const of = this.#camera
    if (this.#projection?.of !== of) {
      this.#projection = { of, is: project(of, this.#around.story, this.#size) }
    }
    return this.#projection.is
  }

  get #camera(): Camera {
    return this.#moving.now
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
    if (!isClear(this.#camera, this.#around, this.page)) return true
    const { camera } = fitClear(this.#around, this.page)
    return nearness(this.#camera, this.page) < nearness(camera, this.page) * muchNearer
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
    this.#tellOwnMove()
    const to = { factor: this.#camera.scale / fullScale(this.#around.story), point: this.middle }
    this.#travel({ ...zoomAt(this.#camera, this.#around.story, to), full: 1 })
  }

  fit(): void {
    this.#tellOwnMove()
    this.#travel(this.#everything())
    this.#isUntouched = true
  }

  goTo(place: { readonly at: Instant; readonly lane?: number }): void {
    this.#tellOwnMove()
    this.#travel(centerOn(this.#camera, place, this.#frame))
  }

  /** Looks at some of what is on the paper, though not more closely than one reads it. */
  showPapers(content: Content): void {
    this.#tellOwnMove()
    const nearest = Math.max(readable, this.projection.zoom)
    this.#travel(fit(content, { ...this.#between, nearest }))
  }

  backToLine(): void {
    this.#tellOwnMove()
    this.#travel(backToLine(this.#camera, this.#frame))
  }

  /** What this window shows, as others are told; null before it shows anything. */
  get bounds(): Bounds | null {
    if (!this.#isShown) return null
    return this.#seen ?? boundsOf(this.projection, this.#around.insets)
  }

  /** Sees what somebody else sees: they move it, so nobody is told of a move of one's own. */
  followTo(bounds: Bounds): void {
    if (!this.#isShown) return
    const { insets } = this.#around
    this.#isUntouched = false
    // Told as it was heard: two who follow each other would else drive one another ever further away.
    this.#seen = bounds
    this.#moving.travel(fitBounds(bounds, { ...this.#frame, insets }))
  }

  /** Looks at a stretch of the line more closely, or at everything where that is near enough. */
  show(stretch: Story): void {
    this.#tellOwnMove()
    this.#travel(showStretch(stretch, this.#between))
  }

  /** The same, unless it is in view anyway. */
  reveal(stretch: Story): void {
    if (!isStretchSeen(stretch, this.projection, this.#around)) this.show(stretch)
  }

  /** Is taken along to a message: somebody else moves it, so nobody is told of a move of one's own. */
  bringTo(at: Instant, stride: Millis): void {
    this.#travel(walkTo(at, stride, this.#between))
  }

  /** The middle of what panels leave free. */
  get middle(): Point {
    return middleOf({ viewport: this.#size, insets: this.#insets })
  }

  /** For the probing handle: in pixels, as if the story began at x = 0. */
  get readout(): { x: number; y: number; zoom: number; size: number } {
    const { x, zoom, size } = this.projection
    return { x: x(this.#around.story.from), y: this.#camera.y, zoom, size }
  }

  /** Ends a journey that is under way: somebody took hold of the paper. */
  stop(): void {
    this.#moving.stop()
  }

  /** The window, and what of it the page covers. */
  get page(): Page {
    return { ...this.#around, viewport: this.#size }
  }

  get #frame() {
    return { ...this.#around, viewport: this.#size, insets: this.#insets }
  }

  /** For looking closely: nothing that matters lies under a panel. */
  get #between() {
    return { ...this.#frame, insets: insetsBetween(this.#around) }
  }

  #tellOwnMove(): void {
    for (const listener of [...this.#ownMoves]) listener()
  }

  #everything(): Camera {
    const { camera, insets } = fitClear(this.#around, this.page)
    this.#insets = insets
    return camera
  }

  #settle(): void {
    if (!this.#isShown) return
    if (this.#isUntouched) this.#moving.show(this.#everything())
    else this.#moving.show(this.#clamped(this.#camera))
  }

  #clamped(camera: Camera): Camera {
    const { content, story } = this.#around
    return clampCamera(camera, { content, viewport: this.#size, story })
  }

  #move(camera: Camera): void {
    this.#moving.stop()
    this.#seen = null
    this.#isUntouched = false
    this.#moving.show(this.#clamped(camera))
  }

  #travel(to: Camera): void {
    this.#seen = null
    this.#isUntouched = false
    this.#moving.travel(to)
  }
}
