// Reached by the marker, the eraser and the laser; what they draw goes on to edit-drawing.ts, the laser's light to presence.
import type { EntryId } from '@kraftline/core/ids'
import { useMemo, useState } from 'react'
import { type Observable, Source } from '../../connect/observable.ts'
import type { BoardViewProps } from '../board-props.ts'
import type { Point } from '../camera.ts'
import type { HandState } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { measureBoard } from '../silences.ts'
import { useLatest } from '../use-latest.ts'
import type { BoardScene } from '../use-scene.ts'
import type { Viewport } from '../viewport.ts'
import type { DrawingAct } from './drawing-act.ts'
import type { NewStroke } from './edit-drawing.ts'
import { type Dot, flow, type Ink } from './ink.ts'
import { lighten, strokeFrom } from './keep-ink.ts'
import type { Lights } from './lights.ts'
import { findLoop, stretchOf } from './loop.ts'
import type { OwnLight } from './own-light.ts'
import { penChoice } from './pen-choice.ts'
import { useLights } from './use-lights.ts'
import { circlesUnder, nothingDoomed, strokesUnder } from './wipe.ts'

/** A loop that has just become a circle, and what it was. */
export type MadeCircle = {
  readonly stretch: { readonly from: number; readonly to: number }
  readonly marks: readonly EntryId[]
  readonly stroke: NewStroke
}

type DrawingInput = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly hand: HandState
  readonly inks: Inks
}

export type DrawingInUse = {
  readonly lights: Lights | null
  act(act: DrawingAct): void
  /** The circle that was made last, until it is left at that. */
  readonly made: Observable<MadeCircle | null>
  leaveMade(): void
  /** Leaves it as it was drawn. */
  unmake(made: MadeCircle): void
}

/** What drawing does: to the hand while it lasts, and to the board when it is over. */
export function useDrawing(input: DrawingInput): DrawingInUse {
  const { board, inks } = input
  const color = (board.me && board.people.get(board.me)?.color) ?? inks.red
  const { lights, own } = useLights(board.awareness, board.me, color)
  const latest = useLatest({ ...input, light: own })
  const [made] = useState(() => new Source<MadeCircle | null>(null))
  return useMemo(
    () => ({
      act: (act) => perform(act, { ...latest(), made }),
      lights,
      made,
      leaveMade: () => made.set(null),
      unmake: ({ stroke, marks }) => {
        const { board } = latest()
        board.history?.step()
        board.drawing.drawInstead(stroke, marks)
        made.set(null)
      },
    }),
    [latest, lights, made],
  )
}

type Desk = DrawingInput & {
  readonly light: OwnLight | null
  readonly made: Source<MadeCircle | null>
}

function perform(act: DrawingAct, desk: Desk): void {
  const { hand, light } = desk
  switch (act.type) {
    case 'ink':
      return spill(act.dots, desk)
    case 'keep-ink':
      return keepInk(act.point, desk)
    case 'drop-ink':
      return hand.set({ ink: null })
    case 'rub':
      return rub(act, desk)
    case 'wipe':
      return wipe(desk)
    case 'spare':
      return hand.set({ doomed: nothingDoomed })
    case 'shine':
      return light?.shine(act.dots.map((dot) => placeOf(dot, desk)))
    case 'dim':
      return light?.dim()
  }
}

function placeOf({ x, y }: Point, { viewport: { projection: view } }: Desk) {
  return { at: view.at(x), lane: view.lane(y) }
}

/** With so many points ink is slow to draw anew for every move. */
const heavy = 1_200

function spill(dots: readonly Dot[], { hand, viewport, made }: Desk): void {
  const { ink } = hand.value
  const pen = ink ?? { ...penChoice.get(), points: [] }
  if (!ink) made.set(null)
  const view = viewport.projection
  const added = flow(pen.points, dots, { view, width: pen.width * view.size })
  const points = [...pen.points, ...added]
  hand.set({ ink: { ...pen, points: points.length > heavy ? lighten(points, view) : points } })
}

function keepInk(end: Point, desk: Desk): void {
  const { hand, board, viewport } = desk
  const ink = finish(hand.value.ink, end, desk)
  if (ink) {
    const stroke = strokeFrom(ink, viewport.projection)
    board.history?.step()
    if (!circle(stroke, ink.points, desk)) board.drawing.draw(stroke)
    board.history?.step()
  }
  hand.set({ ink: null })
}

/** Ink lags a little behind the pen; where the pen was lifted is where it ends. */
function finish(ink: Ink | null, end: Point, desk: Desk): Ink | null {
  const last = ink?.points.at(-1)
  if (!ink || !last) return null
  const place = placeOf(end, desk)
  const view = desk.viewport.projection
  const away = Math.hypot(view.x(last.at) - end.x, view.y(last.lane) - end.y)
  return away < 1 ? ink : { ...ink, points: [...ink.points, { ...last, ...place }] }
}

/** A loop around the line stands for a stretch of it, where circles are shown; whether it was one. */
function circle(
  stroke: NewStroke,
  points: readonly { at: number; lane: number }[],
  { board, scene, viewport, made }: Desk,
): boolean {
  if (board.showGaps !== 'all') return false
  const view = viewport.projection
  const way = points.map(({ at, lane }) => ({ x: view.x(at), y: view.y(lane) }))
  const loop = findLoop(way, view.y(0))
  if (!loop) return false
  const { circles, reach } = scene.timeline
  const gaps = measureBoard(board.snapshot, board.cadence)?.gaps ?? []
  const stretch = stretchOf(loop, { view, gaps, reach })
  if (!stretch) return false
  // What circled itself until now is kept beside it.
  const drawnBefore = board.snapshot.marks.length > 0 ? [] : circles
  const others = drawnBefore.filter(({ from, to }) => from !== stretch.from || to !== stretch.to)
  made.set({ stretch, marks: board.drawing.circle([...others, stretch]), stroke })
  return true
}

function rub(way: Extract<DrawingAct, { type: 'rub' }>, { hand, scene, viewport, board }: Desk) {
  const view = viewport.projection
  const { doomed } = hand.value
  const strokes = strokesUnder(way, scene.strokes, view)
  const circles = board.showGaps === 'all' ? circlesUnder(way, scene.timeline.circles, view) : []
  const fresh = strokes.filter((stroke) => !doomed.strokes.includes(stroke))
  const marks = circles.flatMap(({ markIds }) => markIds).filter((id) => !doomed.marks.has(id))
  if (fresh.length + marks.length === 0) return
  hand.set({
    doomed: {
      strokes: [...doomed.strokes, ...fresh],
      marks: new Set([...doomed.marks, ...marks]),
    },
  })
}

function wipe({ hand, board }: Desk): void {
  const { strokes, marks } = hand.value.doomed
  if (strokes.length + marks.size > 0) {
    board.history?.step()
    board.drawing.erase({ strokes: strokes.map(({ id }) => id), marks })
    board.history?.step()
  }
  hand.set({ doomed: nothingDoomed })
}
