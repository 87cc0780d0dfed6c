import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import type { Context } from 'konva/lib/Context'
import type { Layer as LayerNode } from 'konva/lib/Layer'
import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import type { Stretch } from '../board-props.ts'
import type { Projection } from '../camera.ts'
import type { HandState } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { paintFrame, paintGhosts, paintMoment, paintRings, paintTaking } from '../items/rings.ts'
import { StickyNote } from '../items/sticky-note.tsx'
import { paintThreads } from '../items/threads.ts'
import { paintLit, type TimelineDrawing } from '../items/timeline-drawing.ts'
import { paintPointed, paintWalked } from '../items/walked.ts'
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
  spriteOf(pile: Pile): HTMLCanvasElement | null
  writeTime(at: Instant): string
}

/** What the hand is about: carried notes, rings around the chosen, what is lit, a frame being drawn. */
export function LiftedLayer(props: LiftedLayerProps) {
  const { sheet, hand, drawing, piles, lifted, selection, inks, spriteOf, writeTime } = props
  const { walkedTo, pointedAt } = props
  const carried = useMemo(() => piles.filter(({ note }) => lifted.has(note.id)), [piles, lifted])
  const chosen = useMemo(
    () => piles.filter(({ note }) => selection.has(note.id) && !lifted.has(note.id)),
    [piles, selection, lifted],
  )

  const { layer, nodes } = useCarrying({ sheet, hand, carried })

  const paintUnder = useCallback(
    (konva: Context) => {
      const view = sheet.projection
      const pen = { context: konva._context, view, inks }
      const { lit, frame } = hand.value
      const moved = carried.map(({ note }) => shifted(note, hand, view))
      paintGhosts(
        pen,
        carried.map(({ note }) => note),
      )
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
      if (frame) paintFrame(pen, { from: sheet.place(frame.from), to: sheet.place(frame.to) })
    },
    [sheet, hand, drawing, carried, chosen, inks, walkedTo, pointedAt],
  )

  const paintOver = useCallback(
    (konva: Context) => {
      const lead = carried[0]
      if (!hand.value.carry || !lead) return
      const view = sheet.projection
      const pen = { context: konva._context, view, inks }
      const { onto } = hand.value.carry
      const head = piles.find(({ note }) => note.id === onto)
      if (head) return paintTaking(pen, head.note, drawing.words.gatherHere)
      const place = shifted(lead.note, hand, view)
      paintMoment(pen, place, writeTime(place.at))
    },
    [sheet, hand, carried, piles, drawing, inks, writeTime],
  )

  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paintUnder} listening={false} perfectDrawEnabled={false} />
      {carried.map((pile) => {
        const sprite = spriteOf(pile)
        const keep = (node: ImageNode | null) => {
          if (node) nodes.current.set(pile.note.id, node)
          else nodes.current.delete(pile.note.id)
        }
        return sprite && <StickyNote key={pile.note.id} sprite={sprite} ref={keep} />
      })}
      <Shape sceneFunc={paintOver} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}

type Carrying = {
  readonly sheet: Sheet
  readonly hand: HandState
  readonly carried: readonly Pile[]
}

/** Carried notes follow the hand past React; so does everything else on their layer. */
function useCarrying({ sheet, hand, carried }: Carrying) {
  const layer = useRef<LayerNode>(null)
  const nodes = useRef(new Map<EntryId, ImageNode>())
  const place = useCallback(() => {
    const view = sheet.projection
    for (const { note } of carried) {
      const { at, lane } = shifted(note, hand, view)
      const node = nodes.current.get(note.id)
      node?.position({ x: Math.round(view.x(at)), y: Math.round(view.y(lane)) })
      node?.scale({ x: view.size, y: view.size })
    }
    layer.current?.batchDraw()
  }, [sheet, hand, carried])

  useLayoutEffect(place)
  useEffect(() => {
    const stopHand = hand.subscribe(place)
    const stopView = sheet.subscribe(place)
    return () => {
      stopHand()
      stopView()
    }
  }, [sheet, hand, place])
  return { layer, nodes }
}

function shifted({ id, at, lane }: Pile['note'], hand: HandState, view: Projection) {
  const { dx, dy } = hand.value.carry ?? { dx: 0, dy: 0 }
  return { id, at: at + dx * view.camera.scale, lane: lane + dy / view.size }
}
