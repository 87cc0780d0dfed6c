import { type Instant, type Millis, minute } from '@kraftline/core/time'

/** Where one looks: the instant at the left edge, milliseconds per pixel, and the line's height on screen. */
export type Camera = { readonly origin: Instant; readonly scale: number; readonly y: number }

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

const storyWidth = 1260
const closest = 400
const farthest = 0.06
const smallest = 0.5
/** Half a note, so that one that sticks to the first moment is all in view. */
const margin = 94
const padding = 20
/** How much of the story stays in view however far one pans. */
const kept = 96

const clampNumber = (value: number, low: number, high: number) =>
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
function sizeAt(zoom: number): number {
  return zoom >= 1 ? 1 : Math.max(smallest, Math.cbrt(zoom))
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
  const size = sizeAt(zoom)
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
  const zoom = clampNumber(before * to.factor, farthest, closest)
  const scale = fullScale(story) / zoom
  const at = camera.origin + to.point.x * camera.scale
  const lane = (to.point.y - camera.y) / sizeAt(before)
  return {
    origin: at - to.point.x * scale,
    scale,
    y: to.point.y - lane * sizeAt(zoom),
  }
}

type Frame = { readonly viewport: Size; readonly insets: Insets; readonly story: Story }

/** Where the line lies if it may: a little below the middle, clear of what stands at the top. */
const lineHeight = 0.58

/** The closest camera that has all of `content` in view, clear of the insets; the line stays near the middle. */
export function fit(content: Content, { viewport, insets, story }: Frame): Camera {
  const width = Math.max(viewport.width - insets.left - insets.right, 80)
  const height = Math.max(viewport.height - insets.top - insets.bottom, 80)
  const span = Math.max(content.to - content.from, minute)
  const share = span / Math.max(story.to - story.from, 10 * minute)
  const fits = (zoom: number) =>
    share * storyWidth * zoom + 2 * marginAt(zoom) <= width &&
    (content.bottom - content.top) * sizeAt(zoom) + 2 * padding <= height
  const zoom = largest(fits)
  const size = sizeAt(zoom)
  const scale = fullScale(story) / zoom
  const middle = (content.from + content.to) / 2
  const y = lineLevel(content, { viewport, insets, size })
  return { origin: middle - (insets.left + width / 2) * scale, scale, y }
}

/** Where the line lies so that all of `content` is in view at a size, or at least its top. */
function lineLevel(
  content: Content,
  { viewport, insets, size }: { viewport: Size; insets: Insets; size: number },
): number {
  const highest = insets.top + padding - content.top * size
  const lowest = viewport.height - insets.bottom - padding - content.bottom * size
  if (highest > lowest) return highest
  return clampNumber(viewport.height * lineHeight, highest, lowest)
}

/** A usual step from one message to the next is this many pixels wide while the line is walked. */
const strideWidth = 84
/** How far along the free width a message stands: there is more to see of what came before it. */
const walkerAt = 0.62

/**
 * The camera that has a message in view on the way along the line. All messages are seen from as
 * near, so walking only pans; where even all at once would stand apart, nothing moves at all.
 */
export function walkTo(
  at: Instant,
  stride: Millis,
  { content, ...frame }: Frame & { readonly content: Content },
): Camera {
  const { viewport, insets, story } = frame
  const all = fit(content, frame)
  const scale = Math.max(stride / strideWidth, fullScale(story) / closest)
  if (scale >= all.scale) return all
  const width = Math.max(viewport.width - insets.left - insets.right, 80)
  const size = sizeAt(fullScale(story) / scale)
  const y = lineLevel(content, { viewport, insets, size })
  return { origin: at - (insets.left + width * walkerAt) * scale, scale, y }
}

/** The camera that has a stretch of the line in view, with some of what is around it. */
export function showStretch(
  stretch: Story,
  { content, ...frame }: Frame & { readonly content: Content },
): Camera {
  const around = Math.max((stretch.to - stretch.from) * 0.35, 5 * minute)
  const wanted = { ...content, from: stretch.from - around, to: stretch.to + around }
  const all = fit(content, frame)
  const near = fit({ ...wanted, top: structureTop, bottom: structureBottom }, frame)
  if (near.scale >= all.scale) return all
  const size = sizeAt(fullScale(frame.story) / near.scale)
  return { ...near, y: lineLevel(content, { ...frame, size }) }
}

/** Around the line itself: what is needed to see a stretch of it, however much hangs further away. */
const structureTop = -110
const structureBottom = 90

/** The room that notes need beside the first and last moment. */
export function marginAt(zoom: number): number {
  return Math.max(44, margin * sizeAt(zoom) - 4)
}

/** The largest zoom that passes a test which every smaller one passes too. */
function largest(passes: (zoom: number) => boolean): number {
  let low = Math.log(farthest)
  let high = Math.log(closest)
  if (passes(closest)) return closest
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (passes(Math.exp(middle))) low = middle
    else high = middle
  }
  return Math.exp(low)
}

/** Keeps a corner of the story in view. */
export function clampCamera(
  camera: Camera,
  { content, viewport, story }: { content: Content; viewport: Size; story: Story },
): Camera {
  const size = sizeAt(zoomOf(camera, story))
  const earliest = content.from - (viewport.width - kept) * camera.scale
  const latest = content.to - kept * camera.scale
  const highest = kept - content.bottom * size
  const lowest = viewport.height - kept - content.top * size
  return {
    origin: clampNumber(camera.origin, Math.min(earliest, latest), Math.max(earliest, latest)),
    scale: camera.scale,
    y: clampNumber(camera.y, Math.min(highest, lowest), Math.max(highest, lowest)),
  }
}

/** The camera with an instant in the middle of what the insets leave free. */
export function centerOn(
  camera: Camera,
  at: Instant,
  { viewport, insets }: { viewport: Size; insets: Insets },
): Camera {
  const middle = insets.left + (viewport.width - insets.left - insets.right) / 2
  return { ...camera, origin: at - middle * camera.scale }
}

/** A camera part of the way from one to another: the scale in even ratios, as the eye expects. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part
  // Time must move with the scale, or what both cameras show would swing out of view on the way.
  const share = to.scale === from.scale ? part : (scale - from.scale) / (to.scale - from.scale)
  return {
    origin: from.origin + (to.origin - from.origin) * share,
    scale,
    y: from.y + (to.y - from.y) * part,
  }
}

/** How long a camera takes from one place to another. */
export const journey: Millis = 260
