import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { browserClock, monotonicNow } from '../connect/server-time.ts'
import type { BoardViewProps } from './board-props.ts'
import { Canvas } from './canvas/canvas.tsx'
import { approach, type Pointers, restAfter } from './cursors.ts'
import type { Lights } from './drawing/lights.ts'
import type { HandState } from './hand-state.ts'
import type { Inks } from './inks.ts'
import { drawCause } from './items/cause-sprite.ts'
import { CursorsLayer } from './layers/cursors-layer.tsx'
import { LaserLayer } from './layers/laser-layer.tsx'
import { LiftedLayer } from './layers/lifted-layer.tsx'
import { NotesLayer } from './layers/notes-layer.tsx'
import { PicturesLayer } from './layers/pictures-layer.tsx'
import { StrokesLayer } from './layers/strokes-layer.tsx'
import { StructureLayer } from './layers/structure-layer.tsx'
import { Sheet } from './sheet.ts'
import { resolutionFor } from './sprites.ts'
import { usePrints } from './use-prints.ts'
import type { BoardScene } from './use-scene.ts'
import { useSprites } from './use-sprites.ts'
import type { Viewport } from './viewport.ts'

type BoardStageProps = {
  readonly viewport: Viewport
  readonly hand: HandState
  readonly scene: BoardScene
  readonly lifted: ReadonlySet<EntryId>
  readonly pointers: Pointers | null
  readonly lights: Lights | null
  readonly board: Pick<
    BoardViewProps,
    | 'selection'
    | 'people'
    | 'isAnonymous'
    | 'walkedTo'
    | 'pointedAt'
    | 'pictureFiles'
    | 'others'
    | 'speaker'
    | 'votes'
  >
  readonly inks: Inks
  readonly face: number
  writeTime(at: Instant): string
}

/** What is drawn: what rests, what is in the hand, and who else is there, a canvas for each. */
export function BoardStage(props: BoardStageProps) {
  const { viewport, hand, scene, lifted, pointers, lights, inks, face, writeTime } = props
  const { selection, people, isAnonymous, walkedTo, pointedAt, pictureFiles } = props.board
  const { others, speaker, votes } = props.board
  const { drawing, piles } = scene
  const { words } = drawing
  const [sheet] = useState(() => new Sheet(viewport, browserClock))
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (element.current ? sheet.follow(element.current) : undefined), [sheet])

  const resolution = useResolution(sheet)
  const pictures = useSprites({ people, isAnonymous, votes, inks, words, face, resolution })
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another face a card is written anew
  const causes = useMemo(
    () =>
      scene.causes.map((placed) => ({
        placed,
        sprite: drawCause(placed.cause, { height: placed.height, words, inks }, resolution),
      })),
    [scene.causes, words, inks, resolution, face],
  )
  const prints = usePrints(pictureFiles)
  const carried = useMemo(
    () => scene.pictures.filter(({ id }) => lifted.has(id)),
    [scene.pictures, lifted],
  )
  const onSheet = { sheet, inks, piles }
  const onPrints = { sheet, inks, prints, selection, lifted, hand, writeTime }
  return (
    <div ref={element} className="board__sheet">
      <Canvas sheet={sheet}>
        <StructureLayer {...onSheet} drawing={drawing} causes={scene.causes} />
        {scene.pictures.length > 0 && (
          <PicturesLayer {...onPrints} pictures={scene.pictures} isCarrying={false} />
        )}
        <NotesLayer {...onSheet} causes={causes} pictures={pictures} />
      </Canvas>
      <Canvas sheet={sheet}>
        <StrokesLayer sheet={sheet} strokes={scene.strokes} inks={inks} />
      </Canvas>
      <Canvas sheet={sheet}>
        <LiftedLayer
          {...onSheet}
          {...{ hand, drawing, lifted, selection, walkedTo, pointedAt, pictures, writeTime }}
        />
        {carried.length > 0 && <PicturesLayer {...onPrints} pictures={carried} isCarrying={true} />}
        {lights && <LaserLayer {...{ sheet, lights }} now={monotonicNow} />}
      </Canvas>
      <Canvas sheet={sheet}>
        <CursorsLayer
          {...onSheet}
          {...{ pointers, others, speaker, words, restAfter, approach }}
          now={monotonicNow}
        />
      </Canvas>
    </div>
  )
}

/** How finely notes are drawn; not decided anew while the view is still moving. */
function useResolution(sheet: Sheet): number {
  const settled = useRef(resolutionFor(1, devicePixelRatio))
  return useSyncExternalStore(sheet.subscribe, () => {
    if (!sheet.isHasty) settled.current = resolutionFor(sheet.projection.size, devicePixelRatio)
    return settled.current
  })
}
