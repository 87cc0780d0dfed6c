import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import { causeWidth, type PlacedCause } from '../cause-layout.ts'
import { hand, type Inks, sansFont } from '../inks.ts'
import type { Brush } from '../items/brush.ts'
import { paintCause } from '../items/cause-sprite.ts'
import { type NoteLook, paintNote } from '../items/note-sprite.ts'
import { type PaperWords, write } from '../items/pen.ts'
import { type PrintLook, paintPrint } from '../items/print.ts'
import { paintStrokes } from '../items/strokes.ts'
import { paintCauseThreads, paintThreads } from '../items/threads.ts'
import { paintTimeline, type TimelineDrawing } from '../items/timeline-drawing.ts'
import type { Poster } from './lay-out-poster.ts'
import { type LegendWords, paintLegend } from './paint-legend.ts'

/** What is written around the drawing. */
export type PosterWords = LegendWords & {
  readonly title: string
  readonly subtitle: string
  /** Name and value of the figures to lead with. */
  readonly figures: readonly (readonly [name: string, value: string])[]
  readonly footer: string
}

export type PosterScene = {
  readonly drawing: TimelineDrawing
  readonly looks: readonly NoteLook[]
  readonly causes: readonly PlacedCause[]
  readonly prints: readonly Omit<PrintLook, 'isChosen'>[]
  readonly strokes: readonly StrokeOnBoard[]
  readonly inks: Inks
  readonly paperWords: PaperWords
  readonly words: PosterWords
}

/** What is drawn on, and how finely: shadows are measured in its own pixels. */
export type Surface = { readonly context: Brush; readonly resolution: number }

/** Draws the whole board with the code that draws it on screen. */
export function paintPoster(
  { context, resolution }: Surface,
  poster: Poster,
  { drawing, looks, causes, prints, strokes, inks, paperWords, words }: PosterScene,
): void {
  const { view, width, height } = poster
  context.fillStyle = inks.paper
  context.fillRect(0, 0, width, height)
  const pen = { context, view, inks }
  paintTimeline(pen, drawing)
  const notes = looks.map(({ pile }) => pile.note)
  paintThreads(pen, notes)
  paintCauseThreads(pen, causes, new Map(notes.map((note) => [note.id, note])))
  paintThreads(
    pen,
    prints.map(({ picture }) => picture),
  )
  for (const print of prints) paintPrint(pen, { ...print, isChosen: false })
  for (const placed of causes) {
    context.save()
    context.translate(view.x(placed.at) - causeWidth / 2, view.y(placed.lane - placed.height / 2))
    const card = { height: placed.height, words: paperWords, inks, resolution }
    paintCause(context, placed.cause, card)
    context.restore()
  }
  for (const look of looks) {
    context.save()
    context.translate(view.x(look.pile.note.at), view.y(look.pile.note.lane))
    paintNote(context, look, resolution)
    context.restore()
  }
  paintStrokes(pen, strokes)
  paintHead(context, poster, { words, inks })
  paintLegend(context, poster, { words, inks })
}

type Written = { readonly words: PosterWords; readonly inks: Inks }

function paintHead(context: Brush, { margin, width }: Poster, { words, inks }: Written): void {
  const top = margin
  const title = { x: margin, y: top + 34, font: hand(700, 34), color: inks.ink }
  write(context, words.title, title)
  write(context, words.subtitle, {
    ...{ x: margin, y: top + 62, font: `500 16px ${sansFont}`, color: inks.ink },
  })
  const step = Math.min(300, (width - 2 * margin) / words.figures.length)
  words.figures.forEach(([name, value], index) => {
    const x = margin + index * step
    context.fillStyle = inks.ink
    context.fillRect(x, top + 88, 2.5, 52)
    write(context, name, {
      ...{ x: x + 14, y: top + 104, font: `500 14px ${sansFont}`, color: inks.ink },
    })
    write(context, value, {
      ...{ x: x + 14, y: top + 134, font: `600 26px ${sansFont}`, color: inks.ink },
    })
  })
}
