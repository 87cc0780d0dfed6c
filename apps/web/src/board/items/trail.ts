import type { Projection } from '../camera.ts'
import { fading, type Trail } from '../drawing/lights.ts'

const widest = 7

/** A line of light, thinner where it is older. */
export function paintTrail(
  context: CanvasRenderingContext2D,
  { color, beams }: Trail,
  { view, now }: { view: Projection; now: number },
): void {
  context.save()
  context.strokeStyle = color
  context.fillStyle = color
  context.lineCap = 'round'
  let before: { x: number; y: number } | null = null
  for (const { at, lane, shownAt } of beams) {
    const point = { x: view.x(at), y: view.y(lane) }
    const width = widest * (1 - (now - shownAt) / fading)
    context.beginPath()
    if (before) {
      context.lineWidth = width
      context.moveTo(before.x, before.y)
      context.lineTo(point.x, point.y)
      context.stroke()
    } else {
      context.arc(point.x, point.y, width / 2, 0, 2 * Math.PI)
      context.fill()
    }
    before = point
  }
  context.restore()
}
