import type { Millis } from '@kraftline/core/time'
import type { Camera } from './camera.ts'

/** How long a camera takes from one place to another. */
const journey: Millis = 260

/** A camera on its way now and then, and whoever draws what it sees. */
export class MovingCamera {
  #camera: Camera = { origin: 0, scale: 60_000, y: 0 }
  readonly #listeners = new Set<() => void>()
  /** Ends a journey that is under way. */
  stop: () => void = () => {}

  get now(): Camera {
    return this.#camera
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  show(camera: Camera): void {
    this.#camera = camera
    for (const listener of this.#listeners) listener()
  }

  /** Goes there, at once where people want less motion or look elsewhere. */
  travel(to: Camera): void {
    this.stop()
    this.stop = travel(this.#camera, to, (camera) => this.show(camera))
  }
}

/** Shows the way from one camera to another; the answer stops on the way. */
function travel(from: Camera, to: Camera, show: (camera: Camera) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) {
    show(to)
    return () => {}
  }
  let begun: number | null = null
  const step = (time: number) => {
    begun ??= time
    const part = Math.min(1, (time - begun) / journey)
    show(between(from, to, 1 - (1 - part) ** 3))
    if (part < 1) frame = requestAnimationFrame(step)
  }
  let frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

/** A camera part of the way from one to another: the scale in even ratios, as the eye expects. */
function between(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part
  // Time must move with the scale, or what both cameras show would swing out of view on the way.
  const share = to.scale === from.scale ? part : (scale - from.scale) / (to.scale - from.scale)
  return {
    origin: from.origin + (to.origin - from.origin) * share,
    scale,
    y: from.y + (to.y - from.y) * part,
    full: (from.full ?? 1) * ((to.full ?? 1) / (from.full ?? 1)) ** part,
  }
}
