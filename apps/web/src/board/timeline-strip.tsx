import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { BranchSpacing } from './branches.ts'
import { type Projection, project, type Size } from './camera.ts'
import type { Inks } from './inks.ts'
import { paintFreshDots } from './items/fresh-dots.ts'
import { unknownLength } from './items/silences.ts'
import { paintTimeline, type TimelineDrawing } from './items/timeline-drawing.ts'
import { layPaper } from './paper.ts'
import { belowBars, readTimeline, type Timeline } from './timeline.ts'
import { useFace } from './use-face.ts'
import { useInks } from './use-inks.ts'
import { usePaperWords } from './use-paper-words.ts'
import { useTicker } from './use-scene.ts'
import './board.css'

type TimelineStripProps = {
  readonly snapshot: BoardSnapshot
  readonly cadence: Cadence
  readonly timeZone: string
  readonly locale: string
  readonly height?: number
  /** Messages that are not on the board yet, drawn as such. */
  readonly fresh?: ReadonlySet<EntryId>
  /** What to do about a first silence of which nobody knows how long it was. */
  readonly onUnknown?: () => void
}

const nothing: ReadonlySet<EntryId> = new Set()
const spacing: BranchSpacing = { above: 78, below: 78, level: 44 }

/** The incident's line as a quiet drawing: the same as on the board, to look at. */
export function TimelineStrip({
  snapshot,
  cadence,
  timeZone,
  locale,
  height = 255,
  fresh = nothing,
  onUnknown,
}: TimelineStripProps) {
  const { t } = useWords()
  const strip = useRef<HTMLDivElement>(null)
  const width = useWidth(strip)
  const face = useFace(locale === 'ru' ? 'Aé Жя' : 'Aé')
  const words = usePaperWords()
  const ticker = useTicker(timeZone, locale, face)
  const { incident, channels, communications, activities, marks } = snapshot
  const { gap, warn, firstUpdate } = cadence
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the board are read
  const timeline = useMemo(
    () => readTimeline(snapshot, { gap, warn, firstUpdate }, { spacing }),
    [incident, channels, communications, activities, marks, gap, warn, firstUpdate],
  )
  const drawing = useMemo<TimelineDrawing>(
    () => ({ timeline, words, ticker, showSilences: 'all', hasFlags: false }),
    [timeline, words, ticker],
  )
  const tallest = Math.max(height, tallness(timeline))
  const size = { width, height: tallest }
  const inks = useInks()
  const canvas = useDrawn(drawing, { size, face, fresh, inks })
  const label = t('board.stripLabel', {
    messages: communications.length,
    channels: timeline.branches.length,
  })
  return (
    <div ref={strip} className="timeline-strip" style={{ height: tallest }}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {onUnknown && width > 0 && <Question timeline={timeline} size={size} onUnknown={onUnknown} />}
    </div>
  )
}

type QuestionProps = { timeline: Timeline; size: Size; onUnknown: () => void }

/** The question that a first silence of unknown length asks, where it is drawn. */
function Question({ timeline, size, onUnknown }: QuestionProps) {
  const { t } = useWords()
  const unknown = timeline.silences.find((silence) => silence.isUnknown)
  if (!unknown) return null
  const view = viewOf(timeline, size)
  const end = view.x(unknown.to)
  const from = Math.min(view.x(unknown.from), end - unknownLength)
  return (
    <button
      type="button"
      className="alert-question timeline-strip__question"
      style={{ left: Math.max(12, from), top: view.y(0) + belowBars(timeline) }}
      onClick={onUnknown}
    >
      {t('board.whenFirstAlert')}
    </button>
  )
}

const questionHeight = 36
const above = 48
const below = 44

function reachOf(timeline: Timeline): { top: number; bottom: number } {
  const { branches, bars, silences } = timeline
  const lanes = branches.map((branch) => branch.lane)
  const asks = silences.some((silence) => silence.isUnknown)
  const rows = Math.max(0, ...bars.map((bar) => bar.row + 1))
  return {
    top: Math.max(52, ...lanes.map((lane) => -lane + above)),
    bottom: Math.max(
      62 + rows * 22,
      asks ? belowBars(timeline) + questionHeight : 0,
      ...lanes.map((lane) => lane + below),
    ),
  }
}

function tallness(timeline: Timeline): number {
  const { top, bottom } = reachOf(timeline)
  return top + bottom
}

/** The whole story, as wide as the strip. */
function viewOf(timeline: Timeline, size: Size): Projection {
  const { story } = timeline
  const margin = size.width < 600 ? 46 : 90
  const scale = (story.to - story.from) / Math.max(size.width - 2 * margin, 80)
  const { top, bottom } = reachOf(timeline)
  const spare = Math.max(0, size.height - top - bottom)
  const y = top + spare * 0.55
  const view = project({ origin: story.from - margin * scale, scale, y }, story, size)
  // A strip is as high as it is: however narrow, its branches keep their distance.
  const level = (lane: number) => y + lane
  return { ...view, size: 1, y: level, branchY: level, lane: (at) => at - y }
}

type Drawn = {
  readonly size: Size
  readonly face: number
  readonly fresh: ReadonlySet<EntryId>
  readonly inks: Inks
}

function useDrawn(
  drawing: TimelineDrawing,
  { size: { width, height }, face, fresh, inks }: Drawn,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context || width === 0) return
    const ratio = Math.min(2, devicePixelRatio)
    canvas.current.width = Math.round(width * ratio)
    canvas.current.height = Math.round(height * ratio)
    canvas.current.style.width = `${width}px`
    canvas.current.style.height = `${height}px`
    context.scale(ratio, ratio)
    layPaper(context, { width, height })
    if (face === 0) return
    const pen = { context, view: viewOf(drawing.timeline, { width, height }), inks }
    paintTimeline(pen, drawing)
    paintFreshDots(pen, drawing.timeline.branches, fresh)
  }, [drawing, width, height, face, fresh, inks])
  return canvas
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => setWidth(node.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return width
}
