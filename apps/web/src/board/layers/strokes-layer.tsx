import type { StrokeOnBoard } from '@kraftline/core/board/snapshot-types'
import { memo, useCallback, useState } from 'react'
import { Layer } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import { fillStrokes } from '../drawing/stroke-shapes.ts'
import { StrokesPicture } from '../drawing/strokes-picture.ts'
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
/** More than these are a picture while the view moves: filling them takes longer than a frame has. */
const crowd = 400

/** What was drawn with the marker. After a zoom it is reshaped over as many frames as it takes. */
export const StrokesLayer = memo(function StrokesLayer(props: StrokesLayerProps) {
  const { sheet, strokes, inks } = props
  const [picture] = useState(() => new StrokesPicture())
  const paint = useCallback<Paint>(
    (context) => {
      if (strokes.length === 0) return 'nothing'
      const isCrowd = strokes.length > crowd
      if (isCrowd && sheet.isHasty && picture.isTaken) {
        picture.lay(context, sheet.projection)
        return 'all'
      }
      const pen = { context, view: sheet.projection, inks }
      const isDone = fillStrokes(pen, strokes, sheet.isHasty ? perHastyFrame : perFrame)
      if (isCrowd && isDone && !sheet.isHasty) picture.take(context.canvas, sheet.projection)
      return isDone || sheet.isHasty ? 'all' : 'more'
    },
    [sheet, strokes, inks, picture],
  )
  return <Layer paint={paint} />
})
