import { useCallback, useMemo } from 'react'
import { Layer } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import type { PlacedCause } from '../cause-layout.ts'
import type { Inks } from '../inks.ts'
import { paintCauseThreads, paintThreads } from '../items/threads.ts'
import { paintTimeline, type TimelineDrawing } from '../items/timeline-drawing.ts'
import type { Pile } from '../note-shape.ts'
import type { Sheet } from '../sheet.ts'

type StructureLayerProps = {
  readonly sheet: Sheet
  readonly drawing: TimelineDrawing
  readonly piles: readonly Pile[]
  readonly causes: readonly PlacedCause[]
  readonly inks: Inks
}

/** More threads than this wait until the hand rests. */
const threadsInMotion = 150

/** What nobody drags: the line, its branches and silences, and the threads that hold the notes. */
export function StructureLayer({ sheet, drawing, piles, causes, inks }: StructureLayerProps) {
  const notes = useMemo(() => piles.map(({ note }) => note), [piles])
  const byId = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes])

  const paint = useCallback<Paint>(
    (context) => {
      const view = sheet.projection
      const pen = { context, view, inks }
      paintTimeline(pen, drawing)
      if (!sheet.isHasty || notes.length <= threadsInMotion) {
        const near = notes.filter(({ at }) => view.x(at) > -120 && view.x(at) < view.width + 120)
        paintThreads(pen, near)
      }
      paintCauseThreads(pen, causes, byId)
      return 'all'
    },
    [sheet, drawing, notes, byId, causes, inks],
  )

  return <Layer paint={paint} />
}
