import { type Instant, type Millis, minute } from '@kraftline/core/time'
import {
  type Camera,
  type Content,
  clampNumber,
  closest,
  farthest,
  fullFor,
  fullScale,
  type Insets,
  type Point,
  type Size,
  type Story,
  sizeAt,
  smallest,
  storyWidth,
  zoomOf,
} from './camera.ts'

/** Half a note, so that one that sticks to the first moment is all in view. */
const margin = 94
const padding = 20

/** The window, what panels cover at its edges, and the stretch that 100 % is measured by. */
export type Frame = { readonly viewport: Size; readonly insets: Insets; readonly story: Story }

/** Where the line lies if it may: a little below the middle, clear of what stands at the top. */
const lineHeight = 0.58

/** How large papers may be at most, and how closely one may look. */
type Limits = { readonly largest?: number; readonly nearest?: number }

/**
 * The camera that has all of `content` in view, clear of the insets. Time takes the whole width that is
 * free; papers are as large as there is height for, and no larger than `largest`.
 */
export function fit(content: Content, frame: Frame & Limits): Camera {
  const { viewport, insets, story, largest: wished = 1, nearest = closest } = frame
  const { width, height } = freeOf(frame)
  const span = Math.max(content.to - content.from, minute)
  const share = span / Math.max(story.to - story.from, 10 * minute)
  const room = (height - 2 * padding) / Math.max(content.bottom - content.top, 1)
  const most = clampNumber(Math.min(room, wished), smallest, 1)
  const sizeOf = (zoom: number) => Math.min(most, sizeAt(zoom))
  const fits = (zoom: number) => share * storyWidth * zoom + 2 * marginAt(sizeOf(zoom)) <= width
  const zoom = Math.min(nearest, largestZoom(fits))
  const size = sizeOf(zoom)
  const scale = fullScale(story) / zoom
  const middle = (content.from + content.to) / 2
  const y = lineLevel(content, { viewport, insets, size })
  const full = fullFor(zoom, size)
  return { origin: middle - (insets.left + width / 2) * scale, scale, y, full }
}

/** What the insets leave free of the window. */
export function freeOf({ viewport, insets }: Pick<Frame, 'viewport' | 'insets'>): Size {
  return {
    width: Math.max(viewport.width - insets.left - insets.right, 80),
    height: Math.max(viewport.height - insets.top - insets.bottom, 80),
  }
}

/** The middle of what the insets leave free of the window. */
export function middleOf({ viewport, insets }: Pick<Frame, 'viewport' | 'insets'>): Point {
  const { top, right, bottom, left } = insets
  const { width, height } = viewport
  return { x: left + (width - left - right) / 2, y: top + (height - top - bottom) / 2 }
}

type Sized = Pick<Frame, 'viewport' | 'insets'> & { readonly size: number }

/** The highest and the lowest place of the line that has all of `content` in view at a size. */
export function lineLevels(content: Content, { viewport, insets, size }: Sized) {
  return {
    highest: insets.top + padding - content.top * size,
    lowest: viewport.height - insets.bottom - padding - content.bottom * size,
  }
}

/** Where the line lies so that all of `content` is in view at a size; what is too tall is panned to. */
function lineLevel(content: Content, sized: Sized): number {
  const { highest, lowest } = lineLevels(content, sized)
  const wished = sized.viewport.height * lineHeight
  return highest > lowest + 1 ? wished : clampNumber(wished, highest, lowest)
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
  const { width } = freeOf(frame)
  const size = sizeAt(fullScale(story) / scale, all.full)
  const y = lineLevel(content, { viewport, insets, size })
  return { ...all, origin: at - (insets.left + width * walkerAt) * scale, scale, y }
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
  const size = sizeAt(fullScale(frame.story) / near.scale, near.full)
  return { ...near, y: lineLevel(content, { ...frame, size }) }
}

/** Around the line itself: what is needed to see a stretch of it, however much hangs further away. */
const structureTop = -110
const structureBottom = 90

/** The room that notes of a size need beside the first and last moment. */
export function marginAt(size: number): number {
  return Math.max(44, margin * size - 4)
}

/** The camera with an instant in the middle of what the insets leave free, and a lane, if one is given. */
export function centerOn(
  camera: Camera,
  { at, lane }: { readonly at: Instant; readonly lane?: number },
  frame: Frame,
): Camera {
  const { x, y } = middleOf(frame)
  const origin = at - x * camera.scale
  if (lane === undefined) return { ...camera, origin }
  const size = sizeAt(zoomOf(camera, frame.story), camera.full)
  return { ...camera, origin, y: y - lane * size }
}

/** The largest zoom that passes a test which every smaller one passes too. */
function largestZoom(passes: (zoom: number) => boolean): number {
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
