import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Cadence } from '@kraftline/core/incident/incident'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import type { BranchSpacing } from './branches.ts'
import { type Projection, project, type Size } from './camera.ts'
import { readInks } from './inks.ts'
import { paintTimeline, type TimelineDrawing } from './items/timeline-drawing.ts'
import { layPaper } from './paper.ts'
import { readTimeline, type Timeline } from './timeline.ts'
import { useFace } from './use-face.ts'
import { usePaperWords } from './use-paper-words.ts'
import { useTicker } from './use-scene.ts'
import './board.css'

type TimelineStripProps = {
  readonly snapshot: BoardSnapshot
  readonly cadence: Cadence
  readonly timeZone: string
  readonly locale: string
  readonly height?: number
}

const spacing: BranchSpacing = { above: 78, below: 78, level: 44 }

/** The incident's line as a quiet drawing: the same as on the board, to look at. */
export function TimelineStrip({
  snapshot,
  cadence,
  timeZone,
  locale,
  height = 255,
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
    () => readTimeline(snapshot, { gap, warn, firstUpdate }, spacing),
    [incident, channels, communications, activities, marks, gap, warn, firstUpdate],
  )
  const drawing = useMemo<TimelineDrawing>(
    () => ({ timeline, words, ticker, showSilences: 'all', hasFlags: false }),
    [timeline, words, ticker],
  )
  const tallest = Math.max(height, tallness(timeline))
  const canvas = useDrawn(drawing, { width, height: tallest }, face)
  const label = t('board.stripLabel', {
    messages: communications.length,
    channels: timeline.branches.length,
  })
  return (
    <div
      ref={strip}
      className="timeline-strip"
      role="img"
      aria-label={label}
      style={{ height: tallest }}
    >
      <canvas ref={canvas} />
    </div>
  )
}

const above = 48
const below = 44

function reachOf({ branches, bars }: Timeline): { top: number; bottom: number } {
  const lanes = branches.map((branch) => branch.lane)
  const rows = Math.max(0, ...bars.map((bar) => bar.row + 1))
  return {
    top: Math.max(52, ...lanes.map((lane) => -lane + above)),
    bottom: Math.max(62, 62 + rows * 22, ...lanes.map((lane) => lane + below)),
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

function useDrawn(
  drawing: TimelineDrawing,
  { width, height }: Size,
  face: number,
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
    const inks = readInks(document.documentElement)
    paintTimeline({ context, view: viewOf(drawing.timeline, { width, height }), inks }, drawing)
  }, [drawing, width, height, face])
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
