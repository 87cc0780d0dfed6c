import type { Context } from 'konva/lib/Context'
import type { Layer as LayerNode } from 'konva/lib/Layer'
import { useCallback, useEffect, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import type { PlacedCause } from '../cause-layout.ts'
import type { HandState } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { paintCauseThreads, paintThreads } from '../items/threads.ts'
import { paintTimeline, type TimelineDrawing } from '../items/timeline-drawing.ts'
import type { Pile } from '../note-shape.ts'
import type { Viewport } from '../viewport.ts'

type StructureLayerProps = {
  readonly viewport: Viewport
  readonly hand: HandState
  readonly drawing: TimelineDrawing
  readonly piles: readonly Pile[]
  readonly causes: readonly PlacedCause[]
  readonly inks: Inks
}

/** What nobody drags: the line, its branches and silences, and the threads that hold the notes. */
export function StructureLayer(props: StructureLayerProps) {
  const { viewport, hand, drawing, piles, causes, inks } = props
  const layer = useRef<LayerNode>(null)

  useEffect(() => {
    const redraw = () => layer.current?.batchDraw()
    let before = hand.value
    const stopHand = hand.subscribe(() => {
      const { lit, carry } = hand.value
      if (lit !== before.lit || carry?.ids !== before.carry?.ids) redraw()
      before = hand.value
    })
    const stopView = viewport.subscribe(redraw)
    return () => {
      stopHand()
      stopView()
    }
  }, [viewport, hand])

  const paint = useCallback(
    (konva: Context) => {
      const view = viewport.projection
      const pen = { context: konva._context, view, inks }
      const { lit, carry } = hand.value
      paintTimeline(pen, drawing, lit)
      const lying = piles.filter(({ note }) => !carry?.ids.has(note.id)).map(({ note }) => note)
      const near = lying.filter(({ at }) => {
        const x = view.x(at)
        return x > -120 && x < view.width + 120
      })
      paintThreads(pen, near)
      paintCauseThreads(pen, causes, new Map(lying.map((note) => [note.id, note])))
    },
    [viewport, hand, drawing, piles, causes, inks],
  )

  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paint} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}
