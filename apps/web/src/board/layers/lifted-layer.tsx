import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Stretch } from '../board-props.ts'
import type { Projection } from '../camera.ts'
import { Layer, type LayerHandle } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import type { HandState, InHand } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { paintFadedCircles } from '../items/circles.ts'
import type { Pen } from '../items/pen.ts'
import { paintFrame, paintGhosts, paintMoment, paintRings, paintTaking } from '../items/rings.ts'
import { paintSticky } from '../items/sticky-note.ts'
import { paintFaded, paintInk } from '../items/strokes.ts'
import { paintThreads } from '../items/threads.ts'
import { paintLit, type TimelineDrawing } from '../items/timeline-drawing.ts'
import { paintPointed, paintWalked } from '../items/walked.ts'
import type { NotePictures } from '../note-pictures.ts'
import { noteRect, overlaps, type Pile } from '../note-shape.ts'
import type { Sheet } from '../sheet.ts'

type LiftedLayerProps = {
  readonly sheet: Sheet
  readonly hand: HandState
  readonly drawing: TimelineDrawing
  readonly piles: readonly Pile[]
  readonly lifted: ReadonlySet<EntryId>
  readonly selection: ReadonlySet<EntryId>
  /** The message that one has come along to. */
  readonly walkedTo: EntryId | null
  readonly pointedAt: Stretch | null
  readonly inks: Inks
  readonly pictures: NotePictures
  writeTime(at: Instant): string
}

/** What the hand is about: carried notes, rings around the chosen, what is lit, a frame being drawn. */
export function LiftedLayer(props: LiftedLayerProps) {
  const { sheet, hand, drawing, piles, lifted, selection, inks, pictures, writeTime } = props
  const { walkedTo, pointedAt } = props
  const carried = useMemo(() => piles.filter(({ note }) => lifted.has(note.id)), [piles, lifted])
  const chosen = useMemo(
    () => piles.filter(({ note }) => selection.has(note.id) && !lifted.has(note.id)),
    [piles, selection, lifted],
  )

  const layer = useRef<LayerHandle>(null)
  useEffect(() => hand.subscribe(() => layer.current?.drawSoon()), [hand])

  const paintUnder = useCallback(
    (context: CanvasRenderingContext2D) => {
      const view = sheet.projection
      const pen = { context, view, inks }
      const { lit, frame } = hand.value
      const moved = carried.map(({ note }) => shifted(note, hand, view))
      const left = hand.value.carry?.isCopy ? [] : carried.map(({ note }) => note)
      paintGhosts(pen, left)
      if (pointedAt) paintPointed(pen, pointedAt)
      if (walkedTo) paintWalked(pen, drawing.timeline, walkedTo)
      paintLit(pen, drawing, lit)
      paintThreads(pen, moved)
      const window = { left: 0, top: 0, right: view.width, bottom: view.height }
      const still = chosen.map(({ note }) => note)
      paintRings(
        pen,
        [...still, ...moved].filter((note) => overlaps(noteRect(note, view), window)),
      )
      paintDrawn(pen, hand.value, drawing)
      if (frame) paintFrame(pen, { from: sheet.place(frame.from), to: sheet.place(frame.to) })
    },
    [sheet, hand, drawing, carried, chosen, inks, walkedTo, pointedAt],
  )

  const paintTarget = useCallback(
    (pen: Pen, lead: Pile) => {
      const head = piles.find(({ note }) => note.id === hand.value.carry?.onto)
      if (head) return paintTaking(pen, head.note, drawing.words.gatherHere)
      const place = shifted(lead.note, hand, pen.view)
      paintMoment(pen, place, writeTime(place.at))
    },
    [hand, piles, drawing, writeTime],
  )

  const paint = useCallback<Paint>(
    (context) => {
      const view = sheet.projection
      const isPointed = walkedTo !== null || pointedAt !== null
      const isIdle = carried.length + chosen.length === 0 && !isPointed && isAtRest(hand)
      if (isIdle) return 'nothing'
      paintUnder(context)
      for (const pile of carried) {
        paintSticky({ context, view, inks }, shifted(pile.note, hand, view), pictures.of(pile))
      }
      const lead = carried[0]
      if (lead && hand.value.carry) paintTarget({ context, view, inks }, lead)
      return 'all'
    },
    [sheet, hand, carried, chosen, walkedTo, pointedAt, inks, pictures, paintUnder, paintTarget],
  )
  return <Layer ref={layer} paint={paint} />
}

/** Nothing is lit, framed, drawn or rubbed. */
function isAtRest({ value: { lit, frame, ink, doomed } }: HandState): boolean {
  const isDrawing = ink !== null || doomed.strokes.length + doomed.marks.size > 0
  return lit.dots === null && lit.silence === null && frame === null && !isDrawing
}

/** What the marker draws, and what the eraser has passed over. */
function paintDrawn(pen: Pen, { ink, doomed }: InHand, { timeline }: TimelineDrawing): void {
  paintFaded(pen, doomed.strokes)
  paintFadedCircles(pen, timeline.circles, doomed.marks)
  if (ink) paintInk(pen, ink)
}

function shifted({ id, at, lane }: Pile['note'], hand: HandState, view: Projection) {
  const { dx, dy } = hand.value.carry ?? { dx: 0, dy: 0 }
  return { id, at: at + dx * view.camera.scale, lane: lane + dy / view.size }
}
