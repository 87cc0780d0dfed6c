import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useCallback, useEffect, useRef } from 'react'
import type { Projection } from '../camera.ts'
import { Layer, type LayerHandle } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import type { HandState } from '../hand-state.ts'
import type { Inks } from '../inks.ts'
import { paintPrint } from '../items/print.ts'
import { paintMoment } from '../items/rings.ts'
import { paintThreads } from '../items/threads.ts'
import { overlaps } from '../note-shape.ts'
import { printRect } from '../print-shape.ts'
import type { Prints } from '../prints.ts'
import type { Sheet } from '../sheet.ts'
import { resolutionFor } from '../sprites.ts'

type PicturesLayerProps = {
  readonly sheet: Sheet
  readonly inks: Inks
  readonly prints: Prints
  readonly pictures: readonly PictureOnBoard[]
  readonly selection: ReadonlySet<EntryId>
  readonly lifted: ReadonlySet<EntryId>
  readonly hand: HandState
  /** Draws what the hand carries, where it carries it, rather than what lies on the paper. */
  readonly isCarrying: boolean
  writeTime(at: Instant): string
}

/** More than any session has; a board full of made-up ones does not slow the paper down. */
const drawnAtMost = 60

/** Pictures: few, so all that are in view are drawn each time, each a small copy on its print. */
export function PicturesLayer(props: PicturesLayerProps) {
  const { sheet, inks, prints, pictures, selection, lifted, hand, isCarrying, writeTime } = props
  const layer = useRef<LayerHandle>(null)
  useEffect(() => prints.follow(() => layer.current?.drawSoon()), [prints])
  useEffect(
    () => (isCarrying ? hand.subscribe(() => layer.current?.drawSoon()) : undefined),
    [hand, isCarrying],
  )

  const paint = useCallback<Paint>(
    (context) => {
      const view = sheet.projection
      const pen = { context, view, inks }
      const placed = isCarrying
        ? pictures.map((picture) => carried(picture, hand, view))
        : pictures.filter(({ id }) => !lifted.has(id))
      const window = { left: 0, top: 0, right: view.width, bottom: view.height }
      const near = placed.filter((picture) => overlaps(printRect(picture, view), window))
      const drawn = near.slice(0, drawnAtMost)
      const resolution = resolutionFor(view.size, devicePixelRatio)
      paintThreads(pen, drawn)
      for (const picture of drawn) {
        const drawable = prints.look(picture.name, resolution)
        const isChosen = isCarrying || selection.has(picture.id)
        paintPrint(pen, { picture, drawable, isChosen })
      }
      const [lead] = isCarrying ? drawn : []
      if (lead) paintMoment(pen, lead, writeTime(lead.at))
      return drawn.length > 0 ? 'all' : 'nothing'
    },
    [sheet, inks, prints, pictures, selection, lifted, hand, isCarrying, writeTime],
  )

  return <Layer ref={layer} paint={paint} />
}

function carried(picture: PictureOnBoard, hand: HandState, view: Projection): PictureOnBoard {
  const { dx, dy } = hand.value.carry ?? { dx: 0, dy: 0 }
  return {
    ...picture,
    at: picture.at + dx * view.camera.scale,
    lane: picture.lane + dy / view.size,
  }
}
