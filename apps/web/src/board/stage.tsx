import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { Konva } from 'konva/lib/Global'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { Stage } from 'react-konva/lib/ReactKonvaCore'
import { monotonicNow } from '../connect/server-time.ts'
import type { Size } from './camera.ts'
import { approach, type Pointers, restAfter } from './cursors.ts'
import type { HandState } from './hand-state.ts'
import type { Inks } from './inks.ts'
import { drawCause } from './items/cause-sprite.ts'
import { CursorsLayer } from './layers/cursors-layer.tsx'
import { LiftedLayer } from './layers/lifted-layer.tsx'
import { NotesLayer } from './layers/notes-layer.tsx'
import { StructureLayer } from './layers/structure-layer.tsx'
import type { Pile } from './note-shape.ts'
import { resolutionFor, Sprites } from './sprites.ts'
import type { BoardScene } from './use-scene.ts'
import type { Viewport } from './viewport.ts'

// A third or fourth pixel per pixel costs more than anybody sees.
Konva.pixelRatio = Math.min(2, devicePixelRatio)

export type NoteAuthor = { readonly name: string; readonly color: string }

type BoardStageProps = {
  readonly size: Size
  readonly viewport: Viewport
  readonly hand: HandState
  readonly scene: BoardScene
  readonly lifted: ReadonlySet<EntryId>
  readonly selection: ReadonlySet<EntryId>
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  readonly pointers: Pointers | null
  readonly inks: Inks
  readonly face: number
  writeTime(at: Instant): string
}

/** The canvas: layers that change at different times, none of which listens to anything. */
export function BoardStage(props: BoardStageProps) {
  const { size, viewport, hand, scene, lifted, selection, pointers, inks, writeTime } = props
  const { drawing, piles, timeline } = scene
  const resolution = useSyncExternalStore(viewport.subscribe, () =>
    resolutionFor(viewport.projection.size, devicePixelRatio),
  )
  const spriteOf = useSpriteOf(props, resolution)
  const causes = useMemo(() => {
    const { words } = drawing
    return scene.causes.map((placed) => ({
      placed,
      sprite: drawCause(placed.cause, { height: placed.height, words, inks }, resolution),
    }))
  }, [scene.causes, drawing, inks, resolution])
  const onPaper = { viewport, hand, inks }
  return (
    <Stage width={size.width} height={size.height} listening={false}>
      <StructureLayer {...onPaper} drawing={drawing} piles={piles} causes={scene.causes} />
      <NotesLayer
        viewport={viewport}
        zero={timeline.story.from}
        piles={piles}
        lifted={lifted}
        causes={causes}
        spriteOf={spriteOf}
      />
      <LiftedLayer {...onPaper} {...{ piles, lifted, selection, spriteOf, writeTime }} />
      {pointers && (
        <CursorsLayer {...{ viewport, pointers, inks, restAfter, approach }} now={monotonicNow} />
      )}
    </Stage>
  )
}

/** The picture of a note. What only changes with the face or the colours starts the collection anew. */
function useSpriteOf({ people, isAnonymous, scene, inks, face }: BoardStageProps, resolution: number) {
  const { words } = scene.drawing
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change how every note looks
  const sprites = useMemo(() => new Sprites(), [inks, face, words])
  return useCallback(
    (pile: Pile) => {
      const { authorId, onBehalfOf } = pile.note
      const person = authorId === null ? undefined : people.get(authorId)
      const name = onBehalfOf ?? person?.name ?? ''
      const author = name === '' ? null : { name, color: person?.color ?? inks.faint }
      const gathered = words.gathered(pile.under)
      return sprites.of({ pile, author: isAnonymous ? null : author, inks, gathered }, resolution)
    },
    [sprites, people, isAnonymous, inks, words, resolution],
  )
}
