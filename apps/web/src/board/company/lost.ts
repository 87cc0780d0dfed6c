import type { Camera, Projection, Story } from '../camera.ts'
import { type Frame, middleOf } from '../fit.ts'
import type { Corners } from '../keep-clear.ts'

/** So much of the line is enough to know where one is, in pixels. */
const enough = 48
/** Closer to the upper or lower edge one does not see it for what it is. */
const atEdge = 12

type Window = Pick<Frame, 'insets'> & { readonly corners: Corners }

/** What of the window a panel leaves free at a height. */
function freeAt(y: number, width: number, corners: Corners): { left: number; right: number } {
  return {
    left: y < corners.left.height ? corners.left.width : 0,
    right: width - (y < corners.right.height ? corners.right.width : 0),
  }
}

/** Whether nothing of the line is in view, or hardly anything. */
export function isLineLost(view: Projection, story: Story, { insets, corners }: Window): boolean {
  const { y } = view.camera
  if (y < atEdge || y > view.height - Math.max(insets.bottom / 2, atEdge)) return true
  const free = freeAt(y, view.width, corners)
  const from = Math.max(view.x(story.from), free.left)
  const to = Math.min(view.x(story.to), free.right)
  return to - from < Math.min(enough, view.x(story.to) - view.x(story.from))
}

/** Brings what is nearest of the line to the middle of the window, as closely as one looked before. */
export function backToLine(camera: Camera, frame: Frame): Camera {
  const { story } = frame
  const { x, y } = middleOf(frame)
  const at = camera.origin + x * camera.scale
  const nearest = Math.max(story.from, Math.min(story.to, at))
  return { ...camera, origin: nearest - x * camera.scale, y }
}
