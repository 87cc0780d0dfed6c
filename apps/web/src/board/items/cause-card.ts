import { causeWidth, type PlacedCause } from '../cause-layout.ts'
import { causeMargin } from './cause-sprite.ts'
import type { Pen } from './pen.ts'

/** Lays a root cause's picture onto the board. */
export function paintCauseCard(
  { context, view }: Pen,
  { at, lane, height: cardHeight }: PlacedCause,
  sprite: HTMLCanvasElement,
): void {
  const width = (causeWidth + 2 * causeMargin) * view.size
  const height = (cardHeight + 2 * causeMargin) * view.size
  const left = Math.round(view.x(at) - width / 2)
  const top = Math.round(view.y(lane) - height / 2)
  context.drawImage(sprite, left, top, width, height)
}
