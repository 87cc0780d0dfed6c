import { memo, useCallback } from 'react'
import { Layer } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import type { PlacedCause } from '../cause-layout.ts'
import type { Inks } from '../inks.ts'
import { paintCauseCard } from '../items/cause-card.ts'
import { paintPlainNotes } from '../items/plain-notes.ts'
import { paintSticky } from '../items/sticky-note.ts'
import type { NotePictures } from '../note-pictures.ts'
import type { Pile } from '../note-shape.ts'
import type { Sheet } from '../sheet.ts'
import { inView } from '../visible.ts'

export type CauseSprite = { readonly placed: PlacedCause; readonly sprite: HTMLCanvasElement }

type NotesLayerProps = {
  readonly sheet: Sheet
  readonly piles: readonly Pile[]
  readonly causes: readonly CauseSprite[]
  readonly inks: Inks
  readonly pictures: NotePictures
}

/** So many notes of full size are drawn as fast as one looks around; more are plain in between. */
const crowd = 90

/** Notes and causes, each a picture that was drawn before and is only laid down here. */
export const NotesLayer = memo(function NotesLayer(props: NotesLayerProps) {
  const { sheet, piles, causes, inks, pictures } = props
  const paint = useCallback<Paint>(
    (context) => {
      const view = sheet.projection
      const pen = { context, view, inks }
      const near = inView(piles, view)
      if (sheet.isHasty && near.length * view.size ** 2 > crowd) {
        paintPlainNotes(
          pen,
          near.map(({ note }) => note),
        )
        return 'all'
      }
      for (const { placed, sprite } of causes) paintCauseCard(pen, placed, sprite)
      const drawn: (() => void)[] = []
      const undrawn: Pile['note'][] = []
      const { isComplete } = pictures.show(near, sheet.isHasty, ({ note }, sprite) => {
        if (sprite) drawn.push(() => paintSticky(pen, note, sprite))
        else undrawn.push(note)
      })
      paintPlainNotes(pen, undrawn)
      for (const paintOne of drawn) paintOne()
      return isComplete || sheet.isHasty ? 'all' : 'more'
    },
    [sheet, piles, causes, inks, pictures],
  )

  return <Layer paint={paint} />
})
