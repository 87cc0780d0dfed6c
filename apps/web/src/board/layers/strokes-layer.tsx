import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import { memo, useCallback } from 'react'
import { Layer } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import { fillStrokes } from '../drawing/stroke-shapes.ts'
import type { Inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

type StrokesLayerProps = {
  readonly sheet: Sheet
  readonly strokes: readonly StrokeOnBoard[]
  readonly inks: Inks
}

/** So many strokes are reshaped for one frame, and fewer while the view moves. */
const perFrame = 150
const perHastyFrame = 40

/** What was drawn with the marker. After a zoom it is reshaped over as many frames as it takes. */
export const StrokesLayer = memo(function StrokesLayer(props: StrokesLayerProps) {
  const { sheet, strokes, inks } = props
  const paint = useCallback<Paint>(
    (context) => {
      if (strokes.length === 0) return 'nothing'
      const pen = { context, view: sheet.projection, inks }
      const isDone = fillStrokes(pen, strokes, sheet.isHasty ? perHastyFrame : perFrame)
      return isDone || sheet.isHasty ? 'all' : 'more'
    },
    [sheet, strokes, inks],
  )
  return <Layer paint={paint} />
})
