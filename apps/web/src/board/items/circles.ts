import type { Circle } from '@kraftline/core/board/circles'
import type { EntryId } from '@kraftline/core/ids'
import type { Projection } from '../camera.ts'
import { type CirclePlace, placeCircles } from '../circle-places.ts'
import { hand } from '../inks.ts'
import { sketchEllipse } from '../sketch.ts'
import type { PaperWords, Pen } from './pen.ts'

/** As far above the line as the strokes of the silences are. */
export const aboveLine = 9

/**
 * What is circled, in red marker, its length written above in the same hand. A circle that nobody
 * has drawn yet is thinner than one that the group stands by.
 */
export function paintCircles(
  pen: Pen,
  circles: readonly Circle[],
  { words, hasLengths }: { words: PaperWords; hasLengths: boolean },
): void {
  const { context, view, inks } = pen
  context.save()
  context.font = lengthFont(view)
  const places = placeCircles(
    circles.map((circle) => {
      const span = { from: view.x(circle.from), to: view.x(circle.to) }
      const widthOf = (text: string) => context.measureText(text).width
      const full = words.silence(circle.ms)
      const hasRoom = circles.length === 1 || widthOf(full) < span.to - span.from
      const text = hasRoom ? full : words.length(circle.ms)
      return { ...span, textWidth: widthOf(text), text, circle }
    }),
    view.size,
  )
  context.strokeStyle = inks.marker
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const seen = places.filter(({ x, rx }) => x + rx > -20 && x - rx < view.width + 20)
  for (const { x, rx, ry, item } of seen) {
    context.lineWidth = item.circle.markIds.length > 0 ? 3.8 : 2.4
    sketchEllipse(context, { x, y: view.y(0) - aboveLine, rx, ry, seed: seedOf(item.circle) })
  }
  if (hasLengths) for (const place of seen) writeLength(pen, place)
  context.restore()
}

/** Fades circles that are about to go: the paper shows through. */
export function paintFadedCircles(
  { context, view, inks }: Pen,
  circles: readonly Circle[],
  doomed: ReadonlySet<EntryId>,
): void {
  if (doomed.size === 0) return
  const spans = circles.map((circle) => ({
    circle,
    from: view.x(circle.from),
    to: view.x(circle.to),
    textWidth: 0,
  }))
  context.save()
  context.globalAlpha = 0.72
  context.strokeStyle = inks.paper
  context.lineWidth = 5
  for (const { x, rx, ry, item } of placeCircles(spans, view.size)) {
    if (!item.circle.markIds.some((id) => doomed.has(id))) continue
    sketchEllipse(context, { x, y: view.y(0) - aboveLine, rx, ry, seed: seedOf(item.circle) })
  }
  context.restore()
}

function lengthFont({ size }: Projection): string {
  return hand(700, size < 0.8 ? 16 : 20)
}

/** The same circle keeps its shape, whoever else draws it too. */
function seedOf({ gapId, markIds }: Circle): string {
  return gapId ?? markIds[0] ?? ''
}

type Item = { readonly text: string; readonly textWidth: number; readonly circle: Circle }

function writeLength(
  { context, view, inks }: Pen,
  { from, to, rise, item }: CirclePlace<Item & { from: number; to: number }>,
): void {
  const half = item.textWidth / 2
  // However far one zooms in, the words stay above the part of it that is in view.
  const { left, right } = view.shown
  const visible = (Math.max(from, left) + Math.min(to, right)) / 2
  const isSeen = to > left && from < right
  const x = isSeen
    ? Math.max(left + half + 10, Math.min(right - half - 10, visible))
    : (from + to) / 2
  const y = view.y(0) - aboveLine - rise
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  // A branch may pass behind the words.
  context.strokeStyle = inks.paper
  context.lineWidth = 5
  context.globalAlpha = 0.8
  context.strokeText(item.text, x, y)
  context.globalAlpha = 1
  context.fillStyle = inks.red
  context.fillText(item.text, x, y)
}
