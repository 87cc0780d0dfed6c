import type { Presence } from '@kraftline/core/protocol/presence'
import { minute } from '@kraftline/core/time'
import {
  type Camera,
  fitZoom,
  fullFor,
  fullScale,
  type Insets,
  type Projection,
  sizeAt,
} from '../camera.ts'
import { type Frame, freeOf, middleOf } from '../fit.ts'

/** What somebody sees of the board: a stretch of time, and lanes. */
export type Bounds = NonNullable<Presence['viewport']>

/** What a window shows, as others are told: what lies under its edges is left out. */
export function boundsOf(view: Projection, insets: Insets): Bounds {
  return {
    from: Math.round(view.at(insets.left)),
    to: Math.round(view.at(view.width - insets.right)),
    top: Math.round(view.lane(insets.top)),
    bottom: Math.round(view.lane(view.height - insets.bottom)),
  }
}

/**
 * The camera that has somebody else's bounds in view, in the middle of a window of any shape. In a
 * window like theirs it is their view; papers are never larger than a window that wide has them.
 */
export function fitBounds(bounds: Bounds, frame: Frame): Camera {
  const { story } = frame
  const { width, height } = freeOf(frame)
  const middle = middleOf(frame)
  const span = Math.max(bounds.to - bounds.from, minute)
  const zoom = fitZoom((width * fullScale(story)) / span)
  const room = height / Math.max(bounds.bottom - bounds.top, 1)
  const full = fullFor(zoom, Math.min(room, sizeAt(zoom)))
  const size = sizeAt(zoom, full)
  const scale = fullScale(story) / zoom
  const at = (bounds.from + bounds.to) / 2
  const lane = (bounds.top + bounds.bottom) / 2
  return {
    origin: at - middle.x * scale,
    scale,
    y: middle.y - lane * size,
    full,
  }
}
