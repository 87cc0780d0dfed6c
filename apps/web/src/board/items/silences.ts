import type { Projection } from '../camera.ts'
import { hand } from '../inks.ts'
import { seeded } from '../seeded.ts'
import type { Silence } from '../silences.ts'
import { sketchLine } from '../sketch.ts'
import { type PaperWords, type Pen, write } from './pen.ts'

/** `faint` while people look at the line as a whole, `all` once the silences are the subject. */
export type ShowSilences = 'none' | 'faint' | 'all'

const above = 9
/** A silence of unknown length is drawn at least this long, to the left of what ended it. */
export const unknownLength = 74

/** Every silence as an amber stroke along the line; one of unknown length dashed, with a question mark. */
export function paintSilences(
  pen: Pen,
  silences: readonly Silence[],
  { words, isFaint }: { words: PaperWords; isFaint: boolean },
): void {
  const { context, view, inks } = pen
  context.save()
  for (const silence of silences) {
    const { from, to } = stretchOf(silence, view)
    if (to < -20 || from > view.width + 20) continue
    context.globalAlpha = isFaint ? 0.42 : 1
    context.strokeStyle = inks.amber
    context.lineCap = 'butt'
    context.setLineDash(silence.isUnknown ? [9, 7] : [])
    strokeTwice(pen, { from, to, seed: silence.id, width: 4.4 })
    if (silence.isUnknown) {
      const place = { x: Math.max(from + 8, view.shown.left + 12), y: view.y(0) - above - 10 }
      const font = hand(700, 22)
      write(context, words.unknown, { ...place, align: 'center', font, color: inks.amberInk })
    }
  }
  context.restore()
}

/** The silence that a note is about to be dropped on. */
export function paintLitSilence(pen: Pen, silence: Silence): void {
  const { context, view, inks } = pen
  context.save()
  context.strokeStyle = inks.amber
  strokeTwice(pen, { ...stretchOf(silence, view), seed: silence.id, width: 9 })
  context.restore()
}

function stretchOf({ from, to, isUnknown }: Silence, view: Projection) {
  const end = view.x(to)
  return { from: Math.min(view.x(from), isUnknown ? end - unknownLength : end), to: end }
}

function strokeTwice(
  { context, view }: Pen,
  { from, to, seed, width }: { from: number; to: number; seed: string; width: number },
): void {
  const air = Math.min(5, (to - from) / 6)
  const y = view.y(0) - above
  const next = seeded(seed)
  const stroke = { from: from + air, to: to - air, stray: 0.7 }
  context.lineWidth = width
  sketchLine(context, { ...stroke, y: y - 0.9, seed: Math.floor(next() * 1e6) }, view.width)
  const shorter = { from: stroke.from + 2, to: stroke.to - next() * 4 }
  context.lineWidth = width * 0.8
  sketchLine(
    context,
    { ...stroke, ...shorter, y: y + 1.1, seed: Math.floor(next() * 1e6) },
    view.width,
  )
}
