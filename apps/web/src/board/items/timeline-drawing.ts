import type { EntryId } from '@kraftline/core/ids'
import type { Branch } from '../branches.ts'
import type { Ticker } from '../ticks.ts'
import type { Timeline } from '../timeline.ts'
import { paintAxis, paintTicks } from './axis.ts'
import { paintBars } from './bars.ts'
import { type DotGroup, groupDots, lastOf, paintBranch, paintDots } from './branch.ts'
import { paintCircles } from './circles.ts'
import { paintFlags, paintFlagWords } from './flags.ts'
import type { PaperWords, Pen } from './pen.ts'
import { paintLitSilence, paintSilences, type ShowSilences } from './silences.ts'

/** The line and all that belongs to it: what nobody can drag. */
export type TimelineDrawing = {
  readonly timeline: Timeline
  readonly words: PaperWords
  readonly ticker: Ticker
  readonly showSilences: ShowSilences
  readonly hasFlags: boolean
}

/** What is under the pointer, or about to be dropped on. */
export type Lit = { readonly dots: EntryId | null; readonly silence: string | null }

export const unlit: Lit = { dots: null, silence: null }

/** Draws what is lit once more, over the rest. */
export function paintLit(pen: Pen, { timeline }: TimelineDrawing, lit: Lit): void {
  const silence = timeline.silences.find(({ id }) => id === lit.silence)
  if (silence) paintLitSilence(pen, silence)
  if (lit.dots === null) return
  for (const branch of timeline.branches) {
    const groups = groupDots(branch, pen.view).filter(({ id }) => id === lit.dots)
    paintDots(pen, branch, { groups, isLit: true })
  }
}

/** Draws the line, from the back to the front. */
export function paintTimeline(pen: Pen, drawing: TimelineDrawing): void {
  const { view } = pen
  const { timeline, words, showSilences, hasFlags } = drawing
  const isRoomy = view.shown.right - view.shown.left >= roomy
  for (const branch of timeline.branches) {
    paintBranch(pen, branch, nameOf(branch, drawing, isRoomy))
  }
  paintAxis(pen, timeline)
  paintTicks(pen, visibleTicks(pen, drawing))
  paintBars(pen, timeline.bars, words)
  if (hasFlags) paintFlags(pen, timeline, words)
  else paintFlagWords(pen, timeline, words)
  if (showSilences !== 'none') {
    paintSilences(pen, timeline.silences, { words, isFaint: showSilences === 'faint' })
  }
  if (showSilences === 'all') {
    // What the group drew belongs to every drawing; what circles itself, to the board alone.
    const circles = timeline.circles.filter(({ markIds }) => hasFlags || markIds.length > 0)
    paintCircles(pen, circles, { words, hasLengths: hasFlags })
  }
  for (const branch of timeline.branches) {
    paintDots(pen, branch, { groups: groupDots(branch, view), isLit: false })
  }
}

/** Every group of dots at a zoom. */
export function allDots(timeline: Timeline, view: Pen['view']): DotGroup[] {
  return timeline.branches.flatMap((branch) => groupDots(branch, view))
}

function visibleTicks({ view }: Pen, { timeline, ticker }: TimelineDrawing) {
  if (timeline.start === null) return []
  const from = Math.max(view.at(-60), timeline.reach.from)
  const to = Math.min(view.at(view.width + 60), timeline.reach.to)
  return to > from ? ticker(Math.floor(from), Math.ceil(to), view.camera.scale) : []
}

/** In a narrower window a name of half a sentence runs into everything. */
const roomy = 640

/** A channel that fell silent long before the end says so, where there is room. */
function nameOf(
  branch: Branch,
  { timeline, words, showSilences, hasFlags }: TimelineDrawing,
  isRoomy: boolean,
): string {
  const { name, dots, isAside } = branch
  const silence = timeline.story.to - lastOf(branch)
  const isLong = silence * 3 > timeline.story.to - timeline.story.from
  const isClosed = dots.some((dot) => dot.kind === 'resolution')
  if (isRoomy && hasFlags && showSilences === 'all' && isLong && !isAside && !isClosed) {
    return words.branchThenSilent(name, dots.length, silence)
  }
  return words.branch(name, dots.length)
}
