import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import type { Context } from 'konva/lib/Context'
import type { Layer as LayerNode } from 'konva/lib/Layer'
import type { Image as ImageNode } from 'konva/lib/shapes/Image'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import type { HandState } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { paintFrame, paintMoment, paintRings } from '../items/rings.ts'
import { StickyNote } from '../items/sticky-note.tsx'
import { paintThreads } from '../items/threads.ts'
import { holds, noteRect, type Pile } from '../note-shape.ts'
import type { Viewport } from '../viewport.ts'

type LiftedLayerProps = {
  readonly viewport: Viewport
  readonly hand: HandState
  readonly piles: readonly Pile[]
  readonly lifted: ReadonlySet<EntryId>
  readonly selection: ReadonlySet<EntryId>
  readonly inks: Inks
  spriteOf(pile: Pile): HTMLCanvasElement
  writeTime(at: Instant): string
}

/** What is in the hand: carried notes, the rings of the chosen ones, a frame being drawn. */
export function LiftedLayer(props: LiftedLayerProps) {
  const { viewport, hand, piles, lifted, selection, inks, spriteOf, writeTime } = props
  const layer = useRef<LayerNode>(null)
  const nodes = useRef(new Map<EntryId, ImageNode>())
  const carried = useMemo(() => piles.filter(({ note }) => lifted.has(note.id)), [piles, lifted])
  const chosen = useMemo(() => piles.filter(({ note }) => selection.has(note.id)), [piles, selection])

  const place = useCallback(() => {
    const view = viewport.projection
    const { dx, dy } = hand.value.carry ?? { dx: 0, dy: 0 }
    for (const { note } of carried) {
      const node = nodes.current.get(note.id)
      node?.position({ x: Math.round(view.x(note.at) + dx), y: Math.round(view.y(note.lane) + dy) })
      node?.scale({ x: view.size, y: view.size })
    }
    layer.current?.batchDraw()
  }, [viewport, hand, carried])

  useLayoutEffect(place)
  useEffect(() => {
    const stopHand = hand.subscribe(place)
    const stopView = viewport.subscribe(place)
    return () => {
      stopHand()
      stopView()
    }
  }, [viewport, hand, place])

  const paint = useCallback(
    (konva: Context) => {
      const view = viewport.projection
      const pen = { context: konva._context, view, inks }
      const { carry, frame } = hand.value
      const moved = carried.map(({ note }) => shifted(note, carry, viewport))
      paintThreads(pen, moved)
      const screen = { left: -120, top: -80, right: view.width + 120, bottom: view.height + 80 }
      const still = chosen.map(({ note }) => note).filter((note) => !carry?.ids.has(note.id))
      const inView = [...still, ...moved].filter((note) => {
        const { left, top, right, bottom } = noteRect(note, view)
        return holds(screen, { x: (left + right) / 2, y: (top + bottom) / 2 })
      })
      paintRings(pen, inView)
      if (frame) paintFrame(pen, frame)
    },
    [viewport, hand, carried, chosen, inks],
  )
  const paintLead = useCallback(
    (konva: Context) => {
      const { carry } = hand.value
      const lead = carried[0]
      if (!carry || !lead) return
      const { at } = shifted(lead.note, carry, viewport)
      const view = viewport.projection
      paintMoment({ context: konva._context, view, inks }, view.x(at), writeTime(at))
    },
    [viewport, hand, carried, inks, writeTime],
  )

  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paint} listening={false} perfectDrawEnabled={false} />
      {carried.map((pile) => (
        <StickyNote
          key={pile.note.id}
          sprite={spriteOf(pile)}
          ref={(node) => {
            if (node) nodes.current.set(pile.note.id, node)
            else nodes.current.delete(pile.note.id)
          }}
        />
      ))}
      <Shape sceneFunc={paintLead} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}

function shifted(
  { id, at, lane }: Pile['note'],
  carry: { dx: number; dy: number } | null,
  viewport: Viewport,
) {
  const { camera, size } = viewport.projection
  const { dx, dy } = carry ?? { dx: 0, dy: 0 }
  return { id, at: at + dx * camera.scale, lane: lane + dy / size }
}
