import { type Instant, minute } from '@kraftline/core/time'

/** Where one looks: the instant at the left edge, milliseconds per pixel, and the line's height on screen. */
export type Camera = {
  readonly origin: Instant
  readonly scale: number
  readonly y: number
  /** The zoom from which on papers have their full size: 100 %, or more where they had to make room. */
  readonly full?: number
}

/** A stretch of the incident, from first alert to the end; 100 % is where it is `storyWidth` wide. */
export type Story = { readonly from: Instant; readonly to: Instant }

export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }
export type Insets = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What should be in view: a stretch of time, and lanes in pixels at 100 % (negative is above the line). */
export type Content = Story & { readonly top: number; readonly bottom: number }

export const storyWidth = 1260
export const closest = 400
export const farthest = 0.06
export const smallest = 0.5
/** How much of the story stays in view however far one pans. */
const kept = 96

export const clampNumber = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(high, value))

/** Milliseconds per pixel at 100 %. */
export function fullScale(story: Story): number {
  return Math.max(story.to - story.from, 10 * minute) / storyWidth
}

export function zoomOf(camera: Camera, story: Story): number {
  return fullScale(story) / camera.scale
}

/**
 * How large notes and lanes are drawn. Above 100 % only time stretches; below, the paper shrinks
 * too, though less than time does, so that what is on it can still be told apart.
 */
export function sizeAt(zoom: number, full = 1): number {
  return clampNumber(Math.cbrt(zoom / full), smallest, 1)
}

/** What a camera must know so that papers have a size at a zoom, no larger than they would have anyway. */
export function fullFor(zoom: number, size: number): number {
  return Math.max(1, zoom / size ** 3)
}

/** How a camera turns times and lanes into pixels and back. */
export type Projection = Size & {
  readonly camera: Camera
  /** What of the width one sees: a canvas may reach further than its window. */
  readonly shown: { readonly left: number; readonly right: number }
  readonly zoom: number
  /** The size of notes and lanes: 1 at 100 % and above. */
  readonly size: number
  x(at: Instant): number
  y(lane: number): number
  /** Where a branch lies: names and dots keep their size, so branches come less near than notes do. */
  branchY(lane: number): number
  at(x: number): Instant
  lane(y: number): number
}

export function project(camera: Camera, story: Story, viewport: Size): Projection {
  const zoom = zoomOf(camera, story)
  const size = sizeAt(zoom, camera.full)
  return {
    width: viewport.width,
    height: viewport.height,
    shown: { left: 0, right: viewport.width },
    camera,
    zoom,
    size,
    x: (at) => (at - camera.origin) / camera.scale,
    y: (lane) => camera.y + lane * size,
    branchY: (lane) => camera.y + lane * Math.sqrt(size),
    at: (x) => camera.origin + x * camera.scale,
    lane: (y) => (y - camera.y) / size,
  }
}

export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, origin: camera.origin - dx * camera.scale, y: camera.y + dy }
}

/** Zooms by a factor, within bounds; what is under the pointer stays there. */
export function zoomAt(camera: Camera, story: Story, to: { factor: number; point: Point }): Camera {
  const before = zoomOf(camera, story)
  const zoom = fitZoom(before * to.factor)
  const scale = fullScale(story) / zoom
  const at = camera.origin + to.point.x * camera.scale
  const lane = (to.point.y - camera.y) / sizeAt(before, camera.full)
  return {
    ...camera,
    origin: at - to.point.x * scale,
    scale,
    y: to.point.y - lane * sizeAt(zoom, camera.full),
  }
}

/** The nearest zoom to a wished one that there is. */
export function fitZoom(wished: number): number {
  return clampNumber(wished, farthest, closest)
}

/** Keeps a corner of the story in view. */
export function clampCamera(
  camera: Camera,
  { content, viewport, story }: { content: Content; viewport: Size; story: Story },
): Camera {
  const size = sizeAt(zoomOf(camera, story), camera.full)
  const earliest = content.from - (viewport.width - kept) * camera.scale
  const latest = content.to - kept * camera.scale
  const highest = kept - content.bottom * size
  const lowest = viewport.height - kept - content.top * size
  return {
    ...camera,
    origin: clampNumber(camera.origin, Math.min(earliest, latest), Math.max(earliest, latest)),
    y: clampNumber(camera.y, Math.min(highest, lowest), Math.max(highest, lowest)),
  }
}
