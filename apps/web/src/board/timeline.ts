import { type Circle, findCircles } from '@kraftline/core/board/circles'
import {
  type ActivityKind,
  type ActivityOnBoard,
  activityKinds,
  type BoardSnapshot,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Cadence } from '@kraftline/core/incident/incident'
import type { Metrics } from '@kraftline/core/incident/metrics'
import { hour, type Instant, minute } from '@kraftline/core/time'
import { type Branch, type BranchSpacing, boardSpacing, layOutBranches } from './branches.ts'
import { type Content, fullScale, type Story } from './camera.ts'
import { findSilences, measureBoard, type Silence } from './silences.ts'

/** Something that people did, as a bar under the line. */
export type Bar = {
  readonly id: EntryId
  readonly kind: ActivityKind
  readonly from: Instant
  readonly to: Instant
  readonly row: number
  readonly label: string
}

/** Everything that the line and what hangs on it are drawn from. */
export type Timeline = {
  readonly story: Story
  /** The first alert; null while nobody has entered anything. */
  readonly start: Instant | null
  readonly isStartConfirmed: boolean
  /** When it was over for customers; null while it is open. */
  readonly end: Instant | null
  /** From the first to the last thing there is, however long after the end. */
  readonly reach: Story
  readonly branches: readonly Branch[]
  readonly silences: readonly Silence[]
  readonly bars: readonly Bar[]
  readonly circles: readonly Circle[]
}

/** Reads a board as a drawing: which stretch, which branches, which silences and bars. */
export function readTimeline(
  board: BoardSnapshot,
  cadence: Cadence,
  {
    spacing = boardSpacing,
    begunAt = null,
  }: { readonly spacing?: BranchSpacing; readonly begunAt?: Instant | null } = {},
): Timeline {
  const metrics = measureBoard(board, cadence)
  const story = storyOf(board, metrics)
  const start = board.incident.start ?? metrics?.start ?? null
  const bars = start === null ? [] : layOutBars(board.activities, start, fullScale(story))
  const times = [
    story.from,
    story.to,
    ...board.communications.map((message) => message.time),
    ...bars.flatMap((bar) => [bar.from, bar.to]),
  ]
  return {
    story,
    start,
    isStartConfirmed: board.incident.startConfirmed,
    end: metrics?.resolutionNotice ?? board.incident.end,
    reach: { from: Math.min(...times), to: Math.max(...times) },
    branches: layOutBranches(board, { story, spacing, begunAt }),
    silences: metrics ? findSilences(metrics) : [],
    bars,
    circles: findCircles(board.marks, metrics),
  }
}

function storyOf({ incident, communications }: BoardSnapshot, metrics: Metrics | null): Story {
  if (metrics) {
    const to = Math.max(metrics.horizon, metrics.end ?? metrics.horizon)
    return { from: metrics.start, to: to > metrics.start ? to : metrics.start + hour }
  }
  // Not even a start: any hour will do to draw an empty line on.
  const from = communications[0]?.time ?? incident.end ?? incident.asOf ?? 0
  const to = communications.at(-1)?.time ?? from
  return { from, to: to > from ? to : from + hour }
}

/** Pixels at 100 % that a bar's words may take, beside it. */
const barWords = 150

/** Bars in as few rows as have room. Those that nobody gave a time to follow each other from the start. */
function layOutBars(activities: readonly ActivityOnBoard[], start: Instant, scale: number): Bar[] {
  const rows: Instant[] = []
  return withTimes(activities, start).map((bar) => {
    const free = rows.findIndex((end) => end <= bar.from)
    const row = free >= 0 ? free : rows.length
    rows[row] = bar.to + barWords * scale
    return { ...bar, row }
  })
}

function withTimes(activities: readonly ActivityOnBoard[], start: Instant): Omit<Bar, 'row'>[] {
  const order = (kind: ActivityKind) => activityKinds.indexOf(kind)
  let following = start
  return activities
    .toSorted((a, b) => order(a.kind) - order(b.kind))
    .map(({ id, kind, label, minutes, startedAt, endedAt }) => {
      const from = startedAt ?? following
      const to = endedAt ?? from + (minutes ?? 0) * minute
      if (startedAt === null) following = Math.max(following, to)
      return { id, kind, from, to, label }
    })
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)
}

/** Lanes that the drawing itself takes up, without notes. */
export function structureContent({ story, branches, bars }: Timeline): Content {
  const lanes = branches.map((branch) => branch.lane)
  const rows = Math.max(0, ...bars.map((bar) => bar.row + 1))
  return {
    ...story,
    top: Math.min(-110, ...lanes.map((lane) => lane - 44)),
    bottom: Math.max(90, 56 + rows * 22, ...lanes.map((lane) => lane + 44)),
  }
}

/** Below the line, what its ticks say, and the bars. */
export function belowBars({ bars }: Timeline): number {
  const rows = Math.max(0, ...bars.map((bar) => bar.row + 1))
  return 48 + rows * 22
}
