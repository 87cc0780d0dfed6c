import type {
  BoardSnapshot,
  PictureOnBoard,
  StrokeOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { Cadence } from '@kraftline/core/incident/incident'
import type { Instant } from '@kraftline/core/time'
import { useMemo } from 'react'
import type { Content } from './camera.ts'
import { causeWidth, layOutCauses, type PlacedCause } from './cause-layout.ts'
import { tickFont } from './items/axis.ts'
import { causeHeight } from './items/cause-sprite.ts'
import type { PaperWords } from './items/pen.ts'
import type { ShowSilences } from './items/silences.ts'
import type { TimelineDrawing } from './items/timeline-drawing.ts'
import type { Paper, Shown } from './keep-clear.ts'
import { noteHeight, noteWidth, type Pile, pileUp } from './note-shape.ts'
import { printSize } from './print-shape.ts'
import { textWidth } from './ruler.ts'
import { createTicker, type Ticker } from './ticks.ts'
import { readTimeline, structureContent, type Timeline } from './timeline.ts'

/** A board, read as what is drawn of it. */
export type BoardScene = {
  readonly timeline: Timeline
  readonly drawing: TimelineDrawing
  readonly piles: readonly Pile[]
  readonly causes: readonly PlacedCause[]
  readonly pictures: readonly PictureOnBoard[]
  readonly strokes: readonly StrokeOnBoard[]
  /** What "everything" is to fit in view, and not under a panel. */
  readonly shown: Shown
}

export type SceneInput = {
  readonly snapshot: BoardSnapshot
  readonly cadence: Cadence
  readonly timeZone: string
  readonly locale: string
  readonly words: PaperWords
  readonly showGaps: ShowSilences
  readonly begunAt: Instant | null
  /** Counts the faces that the browser has loaded: widths differ. */
  readonly face: number
}

/** Ticks of a zone, in the language and face of the page. */
export function useTicker(timeZone: string, locale: string, face: number): Ticker {
  return useMemo(() => {
    // Widths are measured in whatever face there is by now.
    const measure = (text: string) => (face === 0 ? text.length * 8 : textWidth(tickFont, text))
    return createTicker({ timeZone, locale, measure })
  }, [timeZone, locale, face])
}

/** Reads the board again only where it changed. */
export function useScene(input: SceneInput): BoardScene {
  const { snapshot, timeZone, locale, words, showGaps, begunAt, face } = input
  const { incident, channels, communications, activities, marks, notes, causes, pictures } =
    snapshot
  const { gap, warn, firstUpdate } = input.cadence
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the board are read
  const timeline = useMemo(
    () => readTimeline(snapshot, { gap, warn, firstUpdate }, { begunAt }),
    [incident, channels, communications, activities, marks, gap, warn, firstUpdate, begunAt],
  )
  const ticker = useTicker(timeZone, locale, face)
  const drawing = useMemo(
    () => ({ timeline, words, ticker, showSilences: showGaps, hasFlags: true }),
    [timeline, words, ticker, showGaps],
  )
  const piles = useMemo(() => pileUp(notes), [notes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another face a card is another size
  const placed = useMemo(() => {
    const top = structureContent(timeline).top + 4
    return layOutCauses({ causes, notes, story: timeline.story, top }, (cause) =>
      causeHeight(cause, words),
    )
  }, [causes, notes, timeline, words, face])
  const shown = useMemo(
    () => shownOf(timeline, { piles, causes: placed, pictures }),
    [timeline, piles, placed, pictures],
  )
  const strokes = snapshot.drawing
  return { timeline, drawing, piles, causes: placed, pictures, strokes, shown }
}

/** What of a board is in view when everything is. */
export function shownOf(
  timeline: Timeline,
  { piles, causes, pictures }: Pick<BoardScene, 'piles' | 'causes' | 'pictures'>,
): Shown {
  const structure = structureContent(timeline)
  const reach = noteHeight / 2 + 4
  const papers: readonly Paper[] = [
    ...piles.map(({ note: { at, lane } }) => {
      return { at, top: lane - reach, bottom: lane + reach, half: noteWidth / 2 }
    }),
    ...causes.map(({ at, lane, height }) => {
      return { at, top: lane - height / 2, bottom: lane + height / 2, half: causeWidth / 2 }
    }),
    ...pictures.map((picture) => {
      const { width, height } = printSize(picture)
      const { at, lane } = picture
      return { at, top: lane - height / 2 - 4, bottom: lane + height / 2 + 4, half: width / 2 }
    }),
  ]
  const content = papers.reduce<Content>(
    (all, { at, top, bottom }) => ({
      from: Math.min(all.from, at),
      to: Math.max(all.to, at),
      top: Math.min(all.top, top),
      bottom: Math.max(all.bottom, bottom),
    }),
    structure,
  )
  return { content, structure, papers }
}
